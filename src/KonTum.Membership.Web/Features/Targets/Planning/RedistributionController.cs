using KonTum.Membership.Application.Targets;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>A base committee moves numbers between its own cells before issue, inside its sum.</summary>
[Authorize(Permissions.RedistributeTargets)]
[ResponseCache(NoStore = true)]
[Route("/targets/plans/{id:guid}/redistribution")]
public sealed class RedistributionController(CurrentUser user, RedistributionQuery drafts, RedistributionService service, TargetWords words, DomainWords names) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Redistribute(Guid id, CancellationToken cancellationToken) =>
        await drafts.FindAsync(user.Scope(), id, cancellationToken) is { } draft ? View(new RedistributionPage(draft, RedistributionForm.From(draft), words)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Redistribute(Guid id, [FromForm] RedistributionForm form, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(user.Scope(), id, cancellationToken) is null) return NotFound();
        var moved = ModelState.IsValid ? await service.MoveAsync(user.Scope(), id, form.ToMoves(), user.Change(), cancellationToken) : null;
        if (moved is { IsOk: true }) return this.Done(words["Redistribute.Done"], $"/targets/plans/{id}/redistribution");
        var conflict = this.Refuse(moved, names);
        // Issued or withdrawn meanwhile: there is nothing to move any more.
        if (await drafts.FindAsync(user.Scope(), id, cancellationToken) is not { } draft) return NotFound();
        if (conflict) foreach (var (row, cell) in form.Rows.Join(draft.Cells, row => row.Code, cell => cell.Code, (row, cell) => (row, cell))) row.Seen = cell.Number;
        return View(new RedistributionPage(draft, form, words, conflict));
    }
}
