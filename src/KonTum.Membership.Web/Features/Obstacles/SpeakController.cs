using KonTum.Membership.Application.Obstacles;
using KonTum.Membership.Domain.Obstacles;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Obstacles;

/// <summary>Answers an obstacle, hands it on, sends it back or closes it.</summary>
[Authorize(Permissions.SpeakOfObstacles)]
[ResponseCache(NoStore = true)]
[Route("/obstacles/{id:guid}/{act:regex(^(PassedUp|Returned|Answered|AskedAgain|Closed)$)}")]
public sealed class SpeakController(CurrentUser user, ObstacleQuery obstacles, ObstacleService service, ObstacleDrawing drawing, DomainWords words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Speak(Guid id, ObstacleAct act, CancellationToken cancellationToken)
    {
        if (await obstacles.FindAsync(user.Scope(), id, cancellationToken) is not { } found) return NotFound();
        // What is no longer to be done leads back to the page that says how it stands.
        return drawing.Speak(found, user.Account.UnitId, act) is { } page ? View(page) : Redirect($"/obstacles/{id}");
    }

    [HttpPost("")]
    public async Task<IActionResult> Speak(Guid id, ObstacleAct act, [FromForm] SpeakForm form, CancellationToken cancellationToken)
    {
        if (await obstacles.FindAsync(user.Scope(), id, cancellationToken) is not { } found) return NotFound();
        if (ModelState.IsValid)
        {
            var said = await service.SpeakAsync(user.Scope(), id, new SpeakOfObstacle(act, form.Version, form.Text, null, form.Share), user.Today, user.Change(), cancellationToken);
            if (said.IsOk)
            {
                this.SetBanner(drawing.Said(act));
                return Redirect($"/obstacles/{id}");
            }

            if (said.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
            said.Errors.AddTo(ModelState, words);
        }

        // The next try is against what the page now shows.
        form.Version = found.Version;
        ModelState.Remove(nameof(form.Version));
        return View(drawing.Speak(found, user.Account.UnitId, act, form) ?? new SpeakPage(found, act, form, drawing.Timeline(found)));
    }
}
