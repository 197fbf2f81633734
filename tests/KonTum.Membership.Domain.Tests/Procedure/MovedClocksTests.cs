using System.Globalization;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Procedure;

/// <summary>Clocks that run from days besides the steps, and clocks that decisions moved.</summary>
public sealed class MovedClocksTests
{
    private static readonly WorkingCalendar Calendar = new([new CalendarYear(2011, true, [new(2011, 5, 2)]), new CalendarYear(2012, true, [])]);
    private static readonly ChangeContext By = Given.By with { Reason = "Người làm hồ sơ ốm" };
    private static readonly DateOnly Step = new(2011, 4, 1);
    private static readonly DateOnly Today = new(2011, 5, 20);
    private static readonly ExtendClock Decision = new(ClockKind.Decision, new(2011, 8, 1), "12-CV/ĐU", new(2011, 5, 10), "Đảng ủy xã Kroong");

    [Theory]
    [InlineData(FileDateKind.VerificationRequested, "2011-05-17")]
    [InlineData(FileDateKind.VerificationRequestedAbroad, "2011-08-09")]
    public void VerificationReply_RunsFromTheRequest_LongerAbroad(FileDateKind kind, string due)
    {
        var clock = Of(CandidateStage.FileOpened, dates: [Date(kind, new(2011, 4, 4))]).Single(clock => clock.Kind == ClockKind.VerificationReply);

        clock.On.Should().Be(Day(due));
        Of(CandidateStage.FileOpened).Should().NotContain(other => other.Kind == ClockKind.VerificationReply, "nothing was asked");
        Of(CandidateStage.BackgroundVerified, dates: [Date(kind, new(2011, 4, 4))]).Should().NotContain(other => other.Kind == ClockKind.VerificationReply, "the reply is there");
    }

    [Fact]
    public void Decision_RunsFromTheReceipt_AndSaysSoWhereThatIsNotKnown()
    {
        var (before, after) = (Of(CandidateStage.CellVotePassed).Single(), Of(CandidateStage.CellVotePassed, dates: [Date(FileDateKind.FileReceived, new(2011, 4, 8))]).Single());

        (before.From, before.Event, before.Awaited).Should().Be((Step, ClockEvent.CellVoted, ClockEvent.FileReceived));
        (after.From, after.Event, after.Awaited).Should().Be((new DateOnly(2011, 4, 8), ClockEvent.FileReceived, null));
        after.On.Should().BeAfter(before.On!.Value);
    }

    [Theory]
    [InlineData(UnitKind.CommuneCommittee, DecidingBody.StandingCommitteeAbove, 60)]
    [InlineData(UnitKind.CommuneCommittee, DecidingBody.BaseCommittee, 30)]
    [InlineData(UnitKind.CommuneCommittee, DecidingBody.BaseStandingCommittee, 30)]
    public void Decision_ByABodyOfTheBase_IsShorter(UnitKind above, DecidingBody body, int days)
    {
        var rules = Given.Rules with { DecidingBodies = new Dictionary<UnitKind, DecidingBody> { [above] = body }, DecisionWorkingDays = 60, BaseDecisionWorkingDays = 30 };

        Clocks.Of(Facts(CandidateStage.CellVotePassed) with { Above = above }, rules, Calendar).Single().Length.Should().Be(days);
    }

    [Theory]
    [InlineData(CeremonyStart.DecisionIssued, true, "2011-04-01", null)]
    [InlineData(CeremonyStart.DecisionReceived, true, "2011-04-08", null)]
    [InlineData(CeremonyStart.DecisionReceived, false, "2011-04-01", ClockEvent.DecisionReceived)]
    public void Ceremony_RunsFromIssueOrReceipt_AsTheRuleSetHasIt(CeremonyStart start, bool received, string from, ClockEvent? awaited)
    {
        var facts = Facts(CandidateStage.Decided, dates: received ? [Date(FileDateKind.DecisionReceived, new(2011, 4, 8))] : []);

        var clock = Clocks.Of(facts, Given.Rules with { CeremonyFrom = start }, Calendar).Single();

        (clock.From, clock.Awaited).Should().Be((Day(from), awaited));
    }

    [Fact]
    public void DateEnteredTwice_TheLaterEntryCounts() =>
        Of(CandidateStage.CellVotePassed, dates: [Date(FileDateKind.FileReceived, new(2011, 4, 8)), Date(FileDateKind.FileReceived, new(2011, 4, 6))]).Single().From.Should().Be(new DateOnly(2011, 4, 6));

