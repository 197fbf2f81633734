using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Tests.Procedure;

public sealed class StageTimesTests
{
    [Theory]
    [InlineData(new[] { 10, 20, 30, 40 }, null, null)]
    [InlineData(new[] { 50, 10, 30, 20, 40 }, 30, 40)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }, 4, 6)]
    [InlineData(new[] { 7, 7, 7, 7, 7 }, 7, 7)]
    public void Of_IsTheNearestRank_AndNothingForFewerThanFive(int[] days, int? median, int? slow) =>
        StageTimes.Of(CandidateStage.InPool, days.Select(Passage)).Should().Be(new StageTime(CandidateStage.InPool, days.Length, median, slow));

    [Fact]
    public void Of_CountsOnlyItsOwnStage() => StageTimes.Of(CandidateStage.FileOpened, Enumerable.Repeat(Passage(3), 9)).Passed.Should().Be(0);

    [Theory]
    [InlineData(40, false)]
    [InlineData(41, true)]
    public void Stuck_IsLongerThanThreeQuarters(int days, bool stuck) => StageTimes.IsStuck(days, new StageTime(CandidateStage.InPool, 9, 20, 40)).Should().Be(stuck);

    [Fact]
    public void Stuck_WhereNothingIsKnown_IsNobody() => StageTimes.IsStuck(9999, new StageTime(CandidateStage.InPool, 4, null, null)).Should().BeFalse();

    private static StagePassage Passage(int days) => new("kroong", "Kroong", CandidateStage.InPool, days);
}
