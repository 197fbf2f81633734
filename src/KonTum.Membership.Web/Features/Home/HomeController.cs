using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Home;

public sealed class HomeController(CurrentUser user, HomeWork work, CoverageQuery coverage, FiguresQuery figures) : Controller
{
    [HttpGet("/")]
    [Authorize(Permissions.UseOwnAccount)]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var scope = user.Scope();
        if (user.May(Permissions.WriteCandidates))
            return View("Work", await work.PageAsync(cancellationToken));
        if (!user.May(Permissions.ReadTargets)) return View("Administrator");

        var gaps = (await coverage.VillagesAsync(scope, cancellationToken)).Where(village => village.Gaps.Contains(CoverageGap.NoLocalMember)).ToList();
        var admitted = (await figures.ByMonthAsync(scope, user.Today.Year, cancellationToken)).Sum(month => month.Admitted);
        var candidates = (await figures.WorkloadAsync(scope, cancellationToken)).Candidates;
        return View("Overview", new OverviewPage(user.Account, user.Today, gaps, admitted, candidates, user.May(Permissions.ReadCandidates)));
    }
}

public sealed record OverviewPage(Application.Accounts.AccountView Account, DateOnly Today, IReadOnlyList<VillageCoverage> Gaps, int Admitted, int Candidates, bool MayOpenPeople);
