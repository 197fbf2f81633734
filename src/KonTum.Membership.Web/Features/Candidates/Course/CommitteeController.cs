using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Candidates.Steps;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Course;

/// <summary>Records that the base committee has considered the cell's proposal.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/committee")]
public sealed class CommitteeController(CurrentUser user, FileCourseQuery courses, CourseService service, DomainWords words, IStringLocalizer<CandidateStrings> strings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Consider(Guid id, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return NotFound();
        return course.CommitteeNext ? View(PageOf(course, new CommitteeForm { Version = course.File.Version })) : Redirect($"/candidates/{id}");
    }

    [HttpPost("")]
    public async Task<IActionResult> Consider(Guid id, [FromForm] CommitteeForm form, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return NotFound();
        if (ModelState.IsValid)
        {
            var change = user.Change(course.File.Placements[^1].CellId);
            var done = form.ToBallot() is { } ballot
                ? await service.ConsiderAsync(user.Scope(), id, form.Version, ballot, form.OccurredOn, form.Document, user.Today, change, cancellationToken)
                : new DomainError("Vote.Missing") { Field = nameof(form.Entitled) };
            if (done.IsOk)
            {
                this.SetBanner(strings["Course.Done"]);
                return Redirect($"/candidates/{id}");
            }

            if (done.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            done.Errors.AddTo(ModelState, words);
        }

        return View(PageOf(course, form));
    }

    private CommitteePage PageOf(FileCourse course, CommitteeForm form) => new(course, form, VoteWords.Threshold(strings, course.Rules.CommitteeThreshold));
}
