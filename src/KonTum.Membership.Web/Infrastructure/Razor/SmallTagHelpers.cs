using System.Globalization;
using KonTum.Membership.Web.Features.Shared;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Infrastructure.Razor;

/// <summary><c>&lt;icon name="print" /&gt;</c>: decoration only, never the sole bearer of a meaning.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public static TagBuilder Build(string name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        svg.Attributes["viewBox"] = "0 0 24 24";
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(Icons.Shape(name));
        return svg;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(Build(Name));
    }
}

/// <summary><c>&lt;status tone="Warning"&gt;words&lt;/status&gt;</c>: shape and word first, colour last.</summary>
[HtmlTargetElement("status")]
public sealed class StatusTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"status {Tone.CssName()}");
        output.PreContent.SetHtmlContent(IconTagHelper.Build(Tone.CssName()));
    }
}

/// <summary><c>&lt;day value="…" /&gt;</c>: 31/12/2010, with the machine's form beside it; "chưa có" where there is none.</summary>
[HtmlTargetElement("day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper(IStringLocalizer<SharedStrings> shared) : TagHelper
{
    public DateOnly? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Value is null ? "span" : "time";
        if (Value is { } day)
            output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Value is { } known ? Display.Day(known) : shared["Common.NotYet"].Value);
    }
}

/// <summary><c>&lt;num value="3442" /&gt;</c> or <c>&lt;num value="0.5" places="2" /&gt;</c>, written as in Vietnam.</summary>
[HtmlTargetElement("num", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NumberTagHelper : TagHelper
{
    public double Value { get; set; }

    public int Places { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "num");
        output.Content.SetContent(Display.Number(Value, Places));
    }
}

/// <summary><c>&lt;exact printed="&lt; 5"&gt;3&lt;/exact&gt;</c>: the count for the screen, and beside it what paper may say.</summary>
[HtmlTargetElement("exact")]
public sealed class ExactTagHelper : TagHelper
{
    public string? Printed { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = null;
        // An attribute whose expression is null arrives as an empty text.
        if (string.IsNullOrEmpty(Printed) || Printed == System.Net.WebUtility.HtmlDecode(content.GetContent()))
        {
            output.Content.SetHtmlContent(content);
            return;
        }

        output.Content.AppendHtml(Part("not-printed", content));
        output.Content.AppendHtml(Part("printed-only", new HtmlContentBuilder().Append(Printed)));
    }

    private static TagBuilder Part(string css, IHtmlContent content)
    {
        var span = new TagBuilder("span");
        span.AddCssClass(css);
        span.InnerHtml.AppendHtml(content);
        return span;
    }
}

/// <summary>Wraps a wide table so that a keyboard and a narrow screen can both move through it.</summary>
[HtmlTargetElement("table-region", Attributes = "label")]
public sealed class TableRegionTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "table-region");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}
