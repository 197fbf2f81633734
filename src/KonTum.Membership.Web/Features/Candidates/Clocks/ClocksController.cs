using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Candidates.Clocks;

/// <summary>The time limits of one file: each argued, with the days and decisions that move them.</summary>
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/clocks")]
public sealed class ClocksController(CurrentUser user, CandidateDetailQuery detail, ClocksDrawing drawing, ClockService service, DomainWords words) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.ReadCandidates)]
    [RecordsReading("Candidate.Read")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await detail.FindAsync(user.Scope(), id, cancellationToken) is { } found ? View("Clocks", drawing.Page(found, new FileDateForm(), new ExtensionForm())) : NotFound();

    [HttpPost("dates")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> RecordDate(Guid id, [FromForm] FileDateForm form, CancellationToken cancellationToken)
    {
        if (await detail.FindAsync(user.Scope(), id, cancellationToken) is not { } found) return NotFound();
        if (ModelState.IsValid)
        {
            var recorded = await service.RecordDateAsync(user.Scope(), id, form.ToCommand(), user.Change(found.CellId), cancellationToken);
            if (recorded.IsOk) return Said("FileDate.Done", id);
            recorded.Errors.AddTo(ModelState, words);
        }

        return View("Clocks", drawing.Page(found, form, new ExtensionForm()));
    }

    [HttpPost("extensions")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Extend(Guid id, [FromForm] ExtensionForm form, CancellationToken cancellationToken)
    {
        if (await detail.FindAsync(user.Scope(), id, cancellationToken) is not { } found) return NotFound();
        if (ModelState.IsValid)
        {
            var extended = await service.ExtendAsync(user.Scope(), id, form.EntryId, form.ToCommand(), user.Change(found.CellId, form.Reason), cancellationToken);
            if (extended.IsOk) return Said("Extension.Done", id);
            if (extended.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            extended.Errors.AddTo(ModelState, words);
        }

        return View("Clocks", drawing.Page(found, new FileDateForm(), form));
    }

    private RedirectResult Said(string key, Guid id)
    {
        this.SetBanner(drawing[key]);
        return Redirect($"/candidates/{id}/clocks");
    }
}
