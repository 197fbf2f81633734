using KonTum.Membership.Application.Audit;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Audit;

/// <summary>The trail for inspection, and for each unit the part of it that concerns its own files.</summary>
[ResponseCache(NoStore = true)]
public sealed class AuditController(CurrentUser user, ScopeFinder scopes, AuditQuery trail, FileReaderQuery readers, AuditDrawing drawing) : Controller
{
    private const int PageSize = 50;
    private const int MostExported = 10_000;

    [HttpGet("/audit")]
    [Authorize(Permissions.ReadAudit)]
    public Task<IActionResult> Index([FromQuery] AuditForm form, CancellationToken cancellationToken) => ShowAsync(form, new AuditExportForm(), cancellationToken);

    [HttpPost("/audit/export")]
    [Authorize(Permissions.ExportAudit)]
    [RecordsReading("Audit.Exported", ReasonField = nameof(AuditExportForm.Reason))]
    public async Task<IActionResult> Export([FromForm] AuditExportForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return await ShowAsync(form, form, cancellationToken);
        if (await scopes.FindAsync(form.Unit, null, cancellationToken) is not { } asked) return NotFound();
        var lines = await trail.ListAsync(user.Scope(), form.ToFilter(asked.IsOwn ? null : asked.Scope.UnitId), MostExported, cancellationToken);
        return File(drawing.Csv(lines), "text/csv; charset=utf-8", "nhat-ky.csv");
    }

    [HttpGet("/audit/ours")]
    [Authorize(Permissions.ReadFileReaders)]
    public async Task<IActionResult> Ours(Guid? file, CancellationToken cancellationToken) =>
        View(drawing.Readers(await readers.ListAsync(user.Scope(), drawing.Since, file, cancellationToken), user.Account.UnitName, file is not null));

    private async Task<IActionResult> ShowAsync(AuditForm form, AuditExportForm export, CancellationToken cancellationToken)
    {
        if (await scopes.FindAsync(form.Unit, null, cancellationToken) is not { } asked) return NotFound();
        var lines = await trail.ListAsync(user.Scope(), form.ToFilter(asked.IsOwn ? null : asked.Scope.UnitId), PageSize + 1, cancellationToken);
        var older = lines.Count > PageSize ? AuditForm.Address(form, AuditForm.PlaceOf(lines[PageSize - 1])) : null;
        return View("Index", new AuditPage(form, export, drawing.Table(form, [.. lines.Take(PageSize)]), drawing.Acts(), older, asked.UnitName));
    }
}
