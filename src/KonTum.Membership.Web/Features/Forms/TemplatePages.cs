using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Forms;

namespace KonTum.Membership.Web.Features.Forms;

public sealed class TemplateForm
{
    [Required, Display(Name = "Template.File")]
    public IFormFile? File { get; set; }

    [Required, Display(Name = "Template.ValidFrom")]
    public DateOnly? ValidFrom { get; set; }
}

/// <param name="Current">The edition in force; null where the built-in form is used.</param>
public sealed record TemplateListLine(FormDefinition Form, TemplateLine? Current, int Editions);

public sealed record TemplateListPage(IReadOnlyList<TemplateListLine> Lines);

public sealed record TemplatePage(FormDefinition Form, IReadOnlyList<TemplateLine> Editions, IReadOnlyList<FormPlaceholder> Placeholders, TemplateForm Upload)
{
    public TemplateLine? Current => Editions.FirstOrDefault(edition => edition.IsInForce);

    /// <summary>Also one that is still to come can be taken back.</summary>
    public bool MayRevert => Editions.Count > 0 && Editions[0].ValidTo is null;
}
