using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Organisation;

[ResponseCache(NoStore = true)]
public sealed class CellsController(AskedReader reader, CellReading reading, OrganisationDrawing drawing, IStringLocalizer<OrganisationStrings> strings) : Controller
{
    [HttpGet("/cells")]
    [Authorize(Permissions.ReadOrganisation)]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var tree = await reading.TreeAsync(reader.OwnScope(asked.Scope.AsOf), cancellationToken);
        var counts = await reading.CountsAsync(asked.Scope, cancellationToken);
        var found = CellReading.Find(tree, asked.Scope.UnitId, form.Q);
        var bar = AskedBar.For(form, "/cells", reader.Today, tree) with { WordsLabel = strings["Cells.Words"] };
        return View("Cells", new CellsPage(bar, asked, drawing.Cells(form.Cut(found), tree, counts, asked.Scope), new Pager(form.Number, form.Size, found.Count), drawing.Note(asked.Scope)));
    }

    [HttpGet("/cells/{code}")]
    [Authorize(Permissions.ReadOrganisation)]
    public async Task<IActionResult> Show(string code, [FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        var own = reader.OwnScope(reader.Day(this, form));
        var tree = await reading.TreeAsync(own, cancellationToken);
        if (tree.Find(code) is not { Kind: UnitKind.Cell } cell) return NotFound();
        var (above, scope) = (tree.BaseOf(cell.Id), own with { UnitId = cell.Id });
        var counts = await reading.CountsAsync(scope, cancellationToken);
        var villages = await reading.VillagesAsync(scope, cancellationToken);
        var target = await reading.TargetAsync(scope, cancellationToken);
        return View("Cell", new CellPage(
            AskedBar.For(form, $"/cells/{code}", reader.Today), own.AsOf, cell.Name, above?.Name, drawing.Facts(cell, above, counts[cell.Id], target, scope),
            drawing.Villages(villages, own.AsOf), drawing.Links(cell, own.AsOf), drawing.Note(scope)));
    }
}
