using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Exits;

/// <summary>Ends one file before the admission decision.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/exits")]
public sealed class ExitsController(CurrentUser user, CandidateDetailQuery detail, ExitService exits, DomainWords words, IStringLocalizer<ExitStrings> strings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Choose(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } found ? View(new ExitChoicePage(found, [.. CandidateExits.All.Where(exit => exit.CanEnd(found.Stage))])) : NotFound();

    [HttpGet("{exit}")]
    public async Task<IActionResult> End(Guid id, CandidateStage exit, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found) return NotFound();
        // A way that is not open to this file leads back to those that are.
        return exit.CanEnd(found.Stage) ? View(Page(found, exit, new ExitForm { Version = found.Version })) : Redirect($"/candidates/{id}/exits");
    }

    [HttpPost("{exit}")]
    public async Task<IActionResult> End(Guid id, CandidateStage exit, [FromForm] ExitForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found) return NotFound();
        if (ModelState.IsValid)
        {
            var ended = await exits.EndAsync(user.Scope(), id, form.ToCommand(exit), user.Today, user.Change(found.CellId), cancellationToken);
            if (ended.TryGet(out var done))
            {
                this.SetBanner(done.StubId is null ? strings["Exit.Done", words.Name(exit)] : strings["Withdrawn.Done"]);
                return Redirect(done.StubId is { } stub ? $"/erasures/{stub}" : $"/candidates/{id}");
            }

            if (ended.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            ended.Errors.AddTo(ModelState, words);
        }

        return View(Page(found, exit, form));
    }

    private async Task<CandidateDetail?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await detail.FindAsync(user.Scope(), id, cancellationToken) is { ClosedOn: null } found ? found : null;

    private ExitPage Page(CandidateDetail candidate, CandidateStage exit, ExitForm form) =>
        new(candidate, exit, form, [.. exit.Reasons().Select(reason => new SelectListItem(words.Name(reason), reason.ToString()))]);
}
