using KonTum.Membership.Web.Features.Shared;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Shell;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>Fills the frame of the page with what this account may open.</summary>
public sealed class ShellMiddleware(RequestDelegate next)
{
    private static readonly (string Key, string Href, string Permission)[] Places =
    [
        ("Nav.Home", "/", Permissions.UseOwnAccount),
        ("Nav.Candidates", "/candidates", Permissions.ReadCandidates),
        ("Nav.Pools", "/pools", Permissions.ReadPools),
        ("Nav.Members", "/members", Permissions.ReadMembers),
        ("Nav.Cells", "/cells", Permissions.ReadOrganisation),
        ("Nav.Coverage", "/coverage", Permissions.ReadFigures),
        ("Nav.Dashboard", "/dashboard", Permissions.ReadFigures),
        ("Nav.Targets", "/targets", Permissions.ReadTargets),
        ("Nav.Reports", "/reports", Permissions.ReadReports),
        ("Nav.Help", "/help", Permissions.ReadHelp),
    ];

    public Task InvokeAsync(HttpContext http, ShellContext shell, CurrentUser user, BusinessClock clock, DomainWords words, IStringLocalizer<SharedStrings> shared)
    {
        shell.BusinessDate = clock.Today;
        if (clock.StandsStill) shell.DemoDate = clock.Today;
        if (user.IsSignedIn)
        {
            shell.UserName = user.Account.DisplayName;
            shell.UnitName = user.Account.UnitName;
            shell.RoleName = words.Name(user.Account.Role);
            shell.Items = [.. Places.Where(place => user.May(place.Permission)).Select(place => new ShellItem(shared[place.Key], place.Href, IsHere(http.Request.Path, place.Href)))];
        }

        return next(http);
    }

    private static bool IsHere(PathString path, string href) => href == "/" ? path == "/" : path.StartsWithSegments(href, StringComparison.Ordinal);
}
