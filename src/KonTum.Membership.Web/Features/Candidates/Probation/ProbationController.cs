using KonTum.Membership.Application.Probation;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Probation;

/// <summary>The time from the admission decision on: its dates, and what is recorded beside the steps.</summary>
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/probation")]
public sealed class ProbationController(CurrentUser user, ProbationReading reading, ProbationService service, DomainWords words, IStringLocalizer<ProbationStrings> strings) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.ReadCandidates)]
    [RecordsReading("Candidate.Read")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) => await reading.FindAsync(user, id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{act}")]
    [Authorize(Permissions.ActOnProbation)]
    public async Task<IActionResult> Act(Guid id, ProbationAct act, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(user, id, cancellationToken) is not { } page) return NotFound();
        // What is not open to this file or this reader leads back to what is.
        return reading.Act(page, act, null) is { } form ? View(form) : Redirect($"/candidates/{id}/probation");
    }

    [HttpPost("{act}")]
    [Authorize(Permissions.ActOnProbation)]
    public async Task<IActionResult> Act(Guid id, ProbationAct act, [FromForm] ProbationForm form, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(user, id, cancellationToken) is not { } page) return NotFound();
        if (reading.Act(page, act, form) is not { } shown) return Redirect($"/candidates/{id}/probation");
        if (ModelState.IsValid)
        {
            var done = await DoAsync(id, act, form, user.Change(page.File.CellId), cancellationToken);
            if (done.IsOk)
            {
                this.SetBanner(strings[$"{act}.Done"]);
                return Redirect($"/candidates/{id}/probation");
            }

            if (done.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            done.Errors.AddTo(ModelState, words);
        }

        return View(shown);
    }

    private Task<Result> DoAsync(Guid id, ProbationAct act, ProbationForm form, ChangeContext change, CancellationToken cancellationToken) => act switch
    {
        ProbationAct.Class => service.RecordClassAsync(user.Scope(), id, form.ToFact(), user.Today, change, cancellationToken),
        ProbationAct.HandOver => service.HandOverAsync(user.Scope(), id, form.ToFact(), user.Today, change, cancellationToken),
        ProbationAct.Extend => service.ExtendAsync(user.Scope(), id, form.ToFact(), form.Months ?? 0, user.Today, change, cancellationToken),
        ProbationAct.Propose => service.ProposeAsync(user.Scope(), id, form.ToProposal(), user.Today, change, cancellationToken),
        _ => form.Outcome is StrikeOffState.Decided or StrikeOffState.Rejected
            ? service.DecideAsync(user.Scope(), id, form.ProposalId, form.Outcome == StrikeOffState.Decided, form.ToFact(), user.Today, change, cancellationToken)
            : Task.FromResult(Result.FromDomainError(new DomainError("StrikeOff.OutcomeMissing") { Field = nameof(form.Outcome) })),
    };
}
