using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Procedure;

public sealed class CalendarVersionTests
{
    private static readonly DateOnly[] Days = [new(2028, 1, 1), new(2028, 4, 30)];
    private static readonly ChangeContext By = Given.By with { Reason = "Thông báo mới" };

    [Fact]
    public void Follow_AYearThatIsThere_CountsOnAndKeepsTheDaysInOrder()
    {
        var version = CalendarVersion.Follow(Guid.NewGuid(), new CalendarYear(2028, false, [new(2028, 1, 1)]), 2028, [Days[1], Days[0], Days[0]], " 12/TB ", By).Value;

        version.Number.Should().Be(1);
        version.DaysOff.Should().Equal(Days);
        version.ToYear().Should().BeEquivalentTo(new CalendarYear(2028, true, Days, 1));
        version.Reference.Should().Be("12/TB");
        version.Events.Single().Act.Should().Be("Calendar.Changed");
    }

    [Fact]
    public void Follow_AYearThatIsNew_IsItsFirstVersionAndUnverified()
    {
        var version = CalendarVersion.Follow(Guid.NewGuid(), null, 2028, Days, " ", By).Value;

        (version.Number, version.ToYear().Verified).Should().Be((1, false));
        version.Events.Single().Act.Should().Be("Calendar.YearAdded");
    }

    [Fact]
    public void Follow_WithNothingNew_IsRefused_UnlessItIsCheckedNow()
    {
        var current = new CalendarYear(2028, false, Days, 3);

        Codes(CalendarVersion.Follow(Guid.NewGuid(), current, 2028, Days, null, By)).Should().Equal("Calendar.NothingChanged");
        CalendarVersion.Follow(Guid.NewGuid(), current, 2028, Days, "12/TB", By).Value.Number.Should().Be(4);
    }

    [Theory]
    [InlineData(2005, "Calendar.YearOutOfRange")]
    [InlineData(2101, "Calendar.YearOutOfRange")]
    [InlineData(2027, "Calendar.DayOfAnotherYear")]
    public void Follow_OfAnImpossibleYear_IsRefused(int year, string code) => Codes(CalendarVersion.Follow(Guid.NewGuid(), null, year, Days, null, By)).Should().Contain(code);

    [Fact]
    public void Follow_WithoutDaysOrReason_SaysBoth() =>
        Codes(CalendarVersion.Follow(Guid.NewGuid(), null, 2028, [], null, Given.By)).Should().BeEquivalentTo("Calendar.DaysOutOfRange", "Calendar.ReasonMissing");

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void Follow_WithManyDays_StopsAtTheMost(int days, bool ok) =>
        CalendarVersion.Follow(Guid.NewGuid(), null, 2028, [.. Enumerable.Range(0, days).Select(new DateOnly(2028, 1, 1).AddDays)], null, By).IsOk.Should().Be(ok);

    [Theory]
    [InlineData("2028-01-19", "2028-04-04", "2028-09-01", "Calendar.TetImplausible")]
    [InlineData("2028-01-20", "2028-04-04", "2028-09-01", null)]
    [InlineData("2028-02-21", "2028-04-04", "2028-09-01", null)]
    [InlineData("2028-02-22", "2028-04-04", "2028-09-01", "Calendar.TetImplausible")]
    [InlineData("2027-01-26", "2028-04-04", "2028-09-01", "Calendar.TetImplausible")]
    [InlineData("2028-01-26", "2028-03-28", "2028-09-01", "Calendar.HungKingsImplausible")]
    [InlineData("2028-01-26", "2028-05-02", "2028-09-01", "Calendar.HungKingsImplausible")]
    [InlineData("2028-01-26", "2028-04-04", "2028-09-02", "Calendar.NationalDayImplausible")]
    [InlineData("2028-01-26", "2028-04-04", "2028-09-03", null)]
    public void Proposal_TakesOnlyDaysThatCanBe(string tet, string hung, string national, string? code) =>
        Codes(HolidayProposal.Of(new MovingHolidays(2028, Day(tet), Day(hung), Day(national)))).Should().Equal(code is null ? [] : [code]);

    [Fact]
    public void Proposal_ForADayOnAWeekend_GivesTheNextWorkingDayInItsPlace()
    {
        // 2028: New Year is a Saturday; 30 April a Sunday, and the Monday after it is a holiday itself.
        var days = HolidayProposal.Of(new MovingHolidays(2028, new(2028, 1, 26), new(2028, 4, 4), new(2028, 9, 1))).Value;

        days.Should().Contain([new(2028, 1, 3), new(2028, 5, 2), new(2028, 9, 4)]).And.NotContain(new DateOnly(2028, 5, 3));
        days.Should().Contain(Enumerable.Range(25, 5).Select(day => new DateOnly(2028, 1, day)));
    }

    private static IEnumerable<string> Codes<T>(Result<T> result) where T : notnull => result.Errors.Select(error => error.Code);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
