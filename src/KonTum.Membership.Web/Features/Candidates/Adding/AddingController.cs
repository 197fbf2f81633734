using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Candidates.Adding;

/// <summary>Adding an applicant begins with a search and the person's own consent; nothing is kept before both.</summary>
[Authorize(Permissions.WriteCandidates)]
[ResponseCache(NoStore = true)]
public sealed class AddingController(CurrentUser user, SimilarPeopleQuery similar, AddingChoicesQuery choices, DraftService drafts, DomainWords words) : Controller
{
    [HttpGet("/candidates/new")]
    [RecordsReading("Candidate.Searched", When = "q")]
    public async Task<IActionResult> Search([FromQuery] SearchForm form, CancellationToken cancellationToken)
    {
        if (!Request.Query.ContainsKey("q"))
        {
            ModelState.Clear();
            return View(new SearchPage(form, null));
        }

        if (!ModelState.IsValid) return View(new SearchPage(form, null));
        return View(new SearchPage(form, await similar.FindAsync(user.Scope(), form.Q!, form.Year!.Value, cancellationToken)));
    }

    [HttpGet("/candidates/new/consent")]
    public async Task<IActionResult> Consent([FromQuery(Name = "q")] string? name, int? year, CancellationToken cancellationToken)
    {
        var form = new ConsentForm { FullName = name, BirthYear = year, DraftId = Guid.CreateVersion7(), CellSlug = user.IsCell ? user.Account.UnitSlug : null };
        ModelState.Clear();
        return View(new ConsentPage(form, await choices.CellsAsync(user.Scope(), cancellationToken)));
    }

    [HttpPost("/candidates/new/consent")]
    public async Task<IActionResult> Consent([FromForm] ConsentForm form, CancellationToken cancellationToken)
    {
        var cell = await choices.CellIdAsync(user.Scope(), user.IsCell ? user.Account.UnitSlug : form.CellSlug, cancellationToken);
        if (cell is null) ModelState.AddModelError(nameof(form.CellSlug), words.Say(new DomainError("Unit.NotInReach")));
        var consent = ConsentRecord.Create(form.RequestedOn, form.ConsentGivenOn, form.Agreed, CandidateAnswers.NoticeVersion, form.Medium, form.ConsentReference, user.Today);
        // The dates that could not be read have their own message already; the domain would only repeat them.
        consent.Errors.Where(error => ModelState[error.Field ?? string.Empty]?.Errors.Count is null or 0).AddTo(ModelState, words);
        if (!ModelState.IsValid) return View(new ConsentPage(form, await choices.CellsAsync(user.Scope(), cancellationToken)));

        var begun = await drafts.BeginAsync(user.Scope(), form.DraftId, cell!.Value, consent, new CandidateAnswers { FullName = form.FullName! }, user.Change(cell), cancellationToken);
        if (begun.IsOk) return Redirect($"/candidates/drafts/{form.DraftId}/1");
        begun.Errors.AddTo(ModelState, words);
        return View(new ConsentPage(form, await choices.CellsAsync(user.Scope(), cancellationToken)));
    }
}
