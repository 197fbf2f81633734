using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class ReportPeriodTests
{
    [Fact]
    public void OfQuarter_HasItsDays()
    {
        var period = ReportPeriod.Of(new Quarter(2010, 3));

        (period.Eve, period.FirstDay, period.LastDay).Should().Be((new DateOnly(2010, 6, 30), new DateOnly(2010, 7, 1), new DateOnly(2010, 9, 30)));
        period.SameLastYear.ToString().Should().Be("Q3-2009");
    }

    [Fact]
    public void OfYear_RunsFromNewYearToItsEve()
    {
        var period = ReportPeriod.OfYear(2010);

        (period.FirstDay, period.LastDay, period.IsYear).Should().Be((new DateOnly(2010, 1, 1), new DateOnly(2010, 12, 31), true));
        period.Should().Be(ReportPeriod.Of(2010, ReportPeriod.WholeYear));
        period.SameLastYear.ToString().Should().Be("2009");
    }

    [Theory]
    [InlineData(2010, 0, true)]
    [InlineData(2010, 4, true)]
    [InlineData(2010, 5, false)]
    [InlineData(1900, 0, false)]
    public void IsValid_OutsideItsBounds_IsNot(int year, int number, bool valid) => ReportPeriod.IsValid(year, number).Should().Be(valid);
}
