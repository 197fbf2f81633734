using System.Globalization;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Procedure;

public sealed class ClocksTests
{
    private static readonly WorkingCalendar Calendar = new([new CalendarYear(2011, true, [new(2011, 5, 2)]), new CalendarYear(2012, true, [])]);

    [Fact]
    public void BeforeTheVote_CertificateAcquaintanceAndPapersRun()
    {
        var clocks = Of(CandidateStage.FileOpened, certificateOn: new(2009, 8, 31), helpedSince: [new(2010, 3, 1), new(2010, 2, 1)]);

        clocks.Select(clock => (clock.Kind, clock.On!.Value, clock.IsDeadline)).Should().Equal(
            (ClockKind.Acquaintance, new DateOnly(2011, 3, 1), false),
            (ClockKind.Certificate, new DateOnly(2014, 8, 31), true),
            (ClockKind.FileFreshness, new DateOnly(2012, 4, 20), true));
    }

    [Fact]
    public void WithOneMentorOnly_NoAcquaintanceIsPromised() =>
        Of(CandidateStage.FileOpened, helpedSince: [new(2010, 3, 1)]).Should().NotContain(clock => clock.Kind == ClockKind.Acquaintance);

    [Fact]
    public void AMentorMoreThanNeeded_DoesNotPutTheDayOff() =>
        Of(CandidateStage.FileOpened, helpedSince: [new(2010, 1, 1), new(2010, 2, 1), new(2011, 4, 1)])[0].On.Should().Be(new DateOnly(2011, 2, 1));

    [Theory]
    [InlineData(CandidateStage.CellVotePassed, ClockKind.Decision, "2011-07-14")]
    [InlineData(CandidateStage.Decided, ClockKind.Ceremony, "2011-06-02")]
    public void AfterTheVote_WorkingDaysRunAndPassTheHoliday(CandidateStage stage, ClockKind kind, string day)
    {
        var clock = Of(stage).Single();

        clock.Kind.Should().Be(kind);
        clock.On.Should().Be(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        clock.Span!.DaysOff.Should().Equal(new DateOnly(2011, 5, 2));
    }

    [Fact]
    public void InProbation_TheEndIsAwaitedAndTheVoteFollowsIt()
    {
        var clocks = Of(CandidateStage.Probation);

        clocks.Select(clock => clock.Kind).Should().Equal(ClockKind.MemberFile, ClockKind.Probation, ClockKind.RecognitionVote);
        clocks[1].Should().Match<Clock>(clock => clock.On == new DateOnly(2012, 4, 20) && !clock.IsDeadline);
        clocks[2].Should().Match<Clock>(clock => clock.From == new DateOnly(2012, 4, 20) && clock.On == new DateOnly(2012, 6, 1));
    }

    [Fact]
    public void Deadline_IsOverdueTheDayAfter_AndAwaitedUntilTheDay()
    {
        var (end, vote) = (Of(CandidateStage.Probation)[1], Of(CandidateStage.Probation)[2]);

        vote.IsOverdue(new(2012, 6, 1)).Should().BeFalse();
        vote.IsOverdue(new(2012, 6, 2)).Should().BeTrue();
        end.IsAwaited(new(2012, 4, 19)).Should().BeTrue();
        end.IsAwaited(new(2012, 4, 20)).Should().BeFalse();
    }

    [Fact]
    public void WithoutTheYearsCalendar_NoDayIsGivenAndTheYearIsNamed()
    {
        var clock = Clocks.Of(new ClockFacts(CandidateStage.Decided, Reached(new(2012, 12, 1)), null, []), Given.Rules, Calendar).Single();

        clock.On.Should().BeNull();
        clock.Refusal!.Arguments.Should().Equal(2013);
        clock.IsOverdue(new(2020, 1, 1)).Should().BeFalse();
    }

    [Theory]
    [InlineData(CandidateStage.Recognised)]
    [InlineData(CandidateStage.Withdrawn)]
    [InlineData(CandidateStage.NotPassed)]
    public void AtTheEnd_NothingRuns(CandidateStage stage) => Of(stage).Should().BeEmpty();

    private static IReadOnlyList<Clock> Of(CandidateStage stage, DateOnly? certificateOn = null, IReadOnlyCollection<DateOnly>? helpedSince = null) =>
        Clocks.Of(new ClockFacts(stage, Reached(new(2011, 4, 20)), certificateOn, helpedSince ?? []), Given.Rules, Calendar);

    private static Dictionary<CandidateStage, DateOnly> Reached(DateOnly on) => Enum.GetValues<CandidateStage>().ToDictionary(stage => stage, _ => on);
}
