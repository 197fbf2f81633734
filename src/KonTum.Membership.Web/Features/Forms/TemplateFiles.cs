using KonTum.Membership.Application.Forms;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Forms;

/// <summary>What the office looks at when it keeps its templates; nobody's data is in it.</summary>
public sealed class TemplateFiles(FormTemplateQuery templates, FormLibrary library)
{
    public async Task<TemplateListPage> ListAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var editions = await templates.ListAsync(user.Scope(), cancellationToken);
        return new TemplateListPage([.. library.Forms.Select(form => new TemplateListLine(form, editions.FirstOrDefault(edition => edition.Code == form.Code && edition.IsInForce), editions.Count(edition => edition.Code == form.Code)))]);
    }

    public async Task<TemplatePage?> FindAsync(CurrentUser user, string code, TemplateForm? form, CancellationToken cancellationToken)
    {
        if (library.Find(code) is not { } definition) return null;
        var editions = await templates.ListAsync(user.Scope(), cancellationToken);
        return new TemplatePage(definition, [.. editions.Where(edition => edition.Code == definition.Code)], library.Placeholders, form ?? new TemplateForm());
    }

    /// <summary>The built-in form with the names of the placeholders in it: where an own template begins.</summary>
    public byte[]? BuiltIn(CurrentUser user, string code) =>
        library.Find(code) is { } form ? FormFiles.Docx(FormComposer.Compose(form, FormValues.Names(library), library), DocumentLayouts.At(user.Today)) : null;

    /// <summary>An edition filled with a made-up person.</summary>
    public async Task<byte[]?> PreviewAsync(CurrentUser user, Guid edition, CancellationToken cancellationToken) =>
        await templates.ContentAsync(user.Scope(), edition, cancellationToken) is { } content
            ? TemplateFiller.Fill(content, FormValues.Samples(library), library, DocumentLayouts.At(user.Today)) : null;
}
