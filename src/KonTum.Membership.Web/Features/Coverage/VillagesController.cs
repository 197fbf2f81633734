using System.Text.Json;
using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Coverage;

[ResponseCache(NoStore = true)]
public sealed class VillagesController(AskedReader reader, CoverageQuery coverage, VillageQuery villages, OrganisationQuery organisation, VillageDrawing drawing) : Controller
{
    [HttpGet("/villages")]
    [Authorize(Permissions.ReadFigures)]
    public async Task<IActionResult> Index([FromQuery] AskedForm form, [FromQuery] CoverageGap? gap, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(this, form, cancellationToken) is not { } asked) return NotFound();
        var all = CoverageDrawing.GapsFirst(await coverage.ByUnitAsync(asked.Scope, asked.UnitKind, cancellationToken));
        var tree = await organisation.TreeAsync(reader.OwnScope(asked.Scope.AsOf), cancellationToken);
        var chosen = all.Where(row => gap is not { } lack || row.Village.Gaps.Contains(lack)).ToList();
        return View("Villages", new VillagesPage(
            AskedBar.For(form, "/villages", reader.Today, tree, ("gap", gap is { } kept ? JsonNamingPolicy.CamelCase.ConvertName(kept.ToString()) : null)), asked, gap,
            drawing.Tabs(all, asked, gap), drawing.Table(form.Cut(chosen), asked), new Pager(form.Number, form.Size, chosen.Count)));
    }

    [HttpGet("/villages/{code}")]
    [Authorize(Permissions.ReadFigures)]
    public async Task<IActionResult> Show(string code, [FromQuery] AskedForm form, CancellationToken cancellationToken)
    {
        var scope = reader.OwnScope(reader.Day(this, form));
        if (await villages.FindAsync(scope, code, cancellationToken) is not { } village) return NotFound();
        return View("Village", drawing.Page(village, scope, AskedBar.For(form, $"/villages/{code}", reader.Today)));
    }
}
