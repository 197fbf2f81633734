using KonTum.Membership.Application.Obstacles;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Obstacles;

/// <summary>Difficulties met in the work, raised by units and answered by those above. They name nobody.</summary>
[ResponseCache(NoStore = true)]
public sealed class ObstaclesController(CurrentUser user, ObstacleQuery obstacles, ObstacleService service, ObstacleDrawing drawing, DomainWords words) : Controller
{
    [HttpGet("/obstacles")]
    [Authorize(Permissions.ReadObstacles)]
    public async Task<IActionResult> Index([FromQuery] ObstacleListForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            form = new ObstacleListForm();
        }

        var waiting = form.View ?? (user.May(Permissions.SpeakOfObstacles) ? ObstacleView.Waiting : ObstacleView.Unsolved);
        var list = await obstacles.ListAsync(user.Scope(), waiting, form.Page, form.PageSize, cancellationToken);
        form.View = waiting;
        return View(drawing.List(form, list, user.Today, user.May(Permissions.SpeakOfObstacles), user.IsCell));
    }

    [HttpGet("/obstacles/new")]
    [Authorize(Permissions.SpeakOfObstacles)]
    public IActionResult Raise() => View(drawing.Raise(new RaiseForm { Id = Guid.CreateVersion7() }));

    [HttpPost("/obstacles/new")]
    [Authorize(Permissions.SpeakOfObstacles)]
    public async Task<IActionResult> Raise([FromForm] RaiseForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var raised = await service.RaiseAsync(user.Scope(), form.Id, form.Category!.Value, form.Text, user.Today, user.Change(), cancellationToken);
            if (raised.IsOk) return Redirect($"/obstacles/{raised.Value}");
            raised.Errors.AddTo(ModelState, words);
        }

        return View(drawing.Raise(form));
    }

    [HttpGet("/obstacles/{id:guid}")]
    [Authorize(Permissions.ReadObstacles)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await obstacles.FindAsync(user.Scope(), id, cancellationToken) is { } found ? View(drawing.Show(found, user.Account.UnitId, user.May(Permissions.SpeakOfObstacles))) : NotFound();

    [HttpGet("/obstacles/practice")]
    [Authorize(Permissions.ReadObstacles)]
    public async Task<IActionResult> Practice([FromQuery] PracticeForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(new PracticePage(form, await obstacles.PracticeAsync(user.Scope(), ModelState.IsValid ? form.Q : null, cancellationToken), words));
    }
}
