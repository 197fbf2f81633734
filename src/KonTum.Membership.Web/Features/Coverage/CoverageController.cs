using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Figures;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Coverage;

[ResponseCache(NoStore = true)]
public sealed class CoverageController(AskedReader reader, CoverageQuery coverage, OrganisationQuery organisation, FigureCards cards, CoverageDrawing drawing) : Controller
{
    [HttpGet("/coverage")]
    [Authorize(Permissions.ReadFigures)]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var units = await coverage.ByUnitAsync(asked.Scope, asked.UnitKind, cancellationToken);
        var totals = CoverageCalculator.Sum([.. units.SelectMany(unit => unit.Villages)]);
        var tree = await organisation.TreeAsync(reader.OwnScope(asked.Scope.AsOf), cancellationToken);
        return View(new CoveragePage(
            AskedBar.For(form, "/coverage", reader.Today, tree), asked, [.. HeadlineQuery.Coverage(totals).Select(figure => cards.Card(figure, asked))],
            drawing.Grid(units, asked, "/coverage"), drawing.Table(CoverageDrawing.GapsFirst(units), asked, withSteps: true)));
    }
}
