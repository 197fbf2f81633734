using CsCheck;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Tests.Common;

public class PeriodTests
{
    private static readonly DateOnly First = new(2010, 7, 1);
    private static readonly DateOnly End = new(2010, 10, 1);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(91, true)]
    [InlineData(92, false)]
    public void Contains_AtItsEdges_IsHalfOpen(int daysFromStart, bool expected) =>
        new Period(First, End).Contains(First.AddDays(daysFromStart)).Should().Be(expected);

    [Fact]
    public void Contains_StillRunning_HasNoEnd() => new Period(First).Contains(DateOnly.MaxValue).Should().BeTrue();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Create_EndNotAfterStart_IsABug(int days) =>
        FluentActions.Invoking(() => new Period(First, First.AddDays(days))).Should().Throw<ArgumentException>();

    [Fact]
    public void Overlaps_Adjoining_DoNot()
    {
        var (before, after) = (new Period(First, End), new Period(End));

        before.Overlaps(after).Should().BeFalse();
        after.Overlaps(before).Should().BeFalse();
        before.Overlaps(new Period(End.AddDays(-1))).Should().BeTrue();
    }

    [Fact]
    public void Overlaps_AnyTwo_MeansThatSomeDayIsInBoth()
    {
        var period = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 6]).Select((start, days) =>
            new Period(First.AddDays(start), days == 0 ? null : First.AddDays(start + days)));

        Gen.Select(period, period).Sample((left, right) =>
        {
            var shared = Enumerable.Range(0, 30).Select(First.AddDays).Any(day => left.Contains(day) && right.Contains(day));

            left.Overlaps(right).Should().Be(shared);
        }, iter: 2000);
    }
}
