using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reviews;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reviews;

/// <summary>Rounds of review over the committees below, from the plan to the last decision carried out.</summary>
[ResponseCache(NoStore = true)]
public sealed class ReviewsController(CurrentUser user, ReviewReading reading, OrganisationQuery organisation, ReviewService service, DomainWords words) : Controller
{
    [HttpGet("/reviews")]
    [Authorize(Permissions.ReadReviews)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await reading.ListAsync(cancellationToken));

    [HttpGet("/reviews/new")]
    [Authorize(Permissions.RunReviews)]
    public async Task<IActionResult> Open(CancellationToken cancellationToken) => View(await AskAsync(new OpenRoundForm { Id = Guid.CreateVersion7() }, cancellationToken));

    [HttpPost("/reviews/new")]
    [Authorize(Permissions.RunReviews)]
    public async Task<IActionResult> Open([FromForm] OpenRoundForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var opened = await service.OpenAsync(user.Scope(), form.Id, form.Title, form.UnitSlugs!, form.FirstOn!.Value, user.Today, user.Change(), cancellationToken);
            if (opened.IsOk) return Redirect($"/reviews/{opened.Value}");
            opened.Errors.AddTo(ModelState, words);
        }

        return View(await AskAsync(form, cancellationToken));
    }

    [HttpGet("/reviews/{id:guid}")]
    [Authorize(Permissions.ReadReviews)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await reading.ShowAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/reviews/{id:guid}/close")]
    [Authorize(Permissions.RunReviews)]
    public async Task<IActionResult> Close(Guid id, [FromForm] int version, CancellationToken cancellationToken)
    {
        var closed = await service.CloseAsync(user.Scope(), id, version, user.Today, user.Change(), cancellationToken);
        if (closed.IsOk)
        {
            this.SetBanner(reading.Text("Said.Closed"));
            return Redirect($"/reviews/{id}");
        }

        closed.Errors.AddTo(ModelState, words);
        return await reading.ShowAsync(id, cancellationToken) is { } page ? View("Show", page) : NotFound();
    }

    private async Task<OpenRoundPage> AskAsync(OpenRoundForm form, CancellationToken cancellationToken) =>
        reading.Ask(form, await organisation.TreeAsync(user.Scope(), cancellationToken));
}
