using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Tasks;

/// <summary>The secret address for a calendar program: made, shown once, revoked.</summary>
[ResponseCache(NoStore = true)]
public sealed class FeedController(CurrentUser user, FeedQuery feeds, FeedService service, FeedText text) : Controller
{
    [HttpGet("/account/calendar")]
    [Authorize(Permissions.ReadTasks)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Feed", new FeedPage(await feeds.MadeAtAsync(user.Account.Id, cancellationToken), null));

    /// <summary>The one answer that shows the address: a redirect would have to carry it somewhere.</summary>
    [HttpPost("/account/calendar")]
    [Authorize(Permissions.ReadTasks)]
    public async Task<IActionResult> Make(CancellationToken cancellationToken)
    {
        var key = await service.MakeAsync(user.Account.Id, user.Change(), cancellationToken);
        return View("Feed", new FeedPage(await feeds.MadeAtAsync(user.Account.Id, cancellationToken), $"{Request.Scheme}://{Request.Host}{Request.PathBase}/tasks/feed.ics?key={key}"));
    }

    [HttpPost("/account/calendar/revoke")]
    [Authorize(Permissions.ReadTasks)]
    public async Task<IActionResult> Revoke(CancellationToken cancellationToken)
    {
        await service.RevokeAsync(user.Account.Id, user.Change(), cancellationToken);
        return Redirect("/account/calendar");
    }

    /// <summary>A calendar program has no session: the key is all it brings. It stands in the query, which no log keeps.</summary>
    [HttpGet("/tasks/feed.ics")]
    [AllowAnonymous]
    public async Task<IActionResult> Feed(string? key, CancellationToken cancellationToken)
    {
        if (key is not { Length: FeedAddress.HashLength } || await feeds.OwnerAsync(key, cancellationToken) is not { } owner) return NotFound();
        return await text.OfAsync(owner, $"{Request.Scheme}://{Request.Host}{Request.PathBase}", cancellationToken) is { } bytes ? File(bytes, "text/calendar; charset=utf-8", "viec-can-lam.ics") : NotFound();
    }
}

/// <param name="Address">Only in the answer that made it.</param>
public sealed record FeedPage(DateTime? MadeAt, string? Address);
