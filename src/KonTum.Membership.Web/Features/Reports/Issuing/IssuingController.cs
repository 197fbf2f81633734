using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports.Issuing;

/// <summary>One hand prepares a report, another issues it.</summary>
[ResponseCache(NoStore = true)]
public sealed class IssuingController(CurrentUser user, IssuingPageQuery pages, ReportIssuingService service, ReportWords words, DomainWords names) : Controller
{
    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}/prepare")]
    [HttpGet("/reports/yearly/{year:int}/prepare")]
    [Authorize(Permissions.PrepareReports)]
    public async Task<IActionResult> Prepare(int year, int number, CancellationToken cancellationToken) =>
        Period(year, number) is { } period && await pages.PrepareAsync(user, period, null, cancellationToken) is { } page ? View("Prepare", page) : NotFound();

    [HttpPost("/reports/quarterly/{year:int}/{number:int:range(1,4)}/prepare")]
    [HttpPost("/reports/yearly/{year:int}/prepare")]
    [Authorize(Permissions.PrepareReports)]
    public async Task<IActionResult> Prepare(int year, int number, [FromForm] PrepareForm form, CancellationToken cancellationToken)
    {
        if (Period(year, number) is not { } period || await pages.PrepareAsync(user, period, form, cancellationToken) is not { } page) return NotFound();
        if (ModelState.IsValid)
        {
            var composed = await service.ComposeAsync(user.Scope(), form.Id, form.Version, period, form.ToTerms(), user.Today, user.Change(reason: form.Reason), cancellationToken);
            if (composed.IsOk) return Said("Prepare.Done", QuarterPage.AddressOf(period));
            composed.Errors.AddTo(ModelState, names);
            Response.StatusCode = StatusOf(composed.Errors);
        }

        return View("Prepare", page);
    }

    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}/issue")]
    [HttpGet("/reports/yearly/{year:int}/issue")]
    [Authorize(Permissions.IssueReports)]
    public async Task<IActionResult> Issue(int year, int number, CancellationToken cancellationToken)
    {
        if (Period(year, number) is not { } period || await pages.IssueAsync(user, period, cancellationToken) is not { } made) return NotFound();
        return made.TryGet(out var page, out var errors) ? View("Issue", page) : this.DoesNotClose(errors);
    }

    [HttpPost("/reports/quarterly/{year:int}/{number:int:range(1,4)}/issue")]
    [HttpPost("/reports/yearly/{year:int}/issue")]
    [Authorize(Permissions.IssueReports)]
    public async Task<IActionResult> Issue(int year, int number, [FromForm] Guid id, [FromForm] int version, [FromForm] Guid reportId, CancellationToken cancellationToken)
    {
        if (Period(year, number) is not { } period) return NotFound();
        var issued = await service.IssueAsync(user.Scope(), id, version, reportId, user.Change(), cancellationToken);
        if (issued.TryGet(out var code, out var errors))
        {
            this.SetBanner(words["Issue.Done", code]);
            return Redirect($"/reports/verify/{code}");
        }

        return this.DoesNotClose(errors);
    }

    [HttpPost("/reports/quarterly/{year:int}/{number:int:range(1,4)}/withdraw")]
    [HttpPost("/reports/yearly/{year:int}/withdraw")]
    [Authorize(Permissions.PrepareReports)]
    public async Task<IActionResult> Withdraw(int year, int number, [FromForm] Guid id, [FromForm] int version, CancellationToken cancellationToken)
    {
        if (Period(year, number) is not { } period) return NotFound();
        var withdrawn = await service.WithdrawAsync(user.Scope(), id, version, user.Change(), cancellationToken);
        return withdrawn.IsOk ? Said("Prepare.Withdrawn", QuarterPage.AddressOf(period)) : this.DoesNotClose(withdrawn.Errors);
    }

    private ReportPeriod? Period(int year, int number) => ReportQuarters.Find(year, number, user.Today);

    private RedirectResult Said(string key, string address)
    {
        this.SetBanner(words[key]);
        return Redirect(address);
    }

    private static int StatusOf(IReadOnlyList<DomainError> errors) =>
        errors.Any(error => error.Code is "Version.Stale" or "Report.Meanwhile" or "Table.DoesNotClose") ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
}
