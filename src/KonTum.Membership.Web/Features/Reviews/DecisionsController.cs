using KonTum.Membership.Application.Reviews;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reviews;

/// <summary>Says that a decision of a round is carried out: its owner, or the unit that reviews.</summary>
[Authorize(Permissions.CompleteReviewDecisions)]
[ResponseCache(NoStore = true)]
[Route("/reviews/{id:guid}/decisions/{number:int}")]
public sealed class DecisionsController(CurrentUser user, ReviewReading reading, ReviewService service, DomainWords words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Done(Guid id, int number, CancellationToken cancellationToken) =>
        await reading.DecisionAsync(id, number, cancellationToken) is { } found
            ? View(new DoneFormPage(found.Review, found.Decision, new DoneForm { Version = found.Review.Version, DoneOn = user.Today }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Done(Guid id, int number, [FromForm] DoneForm form, CancellationToken cancellationToken)
    {
        if (await reading.DecisionAsync(id, number, cancellationToken) is not { } found) return NotFound();
        if (ModelState.IsValid)
        {
            var done = await service.CompleteAsync(user.Scope(), id, form.Version, number, form.Note, form.DoneOn!.Value, user.Today, user.Change(), cancellationToken);
            if (done.IsOk)
            {
                this.SetBanner(reading.Text("Said.Done"));
                return Redirect($"/reviews/{id}");
            }

            done.AddTo(this, words);
        }

        return View(new DoneFormPage(found.Review, found.Decision, form));
    }
}
