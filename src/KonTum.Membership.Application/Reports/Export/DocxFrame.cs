using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>What stands around the text: the letterhead and title before it, the recipients and the signature after it.</summary>
internal sealed class DocxFrame(DocxText text, DocumentLayout layout)
{
    // A seal and a signature need about 25 mm between the post and the name.
    private const int RoomToSeal = 1440;
    private const int RoomToSign = 960;

    public Table Letterhead(ReportDocument document)
    {
        var head = document.Letterhead;
        List<OpenXmlElement> left = [];
        if (head.SuperiorBody is not null) left.Add(text.Paragraph(DocxStyles.Letterhead, head.SuperiorBody));
        if (head.IssuingBody is not null) left.Add(text.Paragraph(DocxStyles.Letterhead, head.IssuingBody, Strong()));
        left.Add(text.Paragraph(DocxStyles.Letterhead, head.IssuingBody is null ? string.Empty : layout.Star));
        // An underline is as long as the words, whatever the font; a border would be as long as the cell.
        var party = text.Paragraph(DocxStyles.PartyName, head.PartyName, new Underline { Val = UnderlineValues.Single });
        return Columns(
            (left, [party]),
            ([text.Paragraph(DocxStyles.Letterhead, document.Number)], [text.Paragraph(DocxStyles.PlaceAndDate, document.PlaceAndDate)]));
    }

    public IEnumerable<OpenXmlElement> Title(ReportDocument document) =>
    [
        text.Paragraph(DocxStyles.Title, document.TypeTitle),
        .. document.SubjectLines.Select(line => text.Paragraph(DocxStyles.Subject, line)),
        // A person's own paper has no rule; the space below the title stays.
        text.Paragraph(DocxStyles.TitleRule, document.Letterhead.IssuingBody is null ? string.Empty : layout.TitleRule),
        .. document.Addressees.Select(line => text.Paragraph(DocxStyles.Addressee, line)),
    ];

    public IEnumerable<OpenXmlElement> Ending(ReportDocument document)
    {
        if (document is not { Recipients: { } list, Signature: { } signature }) return [];
        List<OpenXmlElement> recipients = [text.Paragraph(DocxStyles.RecipientsHeading, list.Heading)];
        recipients.AddRange(list.Lines.Select(line => text.Paragraph(DocxStyles.Recipients, $"- {line}")));
        return [Gap(), Columns((recipients, Signed(signature))), text.Paragraph(DocxStyles.SectionEnd, string.Empty)];
    }

    /// <summary>Those who sign a part: one on the right, or two side by side.</summary>
    public IEnumerable<OpenXmlElement> Signatures(IReadOnlyList<SignatureBlock> signatures)
    {
        if (signatures.Count == 0) return [];
        var left = signatures.Count > 1 ? Signed(signatures[0]) : [text.Paragraph(DocxStyles.Recipients, string.Empty)];
        return [Gap(), Columns((left, Signed(signatures[^1]))), text.Paragraph(DocxStyles.SectionEnd, string.Empty)];
    }

    private List<OpenXmlElement> Signed(SignatureBlock signature)
    {
        var name = text.Paragraph(DocxStyles.Signature, signature.Name, Strong());
        name.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { Before = DocxText.Digits(signature.Sealed ? RoomToSeal : RoomToSign) };
        List<OpenXmlElement> block = [.. signature.AuthorityLines.Select(line => text.Paragraph(DocxStyles.Signature, line, Strong())), text.Paragraph(DocxStyles.Signature, signature.Position)];
        if (signature.Note.Length > 0) block.Add(text.Paragraph(DocxStyles.SignatureNote, signature.Note));
        block.Add(name);
        return block;
    }

    private Paragraph Gap()
    {
        var gap = text.Paragraph(DocxStyles.Recipients, string.Empty);
        gap.ParagraphProperties!.KeepNext = new KeepNext();
        return gap;
    }

    private static RunStyle Strong() => new() { Val = DocxStyles.Strong };

    private Table Columns(params (List<OpenXmlElement> Left, List<OpenXmlElement> Right)[] rows)
    {
        var whole = DocxText.Twips(layout.TextWidth);
        int[] widths = [whole * 44 / 100, whole - whole * 44 / 100];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = DocxText.Digits(whole), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = DocxText.Digits(width) })));
        foreach (var (left, right) in rows)
            table.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(left, widths[0]), Cell(right, widths[1])));
        return table;
    }

    private static TableCell Cell(List<OpenXmlElement> blocks, int width)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = DocxText.Digits(width), Type = TableWidthUnitValues.Dxa }));
        cell.Append(blocks);
        return cell;
    }
}
