using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Transfers;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Transfers;

/// <summary>Proposes that another cell takes a file over.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/transfer")]
public sealed class ProposalsController(CurrentUser user, CandidateDetailQuery detail, SlipReading reading, TransferService transfers, DomainWords words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Propose(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found ? View(await PageAsync(found, new ProposeForm { SlipId = Guid.CreateVersion7(), Version = found.Version }, cancellationToken)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Propose(Guid id, [FromForm] ProposeForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found) return NotFound();
        if (ModelState.IsValid)
        {
            var proposed = await transfers.ProposeAsync(user.Scope(), id, form.ToCommand(), user.Today, user.Change(found.CellId), cancellationToken);
            if (proposed.IsOk) return Redirect($"/transfers/{form.SlipId}");
            if (proposed.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            proposed.Errors.AddTo(ModelState, words);
        }

        return View(await PageAsync(found, form, cancellationToken));
    }

    private async Task<CandidateDetail?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await detail.FindAsync(user.Scope(), id, cancellationToken) is { Stage: < CandidateStage.Recognised } found ? found : null;

    private async Task<ProposePage> PageAsync(CandidateDetail candidate, ProposeForm form, CancellationToken cancellationToken) =>
        new(candidate, form, await reading.CellsAsync(user, candidate.CellSlug, cancellationToken));
}
