using KonTum.Membership.Application.Targets;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets;

public sealed class TargetsController(TargetPlanQuery plans, RedistributionQuery drafts, ScopeFinder scopes, CurrentUser user, TargetWords words) : Controller
{
    [HttpGet("/targets")]
    [Authorize(Permissions.ReadTargets)]
    public IActionResult Index() => LocalRedirect(FormattableString.Invariant($"/targets/{user.Today.Year}"));

    [HttpGet("/targets/{year:int}")]
    [Authorize(Permissions.ReadTargets)]
    public async Task<IActionResult> Year(int year, string? unit, CancellationToken cancellationToken)
    {
        if (TargetYears.DayOf(year, user.Today) is not { } day || await scopes.FindAsync(unit, day, cancellationToken) is not { } asked) return NotFound();
        var targets = await plans.YearAsync(asked.Scope, year, cancellationToken);
        var offered = asked.IsOwn && user.May(Permissions.RedistributeTargets) ? await drafts.OfferedAsync(asked.Scope, cancellationToken) : [];
        return View("Year", new YearPage(year, asked, targets, words) { Today = user.Today, MayPlan = user.May(Permissions.PlanTargets), Offered = offered });
    }

    [HttpGet("/targets/{year:int}/cells/{code}")]
    [Authorize(Permissions.ReadTargets)]
    public async Task<IActionResult> Cell(int year, string code, CancellationToken cancellationToken)
    {
        if (TargetYears.DayOf(year, user.Today) is not { } day) return NotFound();
        var scope = user.Scope(day);
        if (await plans.DerivationAsync(scope, year, code, cancellationToken) is not { } derivation) return NotFound();
        // The card counts the applicants of one cell: for those who may open their files.
        return scope.SeesPeople
            ? View("Cell", new CellPage(derivation, words, FormattableString.Invariant($"/targets/{year}")))
            : Forbid();
    }
}
