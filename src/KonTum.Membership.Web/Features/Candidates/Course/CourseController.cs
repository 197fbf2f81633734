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
    public async Task<IActionResult> Correct(Guid id, CancellationToken cancellationToken) =>
        await courses.FindAsync(user.Scope(), id, cancellationToken) is { } course ? View(PageOf(course, new CourseForm { Version = course.File.Version })) : NotFound();

    [HttpPost("take-back")]
    public Task<IActionResult> TakeBack(Guid id, [FromForm] CourseForm form, CancellationToken cancellationToken) =>
        DoAsync(id, form, change => service.TakeBackAsync(user.Scope(), id, form.Version, change, cancellationToken), cancellationToken);

    [HttpPost("return")]
    public Task<IActionResult> Return(Guid id, [FromForm] CourseForm form, CancellationToken cancellationToken) =>
        DoAsync(id, form, change => service.ReturnAsync(user.Scope(), id, form.Version, form.OccurredOn, form.Document, user.Today, change, cancellationToken), cancellationToken);

    [HttpPost("resume")]
    public Task<IActionResult> Resume(Guid id, [FromForm] CourseForm form, CancellationToken cancellationToken) =>
        DoAsync(id, form, change => service.ResumeAsync(user.Scope(), id, form.Version, form.OccurredOn, form.Document, user.Today, change, cancellationToken), cancellationToken);

    [HttpPost("rules")]
    public Task<IActionResult> SwitchRules(Guid id, [FromForm] CourseForm form, CancellationToken cancellationToken) =>
        DoAsync(id, form, change => service.SwitchRulesAsync(user.Scope(), id, form.Version, form.RuleSetId, form.OccurredOn, form.Document, user.Today, change, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(Guid id, CourseForm form, Func<ChangeContext, Task<Result>> act, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return NotFound();
        if (ModelState.IsValid)
        {
            var done = await act(user.Change(course.File.Placements[^1].CellId, form.Reason));
            if (done.IsOk)
            {
                this.SetBanner(strings["Course.Done"]);
                return Redirect($"/candidates/{id}");
            }

            if (done.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            done.Errors.AddTo(ModelState, words);
        }

        return View(nameof(Correct), PageOf(course, form));
    }

    private static CoursePage PageOf(FileCourse course, CourseForm form) =>
        new(course, form, [.. course.Sets.Where(set => set.Id != course.Rules.Id).Select(set => new SelectListItem(set.LegalBasis, set.Id))]);
}
