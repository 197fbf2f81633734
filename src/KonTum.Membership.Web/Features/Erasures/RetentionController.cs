using KonTum.Membership.Application.Privacy;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Erasures;

/// <summary>Reviews files whose time is over. The table names them; people decide, and nothing is emptied otherwise.</summary>
[Authorize(Permissions.ReviewRetention)]
[ResponseCache(NoStore = true)]
[Route("/erasures/retention")]
public sealed class RetentionController(CurrentUser user, RetentionReading reading, RetentionService reviews, ErasureWords texts, DomainWords words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Retention", await reading.PageAsync(user, new RetentionForm { ReviewId = Guid.CreateVersion7() }, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Carry([FromForm] RetentionForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var carried = await reviews.CarryAsync(user.Scope(), form.ToCommand(), user.Today, user.Change(), cancellationToken);
            if (carried.IsOk)
            {
                this.SetBanner(texts["Retention.Done"]);
                return Redirect($"/erasures/retention/{form.ReviewId}");
            }

            carried.Errors.AddTo(ModelState, words);
        }

        return View("Retention", await reading.PageAsync(user, form, cancellationToken));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Review(Guid id, CancellationToken cancellationToken) =>
        await reading.ReviewAsync(user, id, cancellationToken) is { } page ? View(page) : NotFound();
}
