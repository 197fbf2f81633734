using KonTum.Membership.Application.Figures;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Figures;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Coverage;

[Authorize(Permissions.ReadFigures)]
[ResponseCache(NoStore = true)]
public sealed class CoverageController(AskedReader reader, CoverageReading coverage, FigureCards cards, CoverageDrawing drawing, CoverageReportDrawing report) : Controller
{
    private const int QuartersShown = 8;

    [HttpGet("/coverage")]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, [FromQuery] PeriodForm period, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var (since, tree) = (period.SinceBefore(asked.Scope.AsOf), period.TreeUpTo(reader.Today));
        var units = await coverage.UnitsAsync(asked, asked.Scope.AsOf, tree, cancellationToken);
        var before = await coverage.BeforeAsync(asked, since, cancellationToken);
        var totals = CoverageCalculator.Sum([.. units.SelectMany(unit => unit.Villages)]);
        var bar = AskedBar.For(form, "/coverage", reader.Today, await coverage.TreeAsync(reader.OwnScope(asked.Scope.AsOf), cancellationToken), [.. period.Kept(tree)]);
        return View(new CoveragePage(
            bar, asked, PeriodLinks.Of(asked, since, tree, reader.Today), [.. HeadlineQuery.Coverage(totals).Select(figure => cards.Card(figure, figure, asked))],
            drawing.Grid(units, asked, "/coverage") with { FoldsWhole = units.Count > 1 }, report.Units(units, before, asked, since), report.Villages(CoverageDrawing.GapsFirst(units), before, asked, since)));
    }

    [HttpGet("/coverage/trend")]
    public async Task<IActionResult> Trend([FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var moments = await coverage.QuartersAsync(asked, QuartersShown, cancellationToken);
        var bar = AskedBar.For(form, "/coverage/trend", reader.Today, await coverage.TreeAsync(reader.OwnScope(asked.Scope.AsOf), cancellationToken));
        return View(new TrendPage(bar, asked, moments.Count == 0 ? null : report.TrendChart(moments), report.TrendTable(moments)));
    }
}
