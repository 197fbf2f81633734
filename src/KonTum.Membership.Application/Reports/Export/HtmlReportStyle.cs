using System.Globalization;
using System.Text;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>The style of the HTML that is printed to PDF, made from the layout in force.</summary>
internal static class HtmlReportStyle
{
    public static string ClassOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Start => "start",
        ColumnAlignment.Centre => "centre",
        _ => "end",
    };

    public static string Write(DocumentLayout layout, string footer) => Pages(layout, footer) + Letters(layout) + Tables(layout);

    private static string Pages(DocumentLayout layout, string footer) => Css($$"""
        @page {
          size: A4 portrait; margin: {{Edges(layout.Margins)}};
          @top-center { content: counter(page); vertical-align: top; padding-top: {{layout.PageNumberFromEdge}}mm; font: {{layout.Sizes.PageNumber}}pt {{Family(layout)}}; }
          @bottom-center { content: {{Quoted(footer)}}; font: {{layout.Sizes.Footer}}pt {{Family(layout)}}; }
        }
        @page :first { @top-center { content: none; } }
        @page landscape { size: A4 landscape; margin: {{Edges(layout.Margins.Turned)}}; }
        .landscape { page: landscape; }
        .annex { break-before: page; }

        """);

    private static string Letters(DocumentLayout layout) => Css($$"""
        * { box-sizing: border-box; }
        body { margin: 0; font: {{layout.Sizes.Body}}pt/{{layout.LinePitch}}pt {{Family(layout)}}; color: #000; overflow-wrap: break-word; }
        p, h1, h2 { margin: 0; font-size: inherit; }
        .letterhead, footer { display: grid; grid-template-columns: 44% 56%; }
        .letterhead { font-size: {{layout.Sizes.Letterhead}}pt; line-height: 1.25; text-align: center; }
        .letterhead > div:last-child { display: flex; flex-direction: column; justify-content: space-between; }
        .issuer, .subject, .authority, .name { font-weight: bold; }
        .party { font-size: {{layout.Sizes.PartyName}}pt; font-weight: bold; white-space: nowrap; }
        .party span { border-bottom: 1px solid #000; padding-bottom: 2pt; }
        .place { font-style: italic; }
        h1, .subject, .rule { text-align: center; }
        h1 { font-size: {{layout.Sizes.Title}}pt; line-height: 1.3; margin-top: 24pt; }
        .subject { font-size: {{layout.Sizes.Subject}}pt; line-height: 1.3; }
        .rule { margin-bottom: 14pt; }
        .sign-note { font-style: italic; font-size: {{layout.Sizes.Note}}pt; line-height: 1.2; }
        .form-code { text-align: right; font-style: italic; font-size: {{layout.Sizes.Note}}pt; margin-bottom: 4pt; }
        .addressee, .centred { text-align: center; margin-bottom: 6pt; }
        .centred { font-weight: bold; margin-top: 8pt; }
        .dots { height: {{layout.LinePitch}}pt; border-bottom: 1pt dotted #000; margin-bottom: 4pt; }
        h2, .text { text-indent: {{layout.FirstLineIndent}}mm; margin-bottom: 6pt; }
        h2 { break-after: avoid; }
        .text { text-align: justify; }
        .ragged { text-align: left; }
        footer { break-inside: avoid; margin-top: 14pt; }
        .signature { text-align: center; }
        .name { margin-top: 72pt; }
        .unsealed { margin-top: 48pt; }
        .to { font-size: {{layout.Sizes.RecipientsHeading}}pt; text-decoration: underline; }
        .recipient { font-size: {{layout.Sizes.Recipients}}pt; line-height: 1.25; }

        """);

    private static string Tables(DocumentLayout layout) => Css($$"""
        table { width: calc(100% - 2px); margin: 0 1px; table-layout: fixed; border-collapse: collapse; font-size: {{layout.Sizes.Table}}pt; line-height: 1.2; }
        table.dense { font-size: {{layout.Sizes.DenseTable}}pt; }
        .inset { margin: 8pt 0 12pt; }
        caption { font-size: {{layout.Sizes.Body}}pt; font-weight: bold; padding-bottom: 6pt; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        tbody tr:first-child, tbody tr:last-child, .note { break-before: avoid; }
        .short { break-inside: avoid; }
        th, td { border: 1px solid #000; padding: 2pt 3pt; vertical-align: middle; }
        .to-fill td { height: 20pt; }
        .dense th, .dense td { padding: 2pt 1.5pt; }
        .numbers td { text-align: center; font-style: italic; font-size: 85%; }
        .start { text-align: left; } .centre { text-align: center; } .end { text-align: right; }
        .total td { font-weight: bold; }
        .note { font-size: {{layout.Sizes.Note}}pt; font-style: italic; line-height: 1.25; margin-top: 4pt; }
        """);

    private static string Css(FormattableString css) => css.ToString(CultureInfo.InvariantCulture);

    // Liberation Serif has the widths of Times New Roman and is what a Linux server carries.
    private static string Family(DocumentLayout layout) => $"{Quoted(layout.FontFamily)}, \"Liberation Serif\", serif";

    private static string Edges(PageMargins margins) => $"{margins.Top}mm {margins.Right}mm {margins.Bottom}mm {margins.Left}mm";

    /// <summary>A CSS string in which every sign that could end it, or the style element, is written by its number.</summary>
    private static string Quoted(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ') builder.Append(rune.ToString());
            else builder.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
        }

        return builder.Append('"').ToString();
    }
}
