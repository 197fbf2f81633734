using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>Paragraphs, runs and measures as WordprocessingML has them.</summary>
internal sealed class DocxText(DocumentLayout layout)
{
    /// <summary>Twentieths of a point.</summary>
    public static int Twips(int millimetres) => (millimetres * 14_400 + 127) / 254;

    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    public Paragraph Paragraph(string style, string text) => Paragraph(style, text, []);

    public Paragraph Paragraph(string style, string text, params OpenXmlElement[] runProperties) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text, runProperties));

    /// <summary>A line to write on.</summary>
    public static Paragraph BlankLine() => new(new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.DottedLine }), new Run(new TabChar()));

    public string Prepare(string text) => DocumentText.Prepare(text, layout);

    private Run Run(string text, OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0) run.Append(new RunProperties(properties));
        run.Append(new Text(Prepare(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
