using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>The parts of the file beside the text. Each has a given id: those made up by the library differ every time.</summary>
internal static class DocxParts
{
    public const string HeaderId = "rIdHeader";
    public const string FirstHeaderId = "rIdFirstHeader";
    public const string FooterId = "rIdFooter";

    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static MainDocumentPart Add(WordprocessingDocument package, ReportDocument document, DocumentLayout layout)
    {
        var text = new DocxText(layout);
        var main = package.AddNewPart<MainDocumentPart>(MainType, "rIdMain");
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = DocxStyles.All(layout, document.Language);
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings();
        main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(PageNumber());
        main.AddNewPart<HeaderPart>(FirstHeaderId).Header = new Header(text.Paragraph(DocxStyles.PageNumber, string.Empty));
        main.AddNewPart<FooterPart>(FooterId).Footer = new Footer(text.Paragraph(DocxStyles.Foot, document.FooterText));
        AddProperties(package, text, document);
        return main;
    }

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.PageNumber }),
        new SimpleField(new Run(new Text("2"))) { Instruction = "PAGE" });

    // Without it Word takes the file for one of its 2007 edition and says so in the title bar.
    private static Settings Settings() => new(new Compatibility(new CompatibilitySetting
    {
        Name = CompatSettingNameValues.CompatibilityMode,
        Uri = "http://schemas.microsoft.com/office/word",
        Val = "15",
    }));

    /// <summary>Title and language, and no day: the day of the document is in its text, that of the file is the file system's.</summary>
    private static void AddProperties(WordprocessingDocument package, DocxText text, ReportDocument document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        var properties = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XElement(dc + "title", text.Prepare(string.Join(' ', document.SubjectLines.Prepend(document.TypeTitle)))),
            new XElement(dc + "creator", text.Prepare(document.Letterhead.IssuingBody ?? document.Letterhead.PartyName)),
            new XElement(dc + "language", document.Language));
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rIdCore");
        using var stream = part.GetStream(FileMode.Create);
        stream.Write(Encoding.UTF8.GetBytes(properties.ToString(SaveOptions.DisableFormatting)));
    }
}
