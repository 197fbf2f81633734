using KonTum.Membership.Application.Forecasts;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Progress;

/// <summary>How far a year has come, month by month, and where it is likely to end.</summary>
[Authorize(Permissions.ReadTargets)]
public sealed class ProgressController(TargetPlanQuery plans, ProgressQuery progress, ForecastQuery forecasts, ScopeFinder scopes, TargetWords words) : Controller
{
    [HttpGet("/targets/{year:int}/progress")]
    public async Task<IActionResult> Progress(int year, string? unit, [FromServices] CurrentUser user, CancellationToken cancellationToken)
    {
        if (TargetYears.DayOf(year, user.Today) is not { } day || await scopes.FindAsync(unit, day, cancellationToken) is not { } asked) return NotFound();
        var targets = await plans.YearAsync(asked.Scope, year, cancellationToken);
        var counted = await progress.YearAsync(asked.Scope, year, targets.Plan?.SubTargets ?? SubTargets.None, cancellationToken);
        return View("Progress", new ProgressPage(asked, targets, counted, words));
    }

    /// <summary>Of the running year alone: a year that is over has nothing left to forecast. Never of a cell: it would be about single people.</summary>
    [HttpGet("/targets/{year:int}/forecast")]
    public async Task<IActionResult> Forecast(int year, string? unit, [FromServices] CurrentUser user, CancellationToken cancellationToken)
    {
        if (year != user.Today.Year || await scopes.FindAsync(unit, user.Today, cancellationToken) is not { UnitKind: not UnitKind.Cell } asked) return NotFound();
        var numbers = await plans.NumbersAsync(asked.Scope, year, [asked.Scope.UnitId], cancellationToken);
        var forecast = await forecasts.ForecastAsync(asked.Scope, cancellationToken);
        return View("Forecast", new ForecastPage(asked, numbers.GetValueOrDefault(asked.Scope.UnitId), forecast, words));
    }
}
