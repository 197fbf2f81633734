using KonTum.Membership.Application.Reviews;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reviews;

/// <summary>One committee's visit: the agenda with its figures, what was found, what was decided; prints as minutes.</summary>
[ResponseCache(NoStore = true)]
public sealed class VisitsController(CurrentUser user, ReviewReading reading, ReviewService service, DomainWords words) : Controller
{
    [HttpGet("/reviews/{id:guid}/units/{slug}")]
    [Authorize(Permissions.ReadReviews)]
    public async Task<IActionResult> Show(Guid id, string slug, CancellationToken cancellationToken) =>
        await reading.VisitAsync(id, slug, cancellationToken) is { } page ? View("Visit", page) : NotFound();

    [HttpGet("/reviews/{id:guid}/units/{slug}/findings")]
    [Authorize(Permissions.RunReviews)]
    public async Task<IActionResult> Record(Guid id, string slug, CancellationToken cancellationToken) =>
        await reading.PlaceAsync(id, slug, cancellationToken) is { } place
            ? View("Record", new VisitFormPage(place.Review, place.Visit, new VisitForm { Version = place.Review.Version, HeldOn = place.Visit.HeldOn ?? user.Today, Findings = place.Visit.Findings }))
            : NotFound();

    [HttpPost("/reviews/{id:guid}/units/{slug}/findings")]
    [Authorize(Permissions.RunReviews)]
    public async Task<IActionResult> Record(Guid id, string slug, [FromForm] VisitForm form, CancellationToken cancellationToken)
    {
        if (await reading.PlaceAsync(id, slug, cancellationToken) is not { } place) return NotFound();
        if (ModelState.IsValid)
        {
            var recorded = await service.RecordVisitAsync(user.Scope(), id, form.Version, place.Visit.UnitId, form.Findings, form.HeldOn!.Value, user.Today, user.Change(), cancellationToken);
            if (recorded.IsOk) return Said("Said.Recorded", $"/reviews/{id}/units/{slug}");
            recorded.AddTo(this, words);
        }

        return View("Record", new VisitFormPage(place.Review, place.Visit, form));
    }

    [HttpGet("/reviews/{id:guid}/units/{slug}/decide")]
    [Authorize(Permissions.RunReviews)]
    public async Task<IActionResult> Decide(Guid id, string slug, CancellationToken cancellationToken) =>
        await reading.PlaceAsync(id, slug, cancellationToken) is { } place ? View("Decide", new DecideFormPage(place.Review, place.Visit, new DecideForm { Version = place.Review.Version })) : NotFound();

    [HttpPost("/reviews/{id:guid}/units/{slug}/decide")]
    [Authorize(Permissions.RunReviews)]
    public async Task<IActionResult> Decide(Guid id, string slug, [FromForm] DecideForm form, CancellationToken cancellationToken)
    {
        if (await reading.PlaceAsync(id, slug, cancellationToken) is not { } place) return NotFound();
        if (ModelState.IsValid)
        {
            var owner = form.OwnedAbove ? place.Review.UnitId : place.Visit.UnitId;
            var decided = await service.DecideAsync(user.Scope(), id, form.Version, place.Visit.UnitId, form.Text, owner, form.DueOn!.Value, user.Change(), cancellationToken);
            if (decided.IsOk) return Said("Said.Decided", $"/reviews/{id}/units/{slug}");
            decided.AddTo(this, words);
        }

        return View("Decide", new DecideFormPage(place.Review, place.Visit, form));
    }

    private RedirectResult Said(string key, string address)
    {
        this.SetBanner(reading.Text(key));
        return Redirect(address);
    }
}
