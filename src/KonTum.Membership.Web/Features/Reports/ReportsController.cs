using KonTum.Membership.Application.Reports;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports;

[Authorize(Permissions.ReadReports)]
[ResponseCache(NoStore = true)]
public sealed class ReportsController(CurrentUser user, QuarterReportQuery reports, QuarterFiles files, ReportWords words, DomainWords names) : Controller
{
    [HttpGet("/reports")]
    public IActionResult Index() => View(new ReportListPage(user.Account.UnitName, ReportQuarters.UpTo(user.Today), user.Today));

    [HttpGet("/reports/quarterly/{year:int}/{number:int}")]
    public async Task<IActionResult> Quarterly(int year, int number, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } quarter) return NotFound();
        var composed = await ComposeAsync(quarter, cancellationToken);
        if (composed.TryGet(out var report)) return View(new QuarterPage(report, words, user.Scope().SeesPeople, quarter.LastDay < user.Today));
        // Nothing half-true is shown: only which row breaks, and what to do.
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("DoesNotClose", composed.Errors.Select(names.Say).ToList());
    }

    [HttpGet("/reports/quarterly/{year:int}/{number:int}.docx")]
    [RecordsReading("Report.Exported")]
    public Task<IActionResult> Docx(int year, int number, CancellationToken cancellationToken) => FileAsync(year, number, QuarterFormat.Docx, cancellationToken);

    [HttpGet("/reports/quarterly/{year:int}/{number:int}.pdf")]
    [RecordsReading("Report.Exported")]
    public Task<IActionResult> Pdf(int year, int number, CancellationToken cancellationToken) => FileAsync(year, number, QuarterFormat.Pdf, cancellationToken);

    [HttpGet("/reports/quarterly/{year:int}/{number:int}.xlsx")]
    [RecordsReading("Report.Exported")]
    public Task<IActionResult> Xlsx(int year, int number, CancellationToken cancellationToken) => FileAsync(year, number, QuarterFormat.Xlsx, cancellationToken);

    private async Task<IActionResult> FileAsync(int year, int number, QuarterFormat format, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } quarter) return NotFound();
        var composed = await ComposeAsync(quarter, cancellationToken);
        var made = composed.TryGet(out var report) ? await files.MakeAsync(report, user.Scope(), user.Today, format, cancellationToken) : Result<byte[]>.Refused(composed.Errors);
        if (made.TryGet(out var bytes)) return File(bytes, format.ContentType(), QuarterFiles.NameOf(report!, format));
        Response.StatusCode = composed.IsOk ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict;
        return View("DoesNotClose", made.Errors.Select(names.Say).ToList());
    }

    private Task<Result<QuarterReport>> ComposeAsync(Quarter quarter, CancellationToken cancellationToken) =>
        reports.ComposeAsync(user.Scope(quarter.LastDay), quarter, user.Today, words["Table.Total"], cancellationToken);
}
