using System.Globalization;
using CsCheck;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Tests.Procedure;

public sealed class WorkingCalendarTests
{
    // Saturday 30-4-2011 and Sunday 1-5-2011 are given back on the Monday and Tuesday after.
    private static readonly WorkingCalendar Calendar = new(
        [new CalendarYear(2011, true, [new(2011, 4, 30), new(2011, 5, 1), new(2011, 5, 2), new(2011, 5, 3)]), new CalendarYear(2012, false, [new(2012, 1, 2)])]);

    [Theory]
    [InlineData("2011-04-26", 1, "2011-04-27")]
    [InlineData("2011-04-26", 3, "2011-04-29")]
    [InlineData("2011-04-26", 4, "2011-05-04")]
    [InlineData("2011-04-29", 1, "2011-05-04")]
    [InlineData("2011-05-01", 1, "2011-05-04")]
    [InlineData("2011-12-30", 1, "2012-01-03")]
    public void After_CountsFromTheNextDayAndPassesWeekendsAndDaysOff(string start, int days, string end) =>
        Calendar.After(DateOnly.Parse(start, CultureInfo.InvariantCulture), days).Value.End.Should().Be(DateOnly.Parse(end, CultureInfo.InvariantCulture));

    [Fact]
    public void After_NamesTheDaysOffItPassed_AndNoWeekend() =>
        Calendar.After(new(2011, 4, 28), 2).Value.DaysOff.Should().Equal(new DateOnly(2011, 5, 2), new DateOnly(2011, 5, 3));

    [Fact]
    public void After_IntoAYearThatNobodyVerified_SaysSo()
    {
        Calendar.After(new(2011, 12, 28), 2).Value.Verified.Should().BeTrue();
        Calendar.After(new(2011, 12, 28), 3).Value.Verified.Should().BeFalse();
    }

    [Fact]
    public void After_IntoAYearThatIsNotThere_IsRefusedAndNamesIt()
    {
        Calendar.After(new(2012, 12, 28), 1).IsOk.Should().BeTrue("Monday 31-12-2012 is still in the calendar");

        var refused = Calendar.After(new(2012, 12, 28), 2);

        refused.Errors.Single().Code.Should().Be("Calendar.YearMissing");
        refused.Errors.Single().Arguments.Should().Equal(2013);
    }

    [Fact]
    public void After_EndsOnAWorkingDay_WithExactlyThatManyWorkingDaysOnTheWay() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 90]).Sample((offset, days) =>
        {
            var start = new DateOnly(2011, 1, 1).AddDays(offset);
            var span = Calendar.After(start, days).Value;
            var counted = Enumerable.Range(1, span.End.DayNumber - start.DayNumber).Count(step => Calendar.IsWorkingDay(start.AddDays(step)));
            Calendar.IsWorkingDay(span.End).Should().BeTrue();
            counted.Should().Be(days);
        }, iter: 2000);

    [Fact]
    public void Calendar_WithAYearTwiceOrADayElsewhere_IsNotMade()
    {
        var twice = () => new WorkingCalendar([new CalendarYear(2011, true, []), new CalendarYear(2011, true, [])]);
        var elsewhere = () => new WorkingCalendar([new CalendarYear(2011, true, [new(2012, 1, 1)])]);

        twice.Should().Throw<ArgumentException>();
        elsewhere.Should().Throw<ArgumentException>();
    }
}
