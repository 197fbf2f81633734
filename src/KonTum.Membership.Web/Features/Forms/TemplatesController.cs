using KonTum.Membership.Application.Forms;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Forms;

/// <summary>The organisation commission's own templates for the official forms.</summary>
[Authorize(Permissions.KeepFormTemplates)]
[ResponseCache(NoStore = true)]
[Route("/admin/forms")]
public sealed class TemplatesController(CurrentUser user, TemplateFiles files, FormTemplateService templates, DomainWords words, IStringLocalizer<FormStrings> strings) : Controller
{
    // Room for the form around a file that is too large, so that the answer can say so in words.
    private const int MostBytes = 4 * TemplateCheck.MaxFileBytes;

    [HttpGet("")]
    public async Task<IActionResult> Templates(CancellationToken cancellationToken) => View(await files.ListAsync(user, cancellationToken));

    [HttpGet("{code}")]
    public async Task<IActionResult> Template(string code, CancellationToken cancellationToken) =>
        await files.FindAsync(user, code, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{code}.docx")]
    public IActionResult BuiltIn(string code) => files.BuiltIn(user, code) is { } file ? File(file, FormFiles.DocxType, $"mau-{code}-de-sua.docx") : NotFound();

    [HttpGet("{code}/{edition:guid}.docx")]
    public async Task<IActionResult> Preview(string code, Guid edition, CancellationToken cancellationToken) =>
        await files.PreviewAsync(user, edition, cancellationToken) is { } file ? File(file, FormFiles.DocxType, $"mau-{code}-xem-truoc.docx") : NotFound();

    [HttpPost("{code}")]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Template(string code, [FromForm] TemplateForm form, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(user, code, form, cancellationToken) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View(page);
        using var buffer = new MemoryStream();
        await form.File!.CopyToAsync(buffer, cancellationToken);
        var uploaded = await templates.UploadAsync(user.Scope(), page.Form.Code, Path.GetFileName(form.File.FileName), buffer.ToArray(), form.ValidFrom, user.Change(), cancellationToken);
        if (uploaded.IsOk)
        {
            this.SetBanner(strings["Template.Done", page.Form.Code]);
            return Redirect($"/admin/forms/{code}");
        }

        uploaded.Errors.AddTo(ModelState, words);
        return View(page);
    }

    [HttpPost("{code}/revert")]
    public async Task<IActionResult> Revert(string code, CancellationToken cancellationToken)
    {
        if (await files.FindAsync(user, code, null, cancellationToken) is not { } page) return NotFound();
        var reverted = await templates.RevertAsync(user.Scope(), page.Form.Code, user.Today, user.Change(), cancellationToken);
        this.SetBanner(reverted.IsOk ? strings["Template.RevertedDone", page.Form.Code] : words.Say(reverted.Errors[0]), reverted.IsOk ? Tone.Success : Tone.Error);
        return Redirect($"/admin/forms/{code}");
    }
}