    [Theory]
    [InlineData("2011-03-31", "2012-04-01")]
    [InlineData("2011-04-02", "2012-04-02")]
    public void Papers_MadeAnew_CountFromThen(string renewed, string until) =>
        Clocks.Of(Facts(CandidateStage.OpinionsCollected) with { PapersRenewedOn = Day(renewed) }, Given.Rules, Calendar).Single(clock => clock.Kind == ClockKind.FileFreshness).On.Should().Be(Day(until));

    [Fact]
    public void AfterTheCeremony_MemberFileRunsUntilItIsThere()
    {
        Of(CandidateStage.Probation).Should().Contain(clock => clock.Kind == ClockKind.MemberFile);
        Of(CandidateStage.Probation, dates: [Date(FileDateKind.MemberFileKept, new(2011, 5, 3))]).Should().NotContain(clock => clock.Kind == ClockKind.MemberFile);
    }

    [Theory]
    [InlineData("2012-03-31", ClockKind.RecognitionVote)]
    [InlineData("2012-04-01", ClockKind.RecognitionDecision)]
    public void RecognitionDecision_FollowsAVoteAfterTheProbation(string voted, ClockKind runs)
    {
        var kinds = Of(CandidateStage.Probation, dates: [Date(FileDateKind.RecognitionVoted, Day(voted))]).Select(clock => clock.Kind).ToList();

        kinds.Should().Contain(runs).And.NotContain(runs == ClockKind.RecognitionVote ? ClockKind.RecognitionDecision : ClockKind.RecognitionVote);
    }

    /// <summary>Months end with the month: from 29 February, and from the 31st, the last day there is.</summary>
    [Theory]
    [InlineData("2008-02-29", 60, "2013-02-28")]
    [InlineData("2012-02-29", 12, "2013-02-28")]
    [InlineData("2011-08-31", 6, "2012-02-29")]
    [InlineData("2010-12-31", 2, "2011-02-28")]
    [InlineData("2011-02-28", 12, "2012-02-28")]
    public void Months_AcrossAShorterMonth_EndOnItsLastDay(string from, int months, string on) =>
        Clocks.Of(new ClockFacts(CandidateStage.ClassCompleted, new Dictionary<CandidateStage, DateOnly>(), Day(from), []), Given.Rules with { CertificateMonths = months }, Calendar)
            .Single().On.Should().Be(Day(on));

    [Fact]
    public void Transfer_AndReadmission_RunFromTheirOwnDay()
    {
        Clocks.Transfer(new(2011, 4, 1), Given.Rules with { TransferWorkingDays = 60 }, Calendar).On.Should().Be(new DateOnly(2011, 6, 27));
        Clocks.Readmission(new(2009, 1, 31), Given.Rules with { ReadmissionMonths = 36 }, Calendar).Should().Match<Clock>(clock => clock.On == new DateOnly(2012, 1, 31) && !clock.IsDeadline);
    }

    [Fact]
    public void Extension_MovesTheTarget_WhateverTheCountLeadsTo()
    {
        var first = Extend(Running(), Decision).Value;
        var moved = Running([first]);

        moved.On.Should().Be(new DateOnly(2011, 8, 1));
        moved.CountedTo.Should().Be(Running().On);
        first.DueBefore.Should().Be(Running().On!.Value);
        moved.IsOverdue(new(2011, 8, 1)).Should().BeFalse();
        moved.IsOverdue(new(2011, 8, 2)).Should().BeTrue();
    }

    [Fact]
    public void Extension_OfAnExtension_CountsOnFromIt()
    {
        var first = Extend(Running(), Decision).Value;
        var second = Extend(Running([first]), Decision with { TargetOn = new(2011, 9, 1), Number = "20-CV/ĐU" }).Value;

        (second.Number, second.DueBefore).Should().Be((2, new DateOnly(2011, 8, 1)));
        Running([first, second]).On.Should().Be(new DateOnly(2011, 9, 1));
    }

    [Fact]
    public void Extension_OfAClockThatRunsAnew_DoesNotCount()
    {
        var extension = Extend(Running(), Decision).Value;
        var facts = Facts(CandidateStage.CellVotePassed, dates: [Date(FileDateKind.FileReceived, new(2011, 4, 8))]) with { Extensions = [extension] };

        Clocks.Of(facts, Given.Rules, Calendar).Single().Extensions.Should().BeEmpty();
    }

