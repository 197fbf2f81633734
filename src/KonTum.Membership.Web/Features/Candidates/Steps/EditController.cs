using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>Corrects what a person said of themselves. A second writer sees the newer version beside their own.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/edit")]
public sealed class EditController(CurrentUser user, CandidateDetailQuery detail, CandidateService candidates, DomainWords words, IStringLocalizer<CandidateStrings> strings) : Controller
{
    [HttpGet("")]
    [RecordsReading("Candidate.Read")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await detail.FindAsync(user.Scope(), id, cancellationToken) is { ClosedOn: null } found ? View(new EditPage(EditForm.From(found), found, words, IsConflict: false, strings["Edit.KeepClosed"])) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Edit(Guid id, [FromForm] EditForm form, CancellationToken cancellationToken)
    {
        if (await detail.FindAsync(user.Scope(), id, cancellationToken) is not { ClosedOn: null } found) return NotFound();
        var conflict = false;
        if (ModelState.IsValid)
        {
            var corrected = await candidates.CorrectAsync(user.Scope(), id, form.Version, form.ToAnswers(found), user.Today, user.Change(found.CellId), cancellationToken);
            if (corrected.IsOk)
            {
                this.SetBanner(strings["Edit.Done"]);
                return Redirect($"/candidates/{id}");
            }

            conflict = corrected.Errors.Any(error => error.Code == "Version.Stale");
            corrected.Errors.AddTo(ModelState, words);
        }

        if (conflict)
        {
            // The next save is against the version now shown beside the form.
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Version = found.Version;
            ModelState.Remove(nameof(form.Version));
        }

        return View(new EditPage(form, found, words, conflict, strings["Edit.KeepClosed"]));
    }
}
