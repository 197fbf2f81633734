using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary>The part of a field that is answered, tied to its hint and error.</summary>
internal sealed class FieldControl(FieldAnswer answer, string? describedBy, bool wrong, bool required)
{
    // A hyphen too: the number keypads of many phones have no slash.
    private const string DayPattern = @"\s*([0-9]{1,2}[\/\-][0-9]{1,2}[\/\-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\s*";

    public TagBuilder Input(string type, string? autocomplete, string? inputmode, string? width)
    {
        var input = Common("input", "form-control", width);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        input.Attributes["value"] = answer.Value;
        input.Attributes["autocomplete"] = autocomplete ?? "off";
        if (inputmode is not null)
            input.Attributes["inputmode"] = inputmode;
        if (answer.MaxLength is { } limit)
            input.Attributes["maxlength"] = limit.ToString(CultureInfo.InvariantCulture);
        return input;
    }

    public TagBuilder Day(string? autocomplete, string shape)
    {
        var input = Input("text", autocomplete, "numeric", "short");
        input.Attributes["pattern"] = DayPattern;
        input.Attributes["title"] = shape;
        input.Attributes["data-day"] = "";
        return input;
    }

    public TagBuilder TextArea(int rows, string? autocomplete)
    {
        var area = Common("textarea", "form-control", null);
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        area.Attributes["autocomplete"] = autocomplete ?? "off";
        if (answer.MaxLength is { } limit)
            area.Attributes["maxlength"] = limit.ToString(CultureInfo.InvariantCulture);
        // Parsers drop one leading line break; without this one, a text that begins with an empty line would lose it.
        area.InnerHtml.AppendHtml("\n").Append(answer.Value);
        return area;
    }

    public TagBuilder Select(IEnumerable<SelectListItem> options, string choose, string? width)
    {
        var select = Common("select", "form-select", width);
        var items = options.ToList();
        if (!items.Exists(item => string.IsNullOrEmpty(item.Value)))
            select.InnerHtml.AppendHtml(Option(new SelectListItem(choose, "")));
        foreach (var item in items)
            select.InnerHtml.AppendHtml(Option(item));
        return select;
    }

    public TagBuilder Check(string label)
    {
        var input = ChoiceInput("checkbox", answer.Id, "true", answer.Value is "true" or "True");
        if (required)
            input.Attributes["aria-required"] = "true";
        Describe(input);
        return Choice(input, answer.Id, label);
    }

    public TagBuilder Choices(string type, IEnumerable<SelectListItem> options)
    {
        var list = new TagBuilder("div");
        list.AddCssClass("choices");
        foreach (var (item, index) in options.Select((item, index) => (item, index)))
        {
            // The first carries the field's own id: the error summary links to it.
            var id = index == 0 ? answer.Id : $"{answer.Id}-{index}";
            var input = ChoiceInput(type, id, item.Value, IsChosen(item));
            Describe(input);
            list.InnerHtml.AppendHtml(Choice(input, id, item.Text));
        }

        return list;
    }

    private TagBuilder Common(string tag, string css, string? width)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(width is null ? css : $"{css} width-{width}");
        control.Attributes["id"] = answer.Id;
        control.Attributes["name"] = answer.Name;
        if (required)
            control.Attributes["aria-required"] = "true";
        Describe(control);
        return control;
    }

    private void Describe(TagBuilder control)
    {
        if (wrong)
            control.Attributes["aria-invalid"] = "true";
        if (describedBy is not null)
            control.Attributes["aria-describedby"] = describedBy;
    }

    private TagBuilder Option(SelectListItem item)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value;
        if (IsChosen(item))
            option.Attributes["selected"] = "selected";
        if (item.Disabled)
            option.Attributes["disabled"] = "disabled";
        option.InnerHtml.Append(item.Text);
        return option;
    }

    private bool IsChosen(SelectListItem item) =>
        answer.Values.Count == 0 ? item.Selected : answer.Values.Contains(item.Value ?? item.Text, StringComparer.OrdinalIgnoreCase);

    private TagBuilder ChoiceInput(string type, string id, string? value, bool chosen)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-check-input");
        input.Attributes["type"] = type;
        input.Attributes["id"] = id;
        input.Attributes["name"] = answer.Name;
        input.Attributes["value"] = value;
        if (chosen)
            input.Attributes["checked"] = "checked";
        return input;
    }

    private static TagBuilder Choice(TagBuilder input, string id, string text)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-check-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(text);

        var row = new TagBuilder("div");
        row.AddCssClass("choice");
        row.InnerHtml.AppendHtml(input).AppendHtml(label);
        return row;
    }
}
