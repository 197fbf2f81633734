using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class HidingTests
{
    private static readonly ReportColumn[] Columns =
        [ReportColumn.Count("members"), ReportColumn.Count("religious"), ReportColumn.Ratio("share", "religious", "members")];

    [Fact]
    public void Hide_SmallCount_TakesTheValueAndItsShareAwayAndKeepsTheTotal()
    {
        var table = Table();

        var hidden = table.Hide("b", "religious", 10);

        hidden.Rows[1]["religious"].Should().Be(new TableCell.Hidden(10));
        hidden.Rows[1]["share"].Should().Be(new TableCell.Hidden(null), "4 % of 100 says four as plainly as the count");
        hidden.Total!.Count("religious").Should().Be(29);
        table.Rows[1].Count("religious").Should().Be(4, "the table that was closed is not changed");
    }

    [Fact]
    public void Hide_CountAtTheThreshold_DoesNotClaimToBeBelowIt() =>
        Table().Hide("a", "religious", 25).Rows[0]["religious"].Should().Be(new TableCell.Hidden(null));

    [Fact]
    public void Hide_Total_HidesItsShareToo()
    {
        var hidden = Table().Hide(ClosedTable.TotalKey, "religious", 30);

        hidden.Total!["religious"].Should().Be(new TableCell.Hidden(30));
        hidden.Total["share"].Should().Be(new TableCell.Hidden(null));
    }

    [Fact]
    public void Hide_Twice_KeepsTheFirstMask()
    {
        var hidden = Table().Hide("b", "religious", 10).Hide("b", "religious", 5);

        hidden.Rows[1]["religious"].Should().Be(new TableCell.Hidden(10));
    }

    [Fact]
    public void Hide_UnknownCell_Throws()
    {
        Table().Invoking(table => table.Hide("c", "religious", 10)).Should().Throw<ArgumentException>();
        Table().Invoking(table => table.Hide("a", "women", 10)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Count_OfHiddenCell_Throws() =>
        Table().Hide("b", "religious", 10).Rows[1].Invoking(row => row.Count("religious")).Should().Throw<InvalidOperationException>();

    private static ClosedTable Table() =>
        ClosedTable.Close("T", Columns, [Row("a", 300, 25), Row("b", 100, 4)], new TotalRow("Total"), [TableCheck.AtLeast("members", "religious")]).Value;

    private static TableRow Row(string key, int members, int religious) =>
        new(key, key, new Dictionary<string, TableCell> { ["members"] = TableCell.Of(members), ["religious"] = TableCell.Of(religious) });
}
