using KonTum.Membership.Application.Returns;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports.Returns;

/// <summary>Along the chain: accepted or sent back, the quarter closed, and what comes later added to it.</summary>
[ResponseCache(NoStore = true)]
[Route("/reports/returns/{year:int}/{number:int:range(1,4)}")]
public sealed class ReturnChainController(CurrentUser user, ReturnPageQuery pages, ReturnService service, ReturnWords words, DomainWords names) : Controller
{
    private bool ForCity => user.May(Permissions.CloseQuarters);

    [HttpPost("{cell}/accept")]
    [Authorize(Permissions.AcceptReturns)]
    public Task<IActionResult> Accept(int year, int number, string cell, [FromForm] ReturnForm form, CancellationToken cancellationToken) =>
        ChangeAsync(year, number, cell, form, "Accept.Done", page => service.AcceptAsync(user.Scope(), cell, page.View.Period, form.Version, ForCity, user.Change(), cancellationToken), cancellationToken);

    [HttpPost("{cell}/send-back")]
    [Authorize(Permissions.AcceptReturns)]
    public Task<IActionResult> SendBack(int year, int number, string cell, [FromForm] ReturnForm form, CancellationToken cancellationToken) =>
        ChangeAsync(year, number, cell, form, "SendBack.Done", page => service.SendBackAsync(user.Scope(), cell, page.View.Period, form.Version, user.Change(reason: form.Note), cancellationToken), cancellationToken);

    [HttpPost("{cell}/addenda")]
    [Authorize(Permissions.SendReturns)]
    public Task<IActionResult> Amend(int year, int number, string cell, [FromForm] ReturnForm form, CancellationToken cancellationToken) =>
        ChangeAsync(year, number, cell, form, "Amend.Done", page => service.AmendAsync(user.Scope(), form.Id, cell, page.View.Period, form.Text, user.Change(page.View.CellId), cancellationToken), cancellationToken);

    [HttpPost("accept-all")]
    [Authorize(Permissions.AcceptReturns)]
    public async Task<IActionResult> AcceptAll(int year, int number, CancellationToken cancellationToken)
    {
        if (await pages.ListAsync(user, year, number, null, cancellationToken) is not { } page) return NotFound();
        var accepted = await service.AcceptAllAsync(user.Scope(), page.Returns.Period, ForCity, user.Change(), cancellationToken);
        if (accepted.TryGet(out var count, out var errors)) this.SetBanner(words["AcceptAll.Done", count]);
        else this.SetBanner(names.Say(errors[0]), Tone.Error);
        return Redirect(page.Address);
    }

    [HttpGet("close")]
    [Authorize(Permissions.CloseQuarters)]
    public async Task<IActionResult> Close(int year, int number, CancellationToken cancellationToken) =>
        await pages.ListAsync(user, year, number, null, cancellationToken) is { Returns.ClosedOn: null } page ? View(new ClosePage(page.Returns, Guid.CreateVersion7(), words)) : NotFound();

    [HttpPost("close")]
    [Authorize(Permissions.CloseQuarters)]
    public async Task<IActionResult> Close(int year, int number, [FromForm] Guid id, CancellationToken cancellationToken)
    {
        if (await pages.ListAsync(user, year, number, null, cancellationToken) is not { } page) return NotFound();
        var closed = await service.CloseAsync(user.Scope(), id, page.Returns.Period, user.Change(), cancellationToken);
        if (closed.IsOk)
        {
            this.SetBanner(words["Close.Done"]);
            return Redirect(page.Address);
        }

        closed.Errors.AddTo(ModelState, names);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(new ClosePage(page.Returns, id, words));
    }

    private async Task<IActionResult> ChangeAsync(int year, int number, string cell, ReturnForm form, string done, Func<ReturnPage, Task<Result>> act, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(user, year, number, cell, form, cancellationToken) is not { } page) return NotFound();
        if (ModelState.IsValid)
        {
            var result = await act(page);
            if (result.IsOk)
            {
                this.SetBanner(words[done]);
                return Redirect(page.Address);
            }

            result.Errors.AddTo(ModelState, names);
            if (result.Errors.Any(error => error.Code.StartsWith("Version.", StringComparison.Ordinal))) Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return View("Show", page);
    }
}
