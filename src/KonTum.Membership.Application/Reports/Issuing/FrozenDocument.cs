using System.Globalization;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Reports.Issuing;

/// <summary>The page and the sheets of a frozen report, made of nothing but its content.</summary>
public static class FrozenDocument
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <param name="foot">What stands at the foot of each page: the code, or that it is a draft.</param>
    /// <param name="rowNumber">The head of the column of running numbers.</param>
    public static ReportDocument Document(FrozenReport report, string foot, string rowNumber) => new()
    {
        Letterhead = new Letterhead(report.Text.Superior, report.Text.Issuer, report.Text.Party),
        Number = report.Text.Number,
        PlaceAndDate = report.Text.PlaceAndDate,
        TypeTitle = report.Text.Type,
        SubjectLines = report.Text.Subject,
        Sections = [.. report.Text.Sections.Select(section => new ReportSection(section.Heading, section.Paragraphs))],
        Annexes = [.. report.Tables.Select(table => TableOf(table, rowNumber))],
        Signature = new SignatureBlock(report.Text.Authority, report.Text.Position, report.Text.Signer),
        Recipients = new RecipientList(report.Text.RecipientsHeading, report.Text.Recipients),
        FooterText = foot,
    };

    public static IReadOnlyList<WorkbookSheet> Sheets(FrozenReport report) =>
        [.. report.Tables.Select(table => new WorkbookSheet(table.Key, table.Caption, Thaw(table), [.. table.Columns.Select(column => column.Key)], [table.RowsHead, .. table.Columns.Select(column => column.Head)]))];

    public static ClosedTable Thaw(FrozenTable table)
    {
        List<ReportColumn> columns = [.. table.Columns.Select(column => new ReportColumn(column.Key, Enum.Parse<ColumnKind>(column.Kind)) { MayBeNegative = true })];
        return ClosedTable.Thaw(table.Key, columns, [.. table.Rows.Select(RowOf)], table.Total is null ? null : RowOf(table.Total), table.Checks);

        TableRow RowOf(FrozenRow row) =>
            new(row.Key, row.Label, columns.Zip(row.Cells).ToDictionary(pair => pair.First.Key, pair => pair.Second, StringComparer.Ordinal));
    }

    public static string Text(FrozenTable table, FrozenRow row, int column) => FigureFormat.Cell(row.Cells[column], Enum.Parse<ColumnKind>(table.Columns[column].Kind), Vietnamese);

    private static ReportTable TableOf(FrozenTable table, string rowNumber) => new(
        table.Caption,
        [
            new ReportTableColumn(rowNumber, ColumnAlignment.Centre, 7), new ReportTableColumn(table.RowsHead, ColumnAlignment.Start, table.Columns.Count > 8 ? 24 : 48),
            .. table.Columns.Select(column => new ReportTableColumn(column.Head)),
        ],
        [.. table.Rows.Select((row, index) => Line(table, row, (index + 1).ToString(CultureInfo.InvariantCulture)))],
        table.Total is null ? null : Line(table, table.Total, string.Empty))
    { Landscape = table.Columns.Count > 8 };

    private static IReadOnlyList<string> Line(FrozenTable table, FrozenRow row, string number) => [number, row.Label, .. row.Cells.Select((_, index) => Text(table, row, index))];
}
