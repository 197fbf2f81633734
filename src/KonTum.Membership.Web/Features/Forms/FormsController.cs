using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Forms;

/// <summary>The official forms of one file: to look at, to print, to take away. Each time an audit row.</summary>
[Authorize(Permissions.PrintForms)]
[ResponseCache(NoStore = true)]
[Route("/candidates/{id:guid}/forms")]
public sealed class FormsController(CurrentUser user, FormPageQuery pages, FormFiles files, DomainWords words) : Controller
{
    [HttpGet("")]
    [RecordsReading("Form.ListRead")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken) =>
        await pages.ListAsync(user, id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{code}")]
    [RecordsReading("Form.Shown")]
    public async Task<IActionResult> Show(Guid id, string code, CancellationToken cancellationToken) =>
        await pages.FindAsync(user, id, code, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{code}.docx")]
    [RecordsReading("Form.Exported")]
    public async Task<IActionResult> Docx(Guid id, string code, CancellationToken cancellationToken) =>
        await pages.FindAsync(user, id, code, cancellationToken) is { } page
            ? File(await files.DocxAsync(user, page, cancellationToken), FormFiles.DocxType, FormFiles.NameOf(page.Line.Form, "docx")) : NotFound();

    [HttpGet("{code}.pdf")]
    [RecordsReading("Form.Printed")]
    public async Task<IActionResult> Pdf(Guid id, string code, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(user, id, code, cancellationToken) is not { } page) return NotFound();
        var made = await files.PdfAsync(user, page, cancellationToken);
        if (made.TryGet(out var bytes)) return File(bytes, "application/pdf", FormFiles.NameOf(page.Line.Form, "pdf"));
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return View("NotPrinted", new NotPrintedPage(page, [.. made.Errors.Select(words.Say)]));
    }
}
