using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

/// <summary>How the files of one cell stood on a day. The stages before the decision are apart: no file stands in two of them.</summary>
/// <param name="Decided">Decided on and not yet received at a ceremony.</param>
/// <param name="Overdue">Files up to the ceremony of which a deadline has passed.</param>
/// <param name="Withdrawn">People who withdrew within the quarter. Their files stand in no other column.</param>
public sealed record CellFiles(
    string BaseKey, string BaseLabel, string Key, string Label, int BeforeClass, int ClassDone, int BeingVerified, int Verified, int AwaitingDecision, int Decided,
    int CertificateEnding, int Overdue, int Withdrawn, int ProbationEnding);

/// <summary>Table Q3: files in progress, cell by cell. It is for those who may open the files counted, and part of no report that is issued.</summary>
public static class FileProgressTable
{
    /// <summary>In the order of the table; the columns that only its sums need are left out.</summary>
    public static readonly IReadOnlyList<string> ShownColumns =
        ["asked", "classTaken", "certificateEnding", "beingVerified", "voted", "awaitingDecision", "overdue", "withdrawn", "probationEnding"];

    /// <param name="asked">People before the decision in the whole, counted without the cells.</param>
    /// <param name="decided">The same, decided on and before the ceremony.</param>
    public static Result<ClosedTable> Close(IReadOnlyList<CellFiles> cells, int asked, int decided, string totalLabel)
    {
        var bases = cells.GroupBy(cell => cell.BaseKey, StringComparer.Ordinal).ToList();
        return ClosedTable.Close(
            "Q3",
            [
                ReportColumn.Count("asked"), ReportColumn.Count("beforeClass"), ReportColumn.Count("classTaken"), ReportColumn.Count("classDone"), ReportColumn.Count("certificateEnding"),
                ReportColumn.Count("beingVerified"), ReportColumn.Count("verified"), ReportColumn.Count("voted"), ReportColumn.Count("awaitingDecision"), ReportColumn.Count("decided"),
                ReportColumn.Count("onTheWay"), ReportColumn.Count("overdue"), ReportColumn.Count("withdrawn"), ReportColumn.Count("probationEnding"),
            ],
            [.. bases.SelectMany(cellsOf => cellsOf.Select(Row).Prepend(BaseRow(cellsOf)))],
            new TotalRow(totalLabel),
            [
                TableCheck.ColumnTotalEquals("asked", asked), TableCheck.ColumnTotalEquals("decided", decided),
                TableCheck.SumOfColumnsEquals("asked", "beforeClass", "classTaken"), TableCheck.SumOfColumnsEquals("classTaken", "classDone", "beingVerified", "verified", "awaitingDecision"),
                TableCheck.SumOfColumnsEquals("voted", "awaitingDecision", "decided"), TableCheck.SumOfColumnsEquals("onTheWay", "asked", "decided"),
                TableCheck.AtLeast("classTaken", "certificateEnding"), TableCheck.AtLeast("onTheWay", "overdue"),
                .. bases.Select(cellsOf => TableCheck.RowsAddUp(KeyOf(cellsOf), [.. cellsOf.Select(cell => cell.Key)])),
            ]);
    }

    /// <summary>Whether a row sums up the cells below it. Such a row repeats them and does not count in the total.</summary>
    public static bool IsOfBase(TableRow row) => !row.CountsInTotal;

    private static string KeyOf(IGrouping<string, CellFiles> cells) => $"#{cells.Key}";

    private static TableRow BaseRow(IGrouping<string, CellFiles> cells) => Row(new CellFiles(
        cells.Key, cells.First().BaseLabel, KeyOf(cells), cells.First().BaseLabel, cells.Sum(cell => cell.BeforeClass), cells.Sum(cell => cell.ClassDone), cells.Sum(cell => cell.BeingVerified),
        cells.Sum(cell => cell.Verified), cells.Sum(cell => cell.AwaitingDecision), cells.Sum(cell => cell.Decided), cells.Sum(cell => cell.CertificateEnding), cells.Sum(cell => cell.Overdue),
        cells.Sum(cell => cell.Withdrawn), cells.Sum(cell => cell.ProbationEnding))) with
    { CountsInTotal = false };

    private static TableRow Row(CellFiles cell)
    {
        var taken = cell.ClassDone + cell.BeingVerified + cell.Verified + cell.AwaitingDecision;
        var asked = cell.BeforeClass + taken;
        return new TableRow(cell.Key, cell.Label, new Dictionary<string, TableCell>(StringComparer.Ordinal)
        {
            ["asked"] = TableCell.Of(asked),
            ["beforeClass"] = TableCell.Of(cell.BeforeClass),
            ["classTaken"] = TableCell.Of(taken),
            ["classDone"] = TableCell.Of(cell.ClassDone),
            ["certificateEnding"] = TableCell.Of(cell.CertificateEnding),
            ["beingVerified"] = TableCell.Of(cell.BeingVerified),
            ["verified"] = TableCell.Of(cell.Verified),
            ["voted"] = TableCell.Of(cell.AwaitingDecision + cell.Decided),
            ["awaitingDecision"] = TableCell.Of(cell.AwaitingDecision),
            ["decided"] = TableCell.Of(cell.Decided),
            ["onTheWay"] = TableCell.Of(asked + cell.Decided),
            ["overdue"] = TableCell.Of(cell.Overdue),
            ["withdrawn"] = TableCell.Of(cell.Withdrawn),
            ["probationEnding"] = TableCell.Of(cell.ProbationEnding),
        });
    }
}
