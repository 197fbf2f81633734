using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>A closed table on a sheet of its own: its caption above, its columns in the order given.</summary>
/// <param name="Heads">What stands above the rows' words and above each column, in the language of the file.</param>
public sealed record WorkbookSheet(string Name, string Caption, ClosedTable Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Heads);

/// <summary>
/// Tables as a workbook in which one can go on calculating: counts and shares are numbers, rounded as the pages round
/// them; what is hidden or unknown is a word and never a number. Texts are texts, whatever sign they begin with.
/// The same tables give the same bytes.
/// </summary>
public static class XlsxReportWriter
{
    private const uint Plain = 0, Head = 1, Bold = 2, Decimals = 3, BoldDecimals = 4;

    private static readonly CultureInfo Digits = PlainDigits();

    public static void Write(IReadOnlyList<WorkbookSheet> sheets, Stream target)
    {
        using var buffer = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            // Without a name of its own the part gets one by chance.
            var book = package.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var list = new Sheets();
            foreach (var (sheet, number) in sheets.Select((sheet, index) => (sheet, (uint)index + 1)))
            {
                var part = book.AddNewPart<WorksheetPart>($"sheet{number}");
                part.Worksheet = SheetOf(sheet);
                list.Append(new Sheet { Name = sheet.Name, SheetId = number, Id = book.GetIdOfPart(part) });
            }

            book.Workbook = new Workbook(list);
        }

        DocxPackage.CopyWithoutClock(buffer, target);
    }

    private static Worksheet SheetOf(WorkbookSheet sheet)
    {
        var rows = new SheetData(
            new Row(Text(sheet.Caption, Bold)),
            new Row(sheet.Heads.Select(head => Text(head, Head))));
        foreach (var row in sheet.Table.Rows) rows.Append(RowOf(sheet, row, total: false));
        if (sheet.Table.Total is { } total) rows.Append(RowOf(sheet, total, total: true));
        return new Worksheet(
            // The caption and the heads stay in sight.
            new SheetViews(new SheetView(new Pane { VerticalSplit = 2, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(new Column { Min = 1, Max = 1, Width = 32, CustomWidth = true }, new Column { Min = 2, Max = (uint)sheet.Heads.Count, Width = 14, CustomWidth = true }),
            rows,
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9 });
    }

    private static Row RowOf(WorkbookSheet sheet, TableRow row, bool total) => new(
    [
        Text(row.Label, total ? Bold : Plain),
        .. sheet.Columns.Select(key => CellOf(row[key], sheet.Table.Columns.First(column => column.Key == key).Kind, total)),
    ]);

    private static Cell CellOf(TableCell cell, ColumnKind kind, bool total) => cell switch
    {
        TableCell.Number { Value: { } count } => Number(count.ToString(CultureInfo.InvariantCulture), total ? Bold : Plain),
        TableCell.Share { Value: { Denominator: > 0 } } => Number(FigureFormat.Cell(cell, kind, Digits), total ? BoldDecimals : Decimals),
        _ => Text(FigureFormat.Cell(cell, kind, Digits), total ? Bold : Plain),
    };

    private static Cell Number(string digits, uint style) => new() { CellValue = new CellValue(digits), StyleIndex = style };

    private static Cell Text(string words, uint style) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(words) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    private static Stylesheet Styles()
    {
        var wrapped = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center };
        return new Stylesheet(
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" })),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat(wrapped) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = 2, ApplyNumberFormat = true },
                new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = 2, ApplyNumberFormat = true }));
    }

    private static CultureInfo PlainDigits()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = string.Empty;
        return culture;
    }
}
