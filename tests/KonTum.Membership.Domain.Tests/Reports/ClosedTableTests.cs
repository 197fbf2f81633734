using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class ClosedTableTests
{
    private static readonly ReportColumn[] Villages =
    [
        ReportColumn.Count("villages"), ReportColumn.Count("own"), ReportColumn.Count("merged"), ReportColumn.Count("none"),
        ReportColumn.Ratio("share", "own", "villages"), ReportColumn.Text("note"),
    ];

    private static readonly TableCheck Kinds = TableCheck.SumOfColumnsEquals("villages", "own", "merged", "none");

    [Fact]
    public void Close_SumsHold_ComputesRatiosAndTotals()
    {
        var table = Close([Row("a", 8, 5, 2, 1), Row("b", 4, 1, 1, 2)], Kinds, TableCheck.ColumnTotalEquals("villages", 12)).Value;

        table.Rows[0]["share"].Should().Be(TableCell.Of(new Fraction(5, 8)));
        table.Total!.Count("villages").Should().Be(12);
        table.Total["share"].Should().Be(TableCell.Of(new Fraction(6, 12)), "a total ratio is computed anew, never summed");
        table.Total["note"].Should().Be(TableCell.Of(string.Empty));
    }

    [Fact]
    public void Close_RowDoesNotAddUp_NamesThatRowAlone()
    {
        var refused = Close([Row("a", 8, 5, 2, 1), Row("b", 4, 1, 1, 1)], Kinds);

        refused.IsOk.Should().BeFalse();
        refused.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new DomainError("Table.DoesNotClose", "Q2", "Row b", "own + merged + none = villages", "3", "4"));
    }

    [Fact]
    public void Close_SeveralBreaks_TellsThemAll()
    {
        var refused = Close([Row("a", 8, 5, 2, 0), Row("b", 4, 1, 1, 1)], Kinds, TableCheck.ColumnTotalEquals("own", 7));

        refused.Errors.Select(error => error.Arguments[1]).Should().Equal("Row a", "Row b", "Total");
    }

    [Fact]
    public void Close_TotalDiffersFromIndependentCount_NamesTheTotal()
    {
        var refused = Close([Row("a", 8, 5, 2, 1)], TableCheck.ColumnTotalEquals("villages", 9));

        refused.Errors.Single().Arguments.Should().Equal("Q2", "Total", "Σ villages = 9", "8", "9");
    }

    [Theory]
    [InlineData(5, 5, true)]
    [InlineData(5, 4, true)]
    [InlineData(4, 5, false)]
    public void Close_AtLeast_HoldsUpToEqual(int withMember, int withLocalMember, bool closes) =>
        Simple(TableCheck.AtLeast("a", "b"), withMember, withLocalMember, 0).IsOk.Should().Be(closes);

    [Theory]
    [InlineData(61, 60, 1, true)]
    [InlineData(61, 60, 2, false)]
    public void Close_Difference_HoldsExactly(int villages, int withMember, int without, bool closes) =>
        Simple(TableCheck.Difference("a", "b", "c"), villages, withMember, without).IsOk.Should().Be(closes);

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData(3, null, null, false)]
    [InlineData(3, 3, null, false)]
    public void Close_UnknownFigures_PassOnlyWhereTheRowKnowsNothing(int? a, int? b, int? c, bool closes) =>
        Simple(TableCheck.Difference("a", "b", "c"), a, b, c).IsOk.Should().Be(closes);

    [Fact]
    public void Close_UnknownRow_IsNotCountedAsZeroInTheShare()
    {
        var table = Close([Row("a", 8, 5, 2, 1), Row("b", null, null, null, null)], Kinds).Value;

        table.Rows[1]["share"].Should().Be(TableCell.Of((Fraction?)null));
        table.Total!["share"].Should().Be(TableCell.Of(new Fraction(5, 8)));
    }

    [Fact]
    public void Close_NegativeCount_IsRefusedUnlessTheColumnAllowsIt()
    {
        Simple(TableCheck.Difference("a", "b", "c"), 1, 2, -1).Errors.Single().Arguments.Should().Equal("T", "Row", "c ≥ 0", "-1", "0");

        var change = ReportColumn.Count("c") with { MayBeNegative = true };
        ReportColumn[] columns = [ReportColumn.Count("a"), ReportColumn.Count("b"), change];
        ClosedTable.Close("T", columns, [Cells("Row", 1, 2, -1)], null, [TableCheck.Difference("a", "b", "c")]).IsOk.Should().BeTrue();
    }

    [Theory]
    [InlineData(110, true)]
    [InlineData(111, false)]
    public void Close_FormOne_BalancesDownTheRows(int atEnd, bool closes)
    {
        TableRow[] rows = [One("A", 100), One("B", 15), One("C", 5), One("D", atEnd)];

        var result = ClosedTable.Close("1", [ReportColumn.Count("now")], rows, null, [TableCheck.RowsAddUp("D", ["A", "B"], ["C"])]);

        result.IsOk.Should().Be(closes);
        if (!closes) result.Errors.Single().Arguments.Should().Equal("1", "D", "now: A + B − C = D", "110", "111");
        if (closes) result.Value.Total.Should().BeNull();
    }

    [Fact]
    public void Close_OfWhomRow_IsNotCountedTwice()
    {
        TableRow[] rows = [One("all", 10), One("women", 4) with { CountsInTotal = false }];

        var table = ClosedTable.Close("T", [ReportColumn.Count("now")], rows, new TotalRow("Total"), [TableCheck.ColumnTotalEquals("now", 10)]);

        table.Value.Total!.Count("now").Should().Be(10);
    }

    [Fact]
    public void Close_Averages_SumBothNumbersOrTakeTheGivenOnes()
    {
        ReportColumn[] columns = [ReportColumn.Count("n"), ReportColumn.Average("age")];
        TableRow[] rows = [Aged("a", 2, 60), Aged("b", 1, 45)];
        TableCheck[] checks = [TableCheck.ColumnTotalEquals("n", 3)];

        var summed = ClosedTable.Close("T", columns, rows, new TotalRow("Total"), checks).Value;
        var given = ClosedTable.Close("T", columns, rows, new TotalRow("Total", new Dictionary<string, Fraction> { ["age"] = new(99, 3) }), checks).Value;

        summed.Total!["age"].Should().Be(TableCell.Of(new Fraction(105, 3)));
        given.Total!["age"].Should().Be(TableCell.Of(new Fraction(99, 3)));
    }

    [Fact]
    public void Close_CallerChangesItsCellsAfterwards_TableStaysAsClosed()
    {
        var cells = new Dictionary<string, TableCell> { ["now"] = TableCell.Of(3) };
        var table = ClosedTable.Close("T", [ReportColumn.Count("now")], [new TableRow("a", "a", cells)], null, [TableCheck.ColumnTotalEquals("now", 3)]).Value;

        cells["now"] = TableCell.Of(4);

        table.Rows[0].Count("now").Should().Be(3);
    }

    [Fact]
    public void Close_Table_SaysWhichSumsHeld() =>
        Close([Row("a", 8, 5, 2, 1)], Kinds, TableCheck.ColumnTotalEquals("villages", 8), TableCheck.AtLeast("villages", "own")).Value.Checks
            .Should().Equal("own + merged + none = villages", "Σ villages = 8", "villages ≥ own");

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Thaw_ContentThatWasTamperedWith_Throws(int total, bool holds)
    {
        var thaw = () => ClosedTable.Thaw("T", [ReportColumn.Count("now")], [One("a", 1), One("b", 2)], One(ClosedTable.TotalKey, total), ["Σ now = 3"]);

        if (holds) thaw.Should().NotThrow();
        else thaw.Should().Throw<InvalidOperationException>();
    }

    private static Result<ClosedTable> Close(TableRow[] rows, params TableCheck[] checks) =>
        ClosedTable.Close("Q2", Villages, rows, new TotalRow("Total"), checks);

    private static Result<ClosedTable> Simple(TableCheck check, int? a, int? b, int? c) =>
        ClosedTable.Close("T", [ReportColumn.Count("a"), ReportColumn.Count("b"), ReportColumn.Count("c")], [Cells("Row", a, b, c)], null, [check]);

    private static TableRow Cells(string label, int? a, int? b, int? c) =>
        new(label, label, new Dictionary<string, TableCell> { ["a"] = TableCell.Of(a), ["b"] = TableCell.Of(b), ["c"] = TableCell.Of(c) });

    private static TableRow One(string key, int value) => new(key, key, new Dictionary<string, TableCell> { ["now"] = TableCell.Of(value) });

    private static TableRow Aged(string key, int count, int years) =>
        new(key, key, new Dictionary<string, TableCell> { ["n"] = TableCell.Of(count), ["age"] = TableCell.Of(new Fraction(years, count)) });

    private static TableRow Row(string key, int? villages, int? own, int? merged, int? none) => new(key, $"Row {key}", new Dictionary<string, TableCell>
    {
        ["villages"] = TableCell.Of(villages),
        ["own"] = TableCell.Of(own),
        ["merged"] = TableCell.Of(merged),
        ["none"] = TableCell.Of(none),
        ["note"] = TableCell.Of(string.Empty),
    });
}
