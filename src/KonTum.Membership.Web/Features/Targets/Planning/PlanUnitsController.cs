using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>A plan unit by unit, drafts too: the cells of a base, and the derivation of every number.</summary>
[Authorize(Permissions.PlanTargets)]
[ResponseCache(NoStore = true)]
[Route("/targets/plans/{id:guid}")]
public sealed class PlanUnitsController(CurrentUser user, TargetPlanQuery plans, ScopeFinder scopes, TargetWords words) : Controller
{
    [HttpGet("units/{slug}")]
    public async Task<IActionResult> Unit(Guid id, string slug, CancellationToken cancellationToken)
    {
        if (await scopes.FindAsync(slug, user.Today, cancellationToken) is not { UnitKind: not UnitKind.Cell } asked) return NotFound();
        return await plans.PlanAsync(asked.Scope, id, cancellationToken) is { } found ? View("Unit", new PlanUnitPage(found, asked, words)) : NotFound();
    }

    [HttpGet("cells/{code}")]
    public async Task<IActionResult> Cell(Guid id, string code, CancellationToken cancellationToken) =>
        await plans.DerivationAsync(user.Scope(), id, code, cancellationToken) is { } derivation
            ? View("Cell", new CellPage(derivation, words, FormattableString.Invariant($"/targets/plans/{id}")))
            : NotFound();
}

public sealed record PlanUnitPage(PlanTargets Targets, AskedScope Asked, TargetWords Words)
{
    private string Address => FormattableString.Invariant($"/targets/plans/{Targets.Plan!.PublicId}");

    public PageHeader Header => new(Words["Table.OfUnit", Asked.UnitName], Words["Year.Lead"])
    {
        Above = Words["Plan.Title", Targets.Plan!.Year],
        Back = new LinkItem(Words["Plan.Back"], Address),
        CanPrint = true,
    };

    public DataTable Table => Words.Cells(Words["Table.OfUnit", Asked.UnitName], [.. Targets.Bases.SelectMany(part => part.Lines)],
        line => line.Inputs is null && line.Revised == 0 ? null : $"{Address}/cells/{line.Code}", withAdmitted: false, seesPeople: true);
}
