using CsCheck;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Tests.Common;

public class QuarterTests
{
    [Theory]
    [InlineData(1, "2012-01-01", "2012-03-31")]
    [InlineData(2, "2012-04-01", "2012-06-30")]
    [InlineData(3, "2012-07-01", "2012-09-30")]
    [InlineData(4, "2012-10-01", "2012-12-31")]
    public void Days_OfEachQuarter_AreItsFirstAndLast(int number, string first, string last)
    {
        var quarter = new Quarter(2012, number);

        $"{quarter.FirstDay:O} {quarter.LastDay:O}".Should().Be($"{first} {last}");
        quarter.YearStart.Should().Be(new DateOnly(2012, 1, 1));
        quarter.SameLastYear.Should().Be(new Quarter(2011, number));
        quarter.ToString().Should().Be($"Q{number}-2012");
    }

    [Fact]
    public void Of_AnyDay_IsTheOnlyQuarterThatHoldsIt() =>
        Gen.Select(Gen.Int[1930, 2199], Gen.Int[0, 364]).Select((year, day) => new DateOnly(year, 1, 1).AddDays(day)).Sample(day =>
        {
            var quarter = Quarter.Of(day);

            (quarter.FirstDay <= day && day <= quarter.LastDay).Should().BeTrue();
            Quarter.Of(quarter.LastDay.AddDays(1)).Should().BeGreaterThan(quarter);
        }, iter: 2000);

    [Theory]
    [InlineData(1929, 1)]
    [InlineData(2201, 1)]
    [InlineData(2010, 0)]
    [InlineData(2010, 5)]
    public void Create_NoSuchQuarter_IsABugAndToldBeforehand(int year, int number)
    {
        Quarter.IsValid(year, number).Should().BeFalse();
        FluentActions.Invoking(() => new Quarter(year, number)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Order_GoesByYearThenNumber()
    {
        Quarter[] mixed = [new(2011, 1), new(2010, 4), new(2010, 1)];

        mixed.Order().Should().Equal(mixed.Reverse());
        (new Quarter(2010, 4) < new Quarter(2011, 1)).Should().BeTrue();
        (new Quarter(2010, 4) >= new Quarter(2010, 4)).Should().BeTrue();
    }
}
