using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports.Issuing;

/// <summary>Whoever holds the paper types its code and sees the same page, for ever.</summary>
[Authorize(Permissions.ReadReports)]
[ResponseCache(NoStore = true)]
public sealed class VerifyController(CurrentUser user, IssuedReportQuery issued, ReportDifferenceQuery differences, QuarterFiles files, ReportWords words) : Controller
{
    [HttpGet("/reports/verify")]
    public IActionResult Ask([FromQuery] string? code) =>
        ShortCode.Read(code) is { } read ? Redirect($"/reports/verify/{read}") : View("Ask", new AskPage(code, words));

    [HttpGet("/reports/verify/{code}")]
    public async Task<IActionResult> Show(string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } report) return NotFound();
        return View("Show", new VerifyPage(report, await differences.FindAsync(user.Scope(), report, cancellationToken), words));
    }

    [HttpGet("/reports/verify/{code}.{format:regex(^(docx|pdf|xlsx)$)}")]
    [RecordsReading("Report.Exported")]
    public async Task<IActionResult> Download(string code, string format, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, cancellationToken) is not { } report) return NotFound();
        var kind = Enum.Parse<QuarterFormat>(format, ignoreCase: true);
        return this.Sent(await files.MakeIssuedAsync(report, kind, cancellationToken), report.Report, kind);
    }

    private async Task<IssuedView?> FindAsync(string code, CancellationToken cancellationToken) =>
        ShortCode.Read(code) is { } read ? await issued.FindAsync(user.Scope(), read, cancellationToken) : null;
}
