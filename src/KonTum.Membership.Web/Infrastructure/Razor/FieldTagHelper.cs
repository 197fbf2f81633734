using KonTum.Membership.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary>
/// One question of a form: its words, its hint, what was wrong with the answer, the answer, and a help text that opens.
/// Kinds: text, date, number, email, password, select, radio, check, checks, textarea. The content, if any, is the help.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IStringLocalizer<SharedStrings> shared) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string Kind { get; set; } = "text";

    /// <summary>Left out, the name comes from the form's Display annotation, in the strings of its feature.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>short, medium or full: the box hints at the length of the answer.</summary>
    public string? Width { get; set; }

    public int Rows { get; set; } = 4;

    public bool? Required { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private bool IsGroup => Kind is "radio" or "checks";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var help = (await output.GetChildContentAsync()).GetContent();
        var answer = FieldAnswer.Read(ViewContext, For);
        var error = answer.Errors.Count > 0;

        output.TagName = IsGroup ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error ? "field field-wrong" : "field");
        output.Content.Clear();

        var hint = HintFor();
        var control = new FieldControl(answer, DescribedBy(answer, hint), error, IsRequired());
        if (Kind == "check")
        {
            AppendNotes(output, answer, hint);
            output.Content.AppendHtml(control.Check(LabelText()));
        }
        else
        {
            output.Content.AppendHtml(Caption(answer));
            AppendNotes(output, answer, hint);
            output.Content.AppendHtml(ControlOf(control));
        }

        if (!string.IsNullOrWhiteSpace(help))
            output.Content.AppendHtml(Help(help));
    }

    private TagBuilder ControlOf(FieldControl control) => Kind switch
    {
        "textarea" => control.TextArea(Rows, Autocomplete),
        "select" => control.Select(Options ?? [], shared["Field.Choose"], Width),
        "radio" => control.Choices("radio", Options ?? []),
        "checks" => control.Choices("checkbox", Options ?? []),
        "date" => control.Day(Autocomplete, shared["Field.DayShape"]),
        "number" => control.Input("text", Autocomplete ?? "off", Inputmode ?? "numeric", Width ?? "short"),
        "password" or "email" => control.Input(Kind, Autocomplete, Inputmode, Width),
        "text" => control.Input("text", Autocomplete, Inputmode, Width),
        _ => throw new InvalidOperationException($"There is no kind of field '{Kind}'."),
    };

    private string? HintFor() => Hint ?? (Kind == "date" ? shared["Field.DayHint"].Value : null);

    private string LabelText() => Label ?? For.Metadata.GetDisplayName();

    private bool IsRequired() => Required ?? (For.Metadata.IsRequired && Kind is not ("check" or "checks"));

    private TagBuilder Caption(FieldAnswer answer)
    {
        var caption = new TagBuilder(IsGroup ? "legend" : "label");
        caption.AddCssClass("field-label");
        if (!IsGroup)
            caption.Attributes["for"] = answer.Id;
        caption.InnerHtml.Append(LabelText()).Append(" ").AppendHtml(Need());
        return caption;
    }

    // In words: a red star is a riddle to whoever did not grow up with web forms.
    private TagBuilder Need()
    {
        var need = new TagBuilder("span");
        need.AddCssClass("field-need");
        need.InnerHtml.Append(shared[IsRequired() ? "Field.Required" : "Field.Optional"]);
        return need;
    }

    private void AppendNotes(TagHelperOutput output, FieldAnswer answer, string? hint)
    {
        if (hint is not null)
            output.Content.AppendHtml(Note("div", "field-hint", answer.HintId, hint));
        foreach (var (message, index) in answer.Errors.Select((message, index) => (message, index)))
            output.Content.AppendHtml(Error(message, index == 0 ? answer.ErrorId : null));
    }

    private static string? DescribedBy(FieldAnswer answer, string? hint)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : answer.HintId, answer.Errors.Count > 0 ? answer.ErrorId : null }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    private TagBuilder Error(string message, string? id)
    {
        var error = Note("p", "field-error", id, "");
        error.InnerHtml.AppendHtml(IconTagHelper.Build("error"));
        error.InnerHtml.AppendHtml(Note("span", "visually-hidden", null, shared["Field.Error"] + " "));
        error.InnerHtml.Append(message);
        return error;
    }

    private TagBuilder Help(string html)
    {
        var details = new TagBuilder("details");
        details.AddCssClass("field-help");
        details.InnerHtml.AppendHtml(Note("summary", "", null, shared["Field.Help"]));
        var body = new TagBuilder("div");
        body.InnerHtml.AppendHtml(html);
        details.InnerHtml.AppendHtml(body);
        return details;
    }

    private static TagBuilder Note(string tag, string css, string? id, string text)
    {
        var note = new TagBuilder(tag);
        if (css.Length > 0)
            note.AddCssClass(css);
        if (id is not null)
            note.Attributes["id"] = id;
        note.InnerHtml.Append(text);
        return note;
    }
}
