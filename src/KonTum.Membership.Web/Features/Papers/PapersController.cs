using KonTum.Membership.Application.Papers;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Papers;

/// <summary>Which papers of a file are in: their day, their number and where they are kept.</summary>
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/papers")]
public sealed class PapersController(CurrentUser user, PaperPageQuery pages, PaperService papers, DomainWords words, IStringLocalizer<PaperStrings> strings) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.ReadCandidates)]
    [RecordsReading("Paper.ListRead")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await pages.ListAsync(user, id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{code}")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Keep(Guid id, string code, CancellationToken cancellationToken) =>
        await pages.FindAsync(user, id, code, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{code}")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Keep(Guid id, string code, [FromForm] PaperForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(user, id, code, form, cancellationToken) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View(page);
        var kept = await papers.KeepAsync(user.Scope(), id, form.ToCommand(page.Line.Kind.Code), user.Today, user.Change(page.File.Cell.Id), cancellationToken);
        if (kept.IsOk)
        {
            this.SetBanner(strings["Paper.Done", page.Line.Kind.Code]);
            return Redirect($"/candidates/{id}/papers");
        }

        if (kept.Errors.Any(error => error.Code == "Version.Stale"))
        {
            // The next save is against the entry now shown above the form.
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Version = page.Recorded?.Version;
            ModelState.Remove(nameof(form.Version));
        }

        kept.Errors.AddTo(ModelState, words);
        return View(page);
    }

    [HttpPost("{code}/remove")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Remove(Guid id, string code, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(user, id, code, null, cancellationToken) is not { Recorded: not null } page) return NotFound();
        var removed = await papers.RemoveAsync(user.Scope(), id, page.Line.Kind.Code, user.Today, user.Change(page.File.Cell.Id), cancellationToken);
        this.SetBanner(removed.IsOk ? strings["Paper.RemovedDone", page.Line.Kind.Code] : words.Say(removed.Errors[0]), removed.IsOk ? Tone.Success : Tone.Error);
        return Redirect($"/candidates/{id}/papers");
    }
}
