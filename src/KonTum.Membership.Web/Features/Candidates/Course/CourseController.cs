using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Course;

/// <summary>Takes back the last step, returns a file, resumes one that was not passed, and switches the rule set. Each is an entry of its own.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/course")]
public sealed class CourseController(CurrentUser user, FileCourseQuery courses, CourseService service, DomainWords words, IStringLocalizer<CandidateStrings> strings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Choose(Guid id, CancellationToken cancellationToken) =>
        await courses.FindAsync(user.Scope(), id, cancellationToken) is { } course ? View(new CourseChoicePage(course, user.Today)) : NotFound();

    [HttpGet("{act}")]
    public async Task<IActionResult> Correct(Guid id, CourseAct act, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return NotFound();
        return CourseChoicePage.IsPossible(course, act, user.Today) ? View(PageOf(course, act, new CourseForm { Version = course.File.Version })) : Redirect($"/candidates/{id}/course");
    }

    [HttpPost("{act}")]
    public async Task<IActionResult> Correct(Guid id, CourseAct act, [FromForm] CourseForm form, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return NotFound();
        if (ModelState.IsValid)
        {
            var done = await DoAsync(id, act, form, user.Change(course.File.Placements[^1].CellId, form.Reason), cancellationToken);
            if (done.IsOk)
            {
                this.SetBanner(strings["Course.Done"]);
                return Redirect($"/candidates/{id}");
            }

            if (done.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            done.Errors.AddTo(ModelState, words);
        }

        return View(PageOf(course, act, form));
    }

    private Task<Result> DoAsync(Guid id, CourseAct act, CourseForm form, ChangeContext change, CancellationToken cancellationToken) => act switch
    {
        CourseAct.TakeBack => service.TakeBackAsync(user.Scope(), id, form.Version, change, cancellationToken),
        CourseAct.Return => service.ReturnAsync(user.Scope(), id, form.Version, form.OccurredOn, form.Document, user.Today, change, cancellationToken),
        CourseAct.Resume => service.ResumeAsync(user.Scope(), id, form.Version, form.OccurredOn, form.Document, user.Today, change, cancellationToken),
        _ => service.SwitchRulesAsync(user.Scope(), id, form.Version, form.RuleSetId, form.OccurredOn, form.Document, user.Today, change, cancellationToken),
    };

    private CoursePage PageOf(FileCourse course, CourseAct act, CourseForm form) =>
        new(course, act, form, [.. course.OtherSets(user.Today).Select(set => new SelectListItem(set.LegalBasis, set.Id))]);
}
