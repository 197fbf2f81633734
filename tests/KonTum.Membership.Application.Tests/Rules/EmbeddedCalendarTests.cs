using System.Globalization;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Application.Tests.Rules;

/// <summary>The days off shipped with the program, against days that anybody can look up in an old almanac.</summary>
public sealed class EmbeddedCalendarTests
{
    private static readonly WorkingCalendar Calendar = EmbeddedCalendar.Load();

    [Fact]
    public void Years_From2010To2027_AreAllThere() => Calendar.Years.Select(year => year.Year).Should().BeEquivalentTo(Enumerable.Range(2010, 18));

    [Fact]
    public void Years_NobodyHasSeenTheAnnouncementOf_SaySo() => Calendar.Years.Should().OnlyContain(year => !year.Verified);

    [Theory]
    [InlineData("2011-02-02", "the eve of Tết Tân Mão")]
    [InlineData("2011-02-03", "Tết Tân Mão")]
    [InlineData("2011-02-07", "in place of a Saturday of Tết")]
    [InlineData("2011-04-12", "the Hùng kings' day")]
    [InlineData("2011-05-02", "in place of Saturday 30-4")]
    [InlineData("2011-05-03", "in place of Sunday 1-5")]
    [InlineData("2011-09-02", "national day")]
    [InlineData("2021-09-03", "the second national day, since 2021")]
    [InlineData("2024-02-10", "Tết Giáp Thìn")]
    [InlineData("2025-04-07", "the Hùng kings' day")]
    [InlineData("2026-02-17", "Tết Bính Ngọ")]
    public void Day_IsOff(string day, string why) => Calendar.IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)).Should().BeFalse(why);

    [Theory]
    [InlineData("2011-02-08")]
    [InlineData("2011-05-04")]
    [InlineData("2020-09-03")]
    public void Day_IsAWorkingDay(string day) => Calendar.IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)).Should().BeTrue();

    [Fact]
    public void RuleSets_WhoseWorkingDaysNobodyHasRead_SaySo() =>
        EmbeddedRulebook.Load().Sets.Should().HaveCount(8).And.OnlyContain(set => !set.IsVerified("DecisionWorkingDays") && set.CeremonyWorkingDays == 30);
}