    [Fact]
    public void Extension_OnTheDueDayOrBefore_IsRefused_AndTheDayAfterIsNot()
    {
        var due = Running().On!.Value;

        Codes(Extend(Running(), Decision with { TargetOn = due })).Should().Equal("Clock.TargetNotLater");
        Extend(Running(), Decision with { TargetOn = due.AddDays(1) }).IsOk.Should().BeTrue();
        Extend(Running(), Decision with { TargetOn = due.AddYears(2) }).IsOk.Should().BeTrue();
        Codes(Extend(Running(), Decision with { TargetOn = due.AddYears(2).AddDays(1) })).Should().Equal("Clock.TargetTooLate");
    }

    [Fact]
    public void Extension_WithEverythingMissing_SaysAllAtOnce() =>
        Codes(ClockExtension.Record(Guid.NewGuid(), 1, Running(), new ExtendClock(ClockKind.Decision, null, " ", null, null), Today, Given.By))
            .Should().BeEquivalentTo("Date.Missing", "Date.Missing", "Decision.NumberMissing", "Clock.DecidedByMissing", "Step.ReasonMissing");

    [Theory]
    [InlineData("2011-03-31", "Clock.DecidedBeforeStart")]
    [InlineData("2011-04-01", null)]
    [InlineData("2011-05-20", null)]
    [InlineData("2011-05-21", "Date.InFuture")]
    public void Extension_DecidedBeforeTheStartOrAhead_IsRefused(string decided, string? code) =>
        Codes(Extend(Running(), Decision with { DecidedOn = Day(decided) })).Should().Equal(code is null ? [] : [code]);

    [Theory]
    [InlineData(ClockKind.Certificate, false)]
    [InlineData(ClockKind.FileFreshness, false)]
    [InlineData(ClockKind.Acquaintance, false)]
    [InlineData(ClockKind.VerificationReply, true)]
    public void Extension_OfWhatTheCharterOrTimeDecides_IsRefused(ClockKind kind, bool can)
    {
        var clocks = Clocks.Of(
            new ClockFacts(CandidateStage.FileOpened, new Dictionary<CandidateStage, DateOnly> { [CandidateStage.FileOpened] = Step }, new(2010, 1, 1), [new(2010, 1, 1), new(2010, 1, 1)]) { Dates = [Date(FileDateKind.VerificationRequested, Step)] },
            Given.Rules, Calendar);

        Extend(clocks.Single(clock => clock.Kind == kind), Decision with { Clock = kind, TargetOn = new(2011, 12, 1) }).IsOk.Should().Be(kind == ClockKind.VerificationReply && can);
    }

    [Fact]
    public void FileDate_BeforeTheLastStepOrAhead_IsRefused()
    {
        Codes(Record(Step.AddDays(-1))).Should().Equal("Clock.DateBeforeStep");
        Record(Step).IsOk.Should().BeTrue();
        Record(Today).IsOk.Should().BeTrue();
        Codes(Record(Today.AddDays(1))).Should().Equal("Date.InFuture");

        static Result<FileDate> Record(DateOnly on) => FileDate.Record(Guid.NewGuid(), 1, FileDateKind.FileReceived, on, Step, null, Today, Given.By);
    }

    private static Clock Running(IReadOnlyList<ClockExtension>? extensions = null) => Clocks.Of(Facts(CandidateStage.CellVotePassed) with { Extensions = extensions ?? [] }, Given.Rules, Calendar).Single();

    private static Result<ClockExtension> Extend(Clock clock, ExtendClock decision) => ClockExtension.Record(Guid.NewGuid(), 1, clock, decision, Today, By);

    private static ClockFacts Facts(CandidateStage stage, IReadOnlyList<FileDate>? dates = null) => new(stage, Enum.GetValues<CandidateStage>().ToDictionary(each => each, _ => Step), null, []) { Dates = dates ?? [] };

    private static IReadOnlyList<Clock> Of(CandidateStage stage, IReadOnlyList<FileDate>? dates = null) => Clocks.Of(Facts(stage, dates), Given.Rules, Calendar);

    private static FileDate Date(FileDateKind kind, DateOnly on) => FileDate.Record(Guid.NewGuid(), 1, kind, on, on, null, on, By).Value;

    private static IEnumerable<string> Codes<T>(Result<T> result) where T : notnull => result.Errors.Select(error => error.Code);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
