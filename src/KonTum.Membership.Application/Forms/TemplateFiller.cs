using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Forms;

/// <summary>Puts what a file says into the office's own template. The look of a value is that of the place where its name began.</summary>
public static partial class TemplateFiller
{
    /// <param name="template">A file that was checked when it was uploaded.</param>
    public static byte[] Fill(byte[] template, FormValues values, FormLibrary library, DocumentLayout layout)
    {
        using var buffer = new MemoryStream();
        buffer.Write(template);
        using (var package = WordprocessingDocument.Open(buffer, isEditable: true))
        {
            foreach (var paragraph in TemplateText.Paragraphs(package))
                Fill(TemplateText.Pieces(paragraph), name => library.Named(name) is { } placeholder ? DocumentText.Prepare(FormComposer.TextOf(placeholder, values), layout) : null);
        }

        using var made = new MemoryStream();
        DocxPackage.CopyWithoutClock(buffer, made);
        return made.ToArray();
    }

    /// <summary>From the last to the first, so that what is put in does not move what is still to be found, and is never read again.</summary>
    private static void Fill(IReadOnlyList<Text> pieces, Func<string, string?> valueOf)
    {
        var whole = string.Concat(pieces.Select(piece => piece.Text));
        foreach (var match in Placeholder().Matches(whole).Reverse())
            if (valueOf(match.Groups[1].Value) is { } value) Replace(pieces, match.Index, match.Length, value);
    }

    private static void Replace(IReadOnlyList<Text> pieces, int start, int length, string value)
    {
        var at = 0;
        var end = start + length;
        var first = true;
        foreach (var piece in pieces)
        {
            var (from, to) = (at, at + piece.Text.Length);
            at = to;
            if (to <= start || from >= end) continue;
            var before = piece.Text[..Math.Max(0, start - from)];
            var after = to > end ? piece.Text[(end - from)..] : string.Empty;
            piece.Text = first ? before + value + after : after;
            piece.Space = SpaceProcessingModeValues.Preserve;
            first = false;
        }
    }

    [GeneratedRegex(@"\{\{\s*([^{}]*?)\s*\}\}")]
    private static partial Regex Placeholder();
}
