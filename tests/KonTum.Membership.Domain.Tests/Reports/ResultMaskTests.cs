using KonTum.Membership.Domain.Disclosure;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class ResultMaskTests
{
    private static readonly DisclosureControl Control = new(DisclosureThresholds.Usual);
    private static readonly string[] Units = ["city", "a", "b", "c"];

    [Fact]
    public void Shows_QuarterOfTheCity_TellsLargeKindsAndKeepsSmallAndSpecialOnes()
    {
        var mask = ResultMask.Of(Control, "city", [Parts("city", 1, 40) with { Women = 12, EthnicMinority = 15, Religious = 14, StruckOff = 1, Recognised = 3 }], [], Units);

        mask.Shows("women", "city").Should().BeTrue();
        mask.Shows("ethnicMinority", "city").Should().BeTrue();
        mask.Shows("recognised", "city").Should().BeFalse("three are few");
        mask.Shows("struckOff", "city").Should().BeFalse();
        mask.Shows("religious", "city").Should().BeFalse("the year is public and its quarters would complete it");
        mask.Shows("women", "a").Should().BeFalse("a quarter of one commune is not divided");
    }

    [Fact]
    public void Shows_Members_OfUnitsAndNotOfCells()
    {
        var mask = ResultMask.OfRunning(Units);

        mask.Shows("membersAtStart", "a").Should().BeTrue();
        mask.Shows("membersAtStart", "a-01").Should().BeFalse();
        mask.Shows("women", "city").Should().BeFalse("the quarter is not over");
    }

    [Fact]
    public void Shows_YearByUnit_HidesTheSmallOneAndOneThatWouldGiveItAway()
    {
        var quarters = Enumerable.Range(1, 4).Select(quarter => Parts("city", quarter, 20) with { Women = 8 }).ToList();
        var mask = ResultMask.Of(
            Control, "city", quarters, [Parts("city", 0, 80) with { Women = 32 }, Parts("a", 0, 20) with { Women = 2 }, Parts("b", 0, 30) with { Women = 10 }, Parts("c", 0, 30) with { Women = 20 }], Units);

        mask.Shows("women", "city").Should().BeTrue();
        Units.Count(unit => mask.Shows("women", unit)).Should().Be(2);
        mask.Shows("women", "a").Should().BeFalse();
    }

    [Fact]
    public void Shows_Year_IsHiddenWhereItsQuartersWouldGiveASmallOneAway()
    {
        // Three quarters were told, the fourth has two women: with the year they would be told as well.
        var quarters = Enumerable.Range(1, 4).Select(quarter => Parts("city", quarter, 20) with { Women = quarter == 4 ? 2 : 8 }).ToList();

        var mask = ResultMask.Of(Control, "city", quarters, [Parts("city", 0, 80) with { Women = 26 }], Units);

        mask.Shows("women", "city").Should().BeFalse();
    }

    [Fact]
    public void ForPrint_HidesByTheMaskAndEverythingMadeOfIt()
    {
        var table = QuarterTables.Results(
            [new("a", "A", 100, 5, 4, 6, 2, 1, 1, 3, 120, 3, 1, 2, 0, 3), new("b", "B", 200, 9, 9, 12, 6, 2, 2, 5, 270, 7, 2, 1, 1, 8)], 300, 13, 18, "Total").Value;

        var printed = TableProtection.ForPrint(table, "city", ResultMask.Of(Control, "city", [Parts("city", 1, 13) with { Women = 8, YouthUnion = 8 }], [], Units));

        printed.Rows.Should().OnlyContain(row => row["women"] is TableCell.Hidden && row["averageAge"] is TableCell.Hidden && row["admitted"] is TableCell.Number && row["membersAtStart"] is TableCell.Number);
        printed.Total!["women"].Should().Be(TableCell.Of(8));
        printed.Total["averageAge"].Should().BeOfType<TableCell.Share>();
        printed.Total["religious"].Should().Be(new TableCell.Hidden(null));
    }

    private static ResultParts Parts(string unit, int quarter, int admitted) => new(unit, quarter, admitted, 0, 0, 0, 0, 0, 0, 0, 0);
}
