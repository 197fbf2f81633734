using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Forms;

/// <summary>Makes the files of a form. The office's own template, where it has one, takes the place of the built-in .docx.</summary>
public sealed class FormFiles(FormPageQuery pages, FormTemplateQuery templates, FormLibrary library, PdfPrinter printer)
{
    public const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public async Task<byte[]> DocxAsync(CurrentUser user, FormPage page, CancellationToken cancellationToken)
    {
        var layout = DocumentLayouts.At(user.Today);
        if (await templates.InForceAsync(user.Scope(), page.Line.Form.Code, cancellationToken) is { } template)
            return TemplateFiller.Fill(template, pages.ValuesOf(page.File), library, layout);
        return Docx(page.Line.Composed, layout);
    }

    /// <summary>The A4 print of the built-in form: a template is laid out by whoever opens it.</summary>
    public Task<Result<byte[]>> PdfAsync(CurrentUser user, FormPage page, CancellationToken cancellationToken) =>
        printer.PrintAsync(HtmlReportWriter.Write(page.Line.Composed.Document, DocumentLayouts.At(user.Today)), cancellationToken);

    public static byte[] Docx(ComposedForm form, DocumentLayout layout)
    {
        using var buffer = new MemoryStream();
        DocxReportWriter.Write(form.Document, layout, buffer);
        return buffer.ToArray();
    }

    /// <summary>No name of a person in the name of a file: it shows in downloads and in logs.</summary>
    public static string NameOf(FormDefinition form, string suffix) => $"mau-{form.Slug}.{suffix}";
}
