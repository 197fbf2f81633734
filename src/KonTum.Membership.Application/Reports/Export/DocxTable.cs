using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>One statistical table with its caption and notes.</summary>
internal sealed class DocxTable(DocxText text, DocumentLayout layout, ReportTable table)
{
    private readonly string _style = table.IsDense ? DocxStyles.DenseTableText : DocxStyles.TableText;

    public IEnumerable<OpenXmlElement> Blocks(bool onNewPage)
    {
        var caption = text.Paragraph(DocxStyles.Caption, table.Caption);
        if (onNewPage) caption.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        yield return caption;
        yield return Grid();
        foreach (var note in table.Notes) yield return text.Paragraph(DocxStyles.TableNote, note);
        // Two tables without a paragraph between them would become one.
        if (table.Notes.Count == 0) yield return text.Paragraph(DocxStyles.TableNote, string.Empty);
    }

    private Table Grid()
    {
        var widths = Widths();
        short side = table.IsDense ? (short)30 : (short)70;
        var grid = new Table(
            new TableProperties(
                new TableStyle { Val = DocxStyles.Grid },
                new TableWidth { Width = DocxText.Digits(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TopMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "30", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa }),
                new TableLook { Val = "0020" }),
            new TableGrid(widths.Select(width => new GridColumn { Width = DocxText.Digits(width) })));
        var centred = Enumerable.Repeat(ColumnAlignment.Centre, table.Columns.Count).ToList();
        var own = table.Columns.Select(column => column.Alignment).ToList();
        grid.Append(Row(table.Columns.Select(column => column.Header), widths, centred, new Kind(IsHead: true, IsStrong: true)));
        if (table.HasNumberRow) grid.Append(Row(table.NumberLabels, widths, centred, new Kind(IsHead: true, IsItalic: true)));
        for (var index = 0; index < table.Rows.Count; index++)
            grid.Append(Row(table.Rows[index], widths, own, new Kind(KeepsNext: KeepsNext(index))));
        if (table.TotalRow is not null) grid.Append(Row(table.TotalRow, widths, own, new Kind(IsStrong: true)));
        return grid;
    }

    /// <summary>A short table stays whole; in a long one the total keeps the last row beside it.</summary>
    private bool KeepsNext(int index) =>
        index < table.Rows.Count - 1 ? table.IsShort : table.TotalRow is not null;

    private sealed record Kind(bool IsHead = false, bool IsStrong = false, bool IsItalic = false, bool KeepsNext = false);

    private TableRow Row(IEnumerable<string> cells, List<int> widths, List<ColumnAlignment> alignments, Kind kind)
    {
        var row = new TableRow();
        var properties = new TableRowProperties(new CantSplit());
        if (kind.IsHead) properties.Append(new TableHeader());
        row.Append(properties);
        var position = 0;
        foreach (var cell in cells)
        {
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = DocxText.Digits(widths[position]), Type = TableWidthUnitValues.Dxa },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                Paragraph(cell, alignments[position], kind)));
            position++;
        }

        return row;
    }

    private Paragraph Paragraph(string cell, ColumnAlignment alignment, Kind kind)
    {
        List<OpenXmlElement> emphasis = [];
        if (kind.IsStrong) emphasis.Add(new RunStyle { Val = DocxStyles.Strong });
        if (kind.IsItalic) emphasis.Add(new Italic());
        var paragraph = text.Paragraph(_style, cell, [.. emphasis]);
        if (kind.IsHead || kind.KeepsNext) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        paragraph.ParagraphProperties!.Justification = alignment switch
        {
            ColumnAlignment.Centre => new Justification { Val = JustificationValues.Center },
            ColumnAlignment.End => new Justification { Val = JustificationValues.Right },
            _ => null,
        };
        return paragraph;
    }

    private List<int> Widths()
    {
        var whole = DocxText.Twips(table.Landscape ? layout.LandscapeTextWidth : layout.TextWidth);
        var weights = table.Columns.Sum(column => column.Weight);
        return [.. table.Columns.Select(column => whole * column.Weight / weights)];
    }
}
