using KonTum.Membership.Application.Transfers;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Transfers;

/// <summary>Slips between cells: both sides read them, the receiving one accepts or declines, the sending one can take them back.</summary>
[ResponseCache(NoStore = true)]
[Route("/transfers")]
public sealed class TransfersController(CurrentUser user, SlipReading reading, TransferService transfers, DomainWords words, IStringLocalizer<TransferStrings> strings) : Controller
{
    [HttpGet("")]
    [Authorize(Permissions.ReadCandidates)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await reading.ListAsync(user, cancellationToken));

    [HttpGet("{id:guid}")]
    [Authorize(Permissions.ReadCandidates)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await reading.FindAsync(user, id, null, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}/accept")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Accept(Guid id, [FromForm] AcceptForm form, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(user, id, form, null, cancellationToken) is not { Line.IsTo: true } page) return NotFound();
        if (ModelState.IsValid && Done(await transfers.AcceptAsync(user.Scope(), id, form.ToCommand(), user.Today, user.Change(), cancellationToken))) return Said("Accept.Done", id);
        return View("Show", page);
    }

    [HttpPost("{id:guid}/decline")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> Decline(Guid id, [FromForm] DeclineForm form, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(user, id, null, form, cancellationToken) is not { Line.IsTo: true } page) return NotFound();
        if (ModelState.IsValid && Done(await transfers.DeclineAsync(user.Scope(), id, form.Version, form.DeclinedOn, form.DeclineReason, user.Today, user.Change(), cancellationToken), declining: true)) return Said("Decline.Done", id);
        return View("Show", page);
    }

    [HttpPost("{id:guid}/call-back")]
    [Authorize(Permissions.WriteCandidates)]
    public async Task<IActionResult> CallBack(Guid id, [FromForm] int version, CancellationToken cancellationToken)
    {
        if (await reading.FindAsync(user, id, null, null, cancellationToken) is not { Line.IsFrom: true } page) return NotFound();
        return Done(await transfers.CallBackAsync(user.Scope(), id, version, user.Today, user.Change(), cancellationToken)) ? Said("CallBack.Done", id) : View("Show", page);
    }

    private bool Done(Result result, bool declining = false)
    {
        if (result.Errors.Any(error => error.Code == "Version.Stale")) Response.StatusCode = StatusCodes.Status409Conflict;
        result.Errors.Select(error => declining ? BesideTheRefusal(error) : error).AddTo(ModelState, words);
        return result.IsOk;
    }

    // Two forms stand on the page; the domain knows one date and one reason.
    private static DomainError BesideTheRefusal(DomainError error) => error.Field switch
    {
        "OccurredOn" => error with { Field = nameof(DeclineForm.DeclinedOn) },
        "Reason" => error with { Field = nameof(DeclineForm.DeclineReason) },
        _ => error,
    };

    private RedirectResult Said(string key, Guid id)
    {
        this.SetBanner(strings[key]);
        return Redirect($"/transfers/{id}");
    }
}
