using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>A period's report: on screen from today's figures, in files as it was issued where it was.</summary>
[Authorize(Permissions.ReadReports)]
[ResponseCache(NoStore = true)]
public sealed class ReportsController(CurrentUser user, QuarterReportQuery reports, IssuedReportQuery issued, QuarterFiles files, ReportWords words) : Controller
{
    [HttpGet("/reports")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(new ReportListPage(user.Account.UnitName, ReportQuarters.UpTo(user.Today), user.Today, await issued.ListAsync(user.Scope(), cancellationToken), await issued.WaitingAsync(user.Scope(), cancellationToken), user.May(Permissions.ReadReturns)));

    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}")]
    [HttpGet("/reports/yearly/{year:int}")]
    public async Task<IActionResult> Quarterly(int year, int number, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } period) return NotFound();
        var composed = await ComposeAsync(period, cancellationToken);
        if (!composed.TryGet(out var report, out var errors)) return this.DoesNotClose(errors);
        var heads = await issued.HeadsAsync(user.Scope(), period, cancellationToken);
        var standing = new ReportStanding(
            await issued.ProposalAsync(user.Scope(), period, cancellationToken), heads.Count > 0 ? heads[0] : null,
            user.May(Permissions.PrepareReports), user.May(Permissions.IssueReports));
        return View(new QuarterPage(report, words, user.Scope().SeesPeople, period.LastDay < user.Today, standing));
    }

    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}.docx")]
    [HttpGet("/reports/yearly/{year:int}.docx")]
    [RecordsReading("Report.Exported")]
    public Task<IActionResult> Docx(int year, int number, CancellationToken cancellationToken) => FileAsync(year, number, QuarterFormat.Docx, cancellationToken);

    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}.pdf")]
    [HttpGet("/reports/yearly/{year:int}.pdf")]
    [RecordsReading("Report.Exported")]
    public Task<IActionResult> Pdf(int year, int number, CancellationToken cancellationToken) => FileAsync(year, number, QuarterFormat.Pdf, cancellationToken);

    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}.xlsx")]
    [HttpGet("/reports/yearly/{year:int}.xlsx")]
    [RecordsReading("Report.Exported")]
    public Task<IActionResult> Xlsx(int year, int number, CancellationToken cancellationToken) => FileAsync(year, number, QuarterFormat.Xlsx, cancellationToken);

    private async Task<IActionResult> FileAsync(int year, int number, QuarterFormat format, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } period) return NotFound();
        if (await issued.LatestAsync(user.Scope(), period, cancellationToken) is { } latest)
            return this.Sent(await files.MakeIssuedAsync(latest, format, cancellationToken), latest.Report, format);
        var composed = await ComposeAsync(period, cancellationToken);
        if (!composed.TryGet(out var report, out var errors)) return this.DoesNotClose(errors);
        var proposal = await issued.ProposalAsync(user.Scope(), period, cancellationToken);
        var draft = await files.DraftAsync(report, user.Scope(), proposal, user.Today, cancellationToken);
        return draft.TryGet(out var frozen, out var refused) ? this.Sent(await files.MakeDraftAsync(frozen, format, cancellationToken), frozen, format) : this.DoesNotClose(refused);
    }

    private Task<Result<QuarterReport>> ComposeAsync(ReportPeriod period, CancellationToken cancellationToken) =>
        reports.ComposeAsync(user.Scope(period.LastDay), period, user.Today, words["Table.Total"], cancellationToken);
}
