using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace KonTum.Membership.Web.Tests.Support;

/// <summary>A form as the page renders it: sent to its own address with its own fields, so that a name nobody binds is noticed.</summary>
public sealed class RenderedForm
{
    private readonly IHtmlFormElement _form;
    private readonly List<(string Name, string Value)> _fields;

    private RenderedForm(IHtmlFormElement form)
    {
        _form = form;
        _fields = [.. form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(IsSent).Select(field => (field.GetAttribute("name")!, ValueOf(field)))];
    }

    public string Action => _form.GetAttribute("action")!;

    public string Query => string.Join('&', _fields.Select(one => $"{Uri.EscapeDataString(one.Name)}={Uri.EscapeDataString(one.Value)}"));

    public static RenderedForm On(WebPage page, string action) => new((IHtmlFormElement)page.One($"form[action$='{action}']"));

    /// <exception cref="InvalidOperationException">The page has no such field.</exception>
    public RenderedForm Answer(string name, string value)
    {
        var field = _form.QuerySelectorAll("input, select, textarea").FirstOrDefault(one => one.GetAttribute("name") == name)
            ?? throw new InvalidOperationException($"The form {Action} has no field {name}.");
        var index = _fields.FindIndex(one => one.Name == field.GetAttribute("name"));
        if (index < 0) _fields.Add((name, value));
        else _fields[index] = (name, value);
        return this;
    }

    public Task<WebPage> SendAsync(WebBrowser browser) => browser.PostRawAsync(Action, [.. _fields]);

    private static bool IsSent(IElement field) => !field.HasAttribute("disabled") && (field.GetAttribute("type") is not ("radio" or "checkbox") || field.HasAttribute("checked"));

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => field.GetAttribute("value") ?? "",
    };
}
