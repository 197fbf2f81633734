using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Application.Papers;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Forms;
using KonTum.Membership.Web.Features.Mentors;
using KonTum.Membership.Web.Features.Papers;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>Mentors, papers and forms.</summary>
public static class PapersSetup
{
    public static void AddMentorsAndPapers(this IServiceCollection services)
    {
        services.AddScoped<HelpQuery>().AddScoped<MentorPickQuery>().AddScoped<CellMentorsQuery>().AddScoped<MentorAlertQuery>().AddScoped<MentorPageQuery>();
        services.AddScoped<MentorService>().AddScoped<HelpOfferService>();
        services.AddScoped(provider => EmbeddedPapers.Catalogue(provider.GetRequiredService<Rulebook>()));
        services.AddScoped<CaseFileQuery>().AddScoped<PaperPageQuery>().AddScoped<PaperService>();
        services.AddSingleton(FormLibrary.Load());
        services.AddScoped<FormTemplateQuery>().AddScoped<FormTemplateService>().AddScoped<FormPageQuery>().AddScoped<FormFiles>().AddScoped<TemplateFiles>();
    }
}
