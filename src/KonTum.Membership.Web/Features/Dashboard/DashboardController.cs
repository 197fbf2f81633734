using KonTum.Membership.Web.Features.Coverage;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Figures;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Dashboard;

[ResponseCache(NoStore = true)]
public sealed class DashboardController(AskedReader reader, DashboardReading reading, FigureCards cards, DashboardCharts charts, CoverageDrawing drawing) : Controller
{
    [HttpGet("/dashboard")]
    [Authorize(Permissions.ReadFigures)]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var day = asked.Scope.AsOf;
        var found = await reading.HeadlineAsync(asked, reader.Today, cancellationToken);
        var cohorts = await reading.CohortsAsync(asked, cancellationToken);
        var cells = await reading.CellsAsync(asked, cancellationToken);
        return View(new DashboardPage(
            AskedBar.For(form, "/dashboard", reader.Today), asked, FigureGroup.Of(found.Figures, figure => cards.Card(figure, found.Published.Single(told => told.Key == figure.Key), asked)),
            charts.Months(found.Admissions, day), charts.Years(found.Admissions, day), found.Stages is null ? null : charts.Stages(found.Stages), found.Stages is null, found.StagesPrint,
            drawing.Grid(found.Units, asked, "/dashboard") with { FoldsWhole = true })
        {
            Progress = charts.Progress(found.Admissions, found.Target, day),
            Cohorts = charts.Cohorts(cohorts),
            Cells = charts.Cells(cells, asked.Scope),
        });
    }
}
