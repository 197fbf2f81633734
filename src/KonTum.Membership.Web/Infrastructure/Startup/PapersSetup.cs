using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Web.Features.Mentors;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>Mentors, papers and forms.</summary>
public static class PapersSetup
{
    public static void AddMentorsAndPapers(this IServiceCollection services)
    {
        services.AddScoped<HelpQuery>().AddScoped<MentorPickQuery>().AddScoped<CellMentorsQuery>().AddScoped<MentorAlertQuery>().AddScoped<MentorPageQuery>();
        services.AddScoped<MentorService>().AddScoped<HelpOfferService>();
    }
}
