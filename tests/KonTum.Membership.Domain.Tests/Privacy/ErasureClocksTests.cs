using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Tests.Privacy;

public sealed class ErasureClocksTests
{
    private static readonly PrivacyTerms Terms = new("Test", true, 2, 15, 20, 12, 60, 12);

    // Friday the 29th of April 2011; the 2nd and 3rd of May were days off.
    private static readonly DateOnly Friday = new(2011, 4, 29);
    private static readonly WorkingCalendar Calendar = new([new CalendarYear(2011, true, [new DateOnly(2011, 5, 2), new DateOnly(2011, 5, 3)])]);

    [Theory]
    [InlineData("2011-05-04", false)]
    [InlineData("2011-05-05", false)]
    [InlineData("2011-05-06", true)]
    public void Answer_AfterAFridayBeforeDaysOff_IsDueOnTheSecondWorkingDay(string today, bool overdue)
    {
        var due = ErasureClocks.Answer(Friday, null, Terms, Calendar);

        due.On.Should().Be(new DateOnly(2011, 5, 5));
        due.IsOverdue(Parse(today)).Should().Be(overdue);
    }

    [Theory]
    [InlineData(false, "2011-05-14", "2011-05-13", false)]
    [InlineData(false, "2011-05-14", "2011-05-14", false)]
    [InlineData(false, "2011-05-14", "2011-05-15", true)]
    [InlineData(true, "2011-05-19", "2011-05-19", false)]
    [InlineData(true, "2011-05-19", "2011-05-20", true)]
    public void Erasure_WithOrWithoutOthers_IsDueOnACalendarDay(bool heldByOthers, string dueOn, string today, bool overdue)
    {
        var due = ErasureClocks.Erasure(Friday, heldByOthers, null, Terms);

        due.On.Should().Be(Parse(dueOn));
        due.IsOverdue(Parse(today)).Should().Be(overdue);
    }

    [Theory]
    [InlineData("2011-05-14", false)]
    [InlineData("2011-05-15", true)]
    public void Erasure_OnceDone_StaysInTimeOrLateForEver(string erasedOn, bool late) =>
        ErasureClocks.Erasure(Friday, false, Parse(erasedOn), Terms).IsOverdue(new DateOnly(2030, 1, 1)).Should().Be(late);

    [Fact]
    public void Answer_IntoAYearWithoutACalendar_SaysSo()
    {
        var due = ErasureClocks.Answer(new DateOnly(2011, 12, 30), null, Terms, Calendar);

        due.On.Should().BeNull();
        due.Refusal!.Code.Should().Be("Calendar.YearMissing");
        due.IsOverdue(new DateOnly(2030, 1, 1)).Should().BeFalse("what cannot be worked out is not called late");
    }

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
