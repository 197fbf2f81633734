using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KonTum.Membership.Application.Forms;

/// <summary>The words of a template. Word cuts them into runs where somebody paused, corrected or changed the spelling check.</summary>
internal static class TemplateText
{
    /// <summary>Every paragraph of the text, the heads and the feet, those in tables and frames too.</summary>
    public static IEnumerable<Paragraph> Paragraphs(WordprocessingDocument package)
    {
        var main = package.MainDocumentPart!;
        OpenXmlElement?[] roots = [main.Document, .. main.HeaderParts.Select(part => part.Header), .. main.FooterParts.Select(part => part.Footer)];
        return roots.OfType<OpenXmlElement>().SelectMany(root => root.Descendants<Paragraph>());
    }

    /// <summary>The pieces of a paragraph's own text; a frame inside it has paragraphs of its own.</summary>
    public static IReadOnlyList<Text> Pieces(Paragraph paragraph) => [.. paragraph.Descendants<Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph)];

    public static string Of(Paragraph paragraph) => string.Concat(Pieces(paragraph).Select(piece => piece.Text));
}
