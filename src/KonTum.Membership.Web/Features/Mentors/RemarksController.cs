using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Mentors;

/// <summary>A mentor's remark on a quarter, typed by the mentor's cell from the mentor's word or paper.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/mentors/{mentor:guid}/remarks/{year:int}/{number:int}")]
public sealed class RemarksController(CurrentUser user, MentorPageQuery pages, MentorService mentors, DomainWords words, IStringLocalizer<MentorStrings> strings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Write(Guid id, Guid mentor, int year, int number, CancellationToken cancellationToken) =>
        await pages.RemarkAsync(user, id, mentor, year, number, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("blank")]
    [RecordsReading("Mentor.SheetPrinted")]
    public async Task<IActionResult> Blank(Guid id, Guid mentor, int year, int number, CancellationToken cancellationToken) =>
        await pages.RemarkAsync(user, id, mentor, year, number, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Write(Guid id, Guid mentor, int year, int number, [FromForm] RemarkForm form, CancellationToken cancellationToken)
    {
        if (await pages.RemarkAsync(user, id, mentor, year, number, form, cancellationToken) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View(page);
        var kept = await mentors.RemarkAsync(user.Scope(), id, mentor, page.Quarter, form.ToContent(), form.WrittenOn, form.Version, user.Today, user.Change(page.Help.CellId), cancellationToken);
        if (kept.IsOk)
        {
            this.SetBanner(strings[form.Proposes ? "Remark.DoneProposes" : "Remark.Done"]);
            return Redirect($"/candidates/{id}/mentors");
        }

        if (kept.Errors.Any(error => error.Code == "Version.Stale"))
        {
            // The next save is against the remark now shown beside the form.
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Version = page.Before?.Version;
            ModelState.Remove(nameof(form.Version));
        }

        kept.Errors.AddTo(ModelState, words);
        return View(page);
    }
}
