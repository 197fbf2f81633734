using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>Records the step that comes next for one file.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/steps/{stage}")]
public sealed class StepsController(CurrentUser user, StepPageQuery pages, StepService steps, DomainWords words, IStringLocalizer<CandidateStrings> strings) : Controller
{
    [HttpGet("")]
    [RecordsReading("Candidate.Read")]
    public async Task<IActionResult> Take(Guid id, CandidateStage stage, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(user, id, stage, null, cancellationToken) is not { } page) return NotFound();
        // The address of a step that is done, or not yet due, leads back to the file that says what is next.
        return page.Candidate.Stage.Next() == stage ? View(page) : Redirect($"/candidates/{id}");
    }

    [HttpPost("")]
    public async Task<IActionResult> Take(Guid id, CandidateStage stage, [FromForm] StepForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(user, id, stage, form, cancellationToken) is not { } page) return NotFound();
        if (ModelState.IsValid)
        {
            var taken = await steps.TakeAsync(user.Scope(), id, form.ToCommand(stage), user.Today, user.Change(page.Candidate.CellId, form.Reason), cancellationToken);
            if (taken.IsOk)
            {
                this.SetBanner(strings["Step.Done", words.Name(stage)]);
                return Redirect($"/candidates/{id}");
            }

            if (taken.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            taken.Errors.Select(BesideTheChoice).AddTo(ModelState, words);
        }

        return View(page);
    }

    // The rule speaks of mentors; on the page they are two choices, and the second is where one corrects.
    private static DomainError BesideTheChoice(DomainError error) => error.Field == "MentorIds" ? error with { Field = nameof(StepForm.SecondMentor) } : error;
}
