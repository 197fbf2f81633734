using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Mentors;

/// <summary>Who helps one applicant, and who takes over.</summary>
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/mentors")]
public sealed class MentorsController(CurrentUser user, MentorPageQuery pages, MentorService mentors, DomainWords words, IStringLocalizer<MentorStrings> strings) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.ReadCandidates)]
    [RecordsReading("Mentor.Read")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await pages.HelpAsync(user, id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{mentor:guid}/replace")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Replace(Guid id, Guid mentor, CancellationToken cancellationToken) =>
        await pages.ReplaceAsync(user, id, mentor, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{mentor:guid}/replace")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Replace(Guid id, Guid mentor, [FromForm] ReplaceForm form, CancellationToken cancellationToken)
    {
        if (await pages.ReplaceAsync(user, id, mentor, form, cancellationToken) is not { } page) return NotFound();
        // A warning stops the hand once and never the act.
        if (!ModelState.IsValid || (page.Warnings.Count > 0 && !form.Confirmed)) return View(page);
        var replaced = await mentors.ReplaceAsync(user.Scope(), id, form.ToCommand(mentor), user.Today, user.Change(page.Help.CellId, form.Reason?.Trim()), cancellationToken);
        if (replaced.IsOk)
        {
            this.SetBanner(strings["Replace.Done"]);
            return Redirect($"/candidates/{id}/mentors");
        }

        if (replaced.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
        replaced.Errors.AddTo(ModelState, words);
        return View(page);
    }
}
