using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Course;

/// <summary>Records a paper or a fact that comes by itself and belongs to no step.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/facts")]
public sealed class FactsController(CurrentUser user, FileCourseQuery courses, CourseService service, DomainWords words, IStringLocalizer<CandidateStrings> strings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Add(Guid id, CancellationToken cancellationToken) =>
        await courses.FindAsync(user.Scope(), id, cancellationToken) is { } course ? View(PageOf(course, new FactForm { Version = course.File.Version })) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Add(Guid id, [FromForm] FactForm form, CancellationToken cancellationToken)
    {
        if (await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return NotFound();
        if (ModelState.IsValid)
        {
            var change = user.Change(course.File.Placements[^1].CellId);
            var done = await service.RecordFactAsync(user.Scope(), id, form.Version, form.Kind!.Value, form.On, form.Reference, user.Today, change, cancellationToken);
            if (done.IsOk)
            {
                this.SetBanner(strings["Step.Done", words.Name(form.Kind.Value)]);
                return Redirect($"/candidates/{id}");
            }

            if (done.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            done.Errors.AddTo(ModelState, words);
        }

        return View(PageOf(course, form));
    }

    private FactPage PageOf(FileCourse course, FactForm form) => new(course, form, [.. FileFactKinds.Free.Select(kind => new SelectListItem(words.Name(kind), kind.ToString()))]);
}
