using KonTum.Membership.Web.Features.Shared;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Shell;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>Fills the frame of the page with what this account may open.</summary>
public sealed class ShellMiddleware(RequestDelegate next)
{
    /// <summary>One row of the menu each; within it the pages, the first of which the row leads to.</summary>
    private static readonly (string Group, (string Key, string Href, string Permission)[] Places)[] Menu =
    [
        ("Nav.Work",
        [
            ("Nav.Home", "/", Permissions.UseOwnAccount),
            ("Nav.Tasks", "/tasks", Permissions.ReadTasks),
            ("Nav.Obstacles", "/obstacles", Permissions.ReadObstacles),
            ("Nav.Reviews", "/reviews", Permissions.ReadReviews),
        ]),
        ("Nav.People",
        [
            ("Nav.Candidates", "/candidates", Permissions.ReadCandidates),
            ("Nav.Pools", "/pools", Permissions.ReadPools),
            ("Nav.FileReaders", "/audit/ours", Permissions.ReadFileReaders),
        ]),
        ("Nav.Organisation",
        [
            ("Nav.Cells", "/cells", Permissions.ReadOrganisation),
            ("Nav.Members", "/members", Permissions.ReadMembers),
            ("Nav.Units", "/organizations", Permissions.ReadOrganisation),
        ]),
        ("Nav.Places",
        [
            ("Nav.Coverage", "/coverage", Permissions.ReadFigures),
            ("Nav.Villages", "/villages", Permissions.ReadFigures),
        ]),
        ("Nav.Figures",
        [
            ("Nav.Dashboard", "/dashboard", Permissions.ReadFigures),
            ("Nav.Reports", "/reports", Permissions.ReadReports),
            ("Nav.Returns", "/reports/returns", Permissions.ReadReturns),
            ("Nav.Quality", "/quality", Permissions.ReadQuality),
        ]),
        ("Nav.Targets",
        [
            ("Nav.Targets", "/targets", Permissions.ReadTargets),
            ("Nav.Plans", "/targets/plans", Permissions.PlanTargets),
        ]),
        ("Nav.Administration",
        [
            ("Nav.Rules", "/admin/rules", Permissions.ReadRules),
            ("Nav.Calendar", "/admin/calendar", Permissions.EditCalendar),
            ("Nav.FormTemplates", "/admin/forms", Permissions.KeepFormTemplates),
            ("Nav.Audit", "/audit", Permissions.ReadAudit),
        ]),
        ("Nav.Help",
        [
            ("Nav.Help", "/help", Permissions.ReadHelp),
        ]),
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
            shell.Groups = Compose(http.Request.Path, user, shared);
        }

        return next(http);
    }

    private static List<ShellGroup> Compose(PathString path, CurrentUser user, IStringLocalizer shared)
    {
        // The place with the longest address that the page lies under: /targets/plans is not /targets.
        var here = Menu.SelectMany(group => group.Places).Select(place => place.Href).Where(href => IsUnder(path, href)).MaxBy(href => href.Length);
        var groups = new List<ShellGroup>();
        foreach (var (key, places) in Menu)
        {
            var items = places.Where(place => user.May(place.Permission)).Select(place => new ShellItem(shared[place.Key], place.Href, place.Href == here)).ToList();
            if (items.Count > 0) groups.Add(new ShellGroup(items.Count == 1 ? items[0].Label : shared[key], items));
        }

        return groups;
    }

    private static bool IsUnder(PathString path, string href) => href == "/" ? path == "/" : path.StartsWithSegments(href, StringComparison.Ordinal);
}
