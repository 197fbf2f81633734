using KonTum.Membership.Web.Infrastructure.Commands;
using KonTum.Membership.Web.Infrastructure.Logging;
using KonTum.Membership.Web.Infrastructure.Security;
using KonTum.Membership.Web.Infrastructure.Shell;
using KonTum.Membership.Web.Infrastructure.Startup;

try
{
    var verb = Verb.Parse(args);
    if (verb is { Refusal: { } usage }) return Verb.Wrong(usage);
    if (verb is { Name: "--help" }) return Verb.ShowHelp();

    var builder = WebApplication.CreateBuilder(verb is null ? args : []);
    var settings = AppSettings.Read(builder.Configuration, builder.Environment);
    Directory.CreateDirectory(settings.DataDirectory);
    builder.AddMembershipLogging(settings);
    builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
    builder.Services.AddMembershipApplication(settings);
    builder.Services.AddShell();
    builder.Services.AddMembershipSecurity(settings, builder.Environment);
    builder.Services.AddMembershipHealth();
    builder.Services.AddOpenApi();
    builder.Services.AddResponseCompression(options => options.EnableForHttps = false);

    var app = builder.Build();
    if (verb is not null) return await verb.RunAsync(app.Services, CancellationToken.None);

    app.UseMembershipHeaders();
    if (!app.Environment.IsDevelopment()) app.UseHttpsRedirection();
    app.UseResponseCompression();
    app.UseMembershipRequestLogging();
    app.UseExceptionHandler("/error/500");
    app.UseStatusCodePagesWithReExecute("/error/{0}");
    app.UseShell();
    app.UseRouting();
    app.UseAuthentication();
    app.UseMiddleware<CurrentUserMiddleware>();
    app.UseMiddleware<ReferenceMiddleware>();
    app.UseMiddleware<ShellMiddleware>();
    app.UseAuthorization();
    app.MapStaticAssets().AllowAnonymous();
    app.MapMembershipHealth();
    app.MapOpenApi().RequireAuthorization(Permissions.ReadFigures);
    app.MapControllers().WithStaticAssets();

    await Preparation.RunAsync(app);
    await app.RunAsync();
    return 0;
}
catch (SettingException wrong)
{
    return Verb.Refused(wrong.Message);
}

/// <summary>Named so that tests can start the program as it is.</summary>
public partial class Program;
