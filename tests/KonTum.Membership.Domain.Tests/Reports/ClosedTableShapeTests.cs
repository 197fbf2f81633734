using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class ClosedTableShapeTests
{
    private static readonly TableCheck[] Checks = [TableCheck.ColumnTotalEquals("n", 1)];

    [Fact]
    public void Close_NoCheck_Throws() => Closing([ReportColumn.Count("n")], [Row("a", ("n", TableCell.Of(1)))], []).Should().Throw<ArgumentException>();

    [Fact]
    public void Close_CellMissing_Throws() => Closing([ReportColumn.Count("n")], [Row("a")], Checks).Should().Throw<ArgumentException>();

    [Fact]
    public void Close_CellOfAnotherKind_Throws() =>
        Closing([ReportColumn.Count("n")], [Row("a", ("n", TableCell.Of("1")))], Checks).Should().Throw<ArgumentException>();

    [Fact]
    public void Close_CellWithoutColumn_Throws() =>
        Closing([ReportColumn.Count("n")], [Row("a", ("n", TableCell.Of(1)), ("m", TableCell.Of(1)))], Checks).Should().Throw<ArgumentException>();

    [Fact]
    public void Close_ComputedShareTypedIn_Throws() =>
        Closing(
            [ReportColumn.Count("n"), ReportColumn.Ratio("share", "n", "n")],
            [Row("a", ("n", TableCell.Of(1)), ("share", TableCell.Of(new Fraction(1, 2))))],
            Checks).Should().Throw<ArgumentException>("a percentage is never typed");

    [Fact]
    public void Close_RowTwice_Throws() =>
        Closing([ReportColumn.Count("n")], [Row("a", ("n", TableCell.Of(1))), Row("a", ("n", TableCell.Of(1)))], Checks)
            .Should().Throw<ArgumentException>();

    [Fact]
    public void Close_CheckOfUnknownColumnOrRow_Throws()
    {
        Closing([ReportColumn.Count("n")], [Row("a", ("n", TableCell.Of(1)))], [TableCheck.AtLeast("n", "m")]).Should().Throw<ArgumentException>();
        Closing([ReportColumn.Count("n")], [Row("a", ("n", TableCell.Of(1)))], [TableCheck.RowsAddUp("a", ["b"])]).Should().Throw<ArgumentException>();
    }

    private static Action Closing(ReportColumn[] columns, TableRow[] rows, TableCheck[] checks) =>
        () => ClosedTable.Close("T", columns, rows, null, checks);

    private static TableRow Row(string key, params (string Key, TableCell Cell)[] cells) =>
        new(key, key, cells.ToDictionary(cell => cell.Key, cell => cell.Cell));
}
