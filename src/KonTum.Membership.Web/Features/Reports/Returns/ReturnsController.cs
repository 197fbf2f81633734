using KonTum.Membership.Application.Returns;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports.Returns;

/// <summary>A cell's return for a quarter: one page, filled in; nothing to say is one tap; or a sheet of paper that somebody else types in.</summary>
[Authorize(Permissions.ReadReturns)]
[ResponseCache(NoStore = true)]
public sealed class ReturnsController(CurrentUser user, ReturnPageQuery pages, ReturnQuery returns, ReturnService service, DomainWords names) : Controller
{
    [HttpGet("/reports/returns")]
    public IActionResult Index()
    {
        var period = Latest(user.Today);
        var address = FormattableString.Invariant($"/reports/returns/{period.Year}/{period.Number}");
        return Redirect(user.IsCell ? $"{address}/{user.Account.UnitSlug}" : address);
    }

    [HttpGet("/reports/returns/{year:int}/{number:int:range(1,4)}")]
    public async Task<IActionResult> List(int year, int number, [FromQuery] string? unit, CancellationToken cancellationToken) =>
        await pages.ListAsync(user, year, number, unit, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/reports/returns/{year:int}/{number:int:range(1,4)}/{cell}")]
    public async Task<IActionResult> Show(int year, int number, string cell, CancellationToken cancellationToken) =>
        await pages.FindAsync(user, year, number, cell, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/reports/returns/{year:int}/{number:int:range(1,4)}/{cell}")]
    [Authorize(Permissions.SendReturns)]
    public async Task<IActionResult> Send(int year, int number, string cell, [FromForm] ReturnForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(user, year, number, cell, form, cancellationToken) is not { } page) return NotFound();
        if (ModelState.IsValid)
        {
            var sent = await service.SendAsync(user.Scope(), cell, page.View.Period, form.ToCommand(!user.IsCell, user.Today), user.Change(page.View.CellId), cancellationToken);
            if (sent.IsOk)
            {
                this.SetBanner(page.Words["Send.Done"]);
                return Redirect(page.Address);
            }

            sent.Errors.AddTo(ModelState, names);
            if (sent.Errors.Any(error => error.Code is "Version.Stale" or "Return.QuarterClosed" or "Return.Accepted")) Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return View("Show", page);
    }

    [HttpGet("/reports/returns/{year:int}/{number:int:range(1,4)}/{cell}/sheet")]
    public async Task<IActionResult> Sheet(int year, int number, string cell, CancellationToken cancellationToken) =>
        await pages.FindAsync(user, year, number, cell, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>The code on a sheet leads to the page on which it is typed in.</summary>
    [HttpGet("/reports/returns/paper")]
    [Authorize(Permissions.SendReturns)]
    public async Task<IActionResult> Paper([FromQuery] string? code, CancellationToken cancellationToken)
    {
        var period = Latest(user.Today);
        if (ShortCode.Read(code) is { } read && await returns.OfSheetAsync(user.Scope(), read, period, cancellationToken) is { } sheet)
            return Redirect(ReturnPage.AddressOf(sheet.Period, sheet.CellCode));
        this.SetBanner(names.Say(new DomainError("Return.NoSuchSheet", code ?? string.Empty)), Tone.Error);
        return Redirect(FormattableString.Invariant($"/reports/returns/{period.Year}/{period.Number}"));
    }

    /// <summary>The last quarter that is over.</summary>
    private static ReportPeriod Latest(DateOnly today) => ReportPeriod.Of(Quarter.Of(Quarter.Of(today).FirstDay.AddDays(-1)));
}
