using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Tests.Candidates;

public sealed class CandidateExitTests
{
    private static readonly DateOnly Day = new(2010, 5, 1);
    private static readonly ChangeContext Because = Given.By with { Reason = "Vắng nhiều buổi" };

    [Theory]
    [InlineData(CandidateStage.Withdrawn, CandidateStage.WishRecorded, true)]
    [InlineData(CandidateStage.Withdrawn, CandidateStage.CellVotePassed, true)]
    [InlineData(CandidateStage.Withdrawn, CandidateStage.Decided, false)]
    [InlineData(CandidateStage.RemovedFromPool, CandidateStage.WishRecorded, false)]
    [InlineData(CandidateStage.RemovedFromPool, CandidateStage.InPool, true)]
    [InlineData(CandidateStage.NotPassed, CandidateStage.BackgroundVerified, false)]
    [InlineData(CandidateStage.NotPassed, CandidateStage.OpinionsCollected, true)]
    [InlineData(CandidateStage.Transferred, CandidateStage.WishRecorded, true)]
    [InlineData(CandidateStage.Deceased, CandidateStage.FileOpened, true)]
    [InlineData(CandidateStage.Deceased, CandidateStage.NotPassed, false)]
    [InlineData(CandidateStage.Recognised, CandidateStage.InPool, false)]
    public void CanEnd_ByStage_IsOpenOnlyWhereItCanHappen(CandidateStage exit, CandidateStage stage, bool open) => exit.CanEnd(stage).Should().Be(open);

    [Fact]
    public void End_EachWay_ClosesTheFileAndFreesTheMentorsOnThatDay()
    {
        foreach (var exit in CandidateExits.All)
        {
            var candidate = Given.At(CandidateStage.OpinionsCollected);

            candidate.End(exit, exit.Reasons().Count == 0 ? null : exit.Reasons()[0], Day, "8-NQ/CB", Given.Rules, Because).IsOk.Should().BeTrue(exit.ToString());

            candidate.Stage.Should().Be(exit);
            candidate.ClosedOn.Should().Be(Day);
            candidate.Mentors.Should().OnlyContain(mentor => mentor.ValidTo == Day);
            candidate.LastStep.ExitReason.Should().Be(exit.Reasons().Count == 0 ? null : exit.Reasons()[0]);
            candidate.LastStep.Document.Should().Be("8-NQ/CB");
            candidate.LastStep.Reason.Should().Be("Vắng nhiều buổi");
        }
    }

    [Theory]
    [InlineData(CandidateStage.RemovedFromPool, null, "8", "Exit.ReasonMissing")]
    [InlineData(CandidateStage.RemovedFromPool, ExitReason.VotesTooFew, "8", "Exit.ReasonOfAnother")]
    [InlineData(CandidateStage.RemovedFromPool, ExitReason.Other, "8", "Step.ReasonMissing")]
    [InlineData(CandidateStage.RemovedFromPool, ExitReason.MovedAway, " ", "Exit.DocumentMissing")]
    [InlineData(CandidateStage.NotPassed, ExitReason.VotesTooFew, null, "Exit.DocumentMissing")]
    [InlineData(CandidateStage.Transferred, ExitReason.MovedAway, null, "Exit.DocumentMissing")]
    [InlineData(CandidateStage.Withdrawn, ExitReason.Other, null, "Exit.ReasonOfAnother")]
    public void End_WithoutWhatTheWayAsksFor_IsRefused(CandidateStage exit, ExitReason? reason, string? document, string code)
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);

        candidate.End(exit, reason, Day, document, Given.Rules, Given.By).Errors.Select(error => error.Code).Should().Contain(code);

        candidate.Stage.Should().Be(CandidateStage.OpinionsCollected);
    }

    [Fact]
    public void End_ByThePersonsOwnWithdrawal_AsksNothing() =>
        Given.At(CandidateStage.InPool).End(CandidateStage.Withdrawn, null, Day, null, Given.Rules, Given.By).IsOk.Should().BeTrue();

    [Fact]
    public void End_OfWhatEndedOrIntoAStageOfThePath_IsRefused()
    {
        var candidate = Given.At(CandidateStage.InPool);
        candidate.End(CandidateStage.Recognised, null, Day, null, Given.Rules, Given.By).Errors.Single().Code.Should().Be("Step.NotAnExit");
        candidate.End(CandidateStage.NotPassed, ExitReason.VotesTooFew, Day, "8", Given.Rules, Given.By).Errors.Single().Code.Should().Be("Exit.NotFromHere");
        candidate.End(CandidateStage.Withdrawn, null, Day, null, Given.Rules, Given.By);

        candidate.End(CandidateStage.Withdrawn, null, Day, null, Given.Rules, Given.By).Errors.Single().Code.Should().Be("Step.FileClosed");
    }

    [Theory]
    [InlineData("2009-02-28", false)]
    [InlineData("2009-03-01", true)]
    [InlineData("2009-03-02", true)]
    public void End_AroundTheLastStep_MayFallOnItsDayButNotBefore(string day, bool taken)
    {
        var candidate = Given.At(CandidateStage.MentorsAssigned);

        candidate.End(CandidateStage.Deceased, null, Parse(day), null, Given.Rules, Given.By).IsOk.Should().Be(taken);

        if (taken) candidate.Mentors.Should().OnlyContain(mentor => mentor.ValidTo == Parse(day), "who was assigned the same day helped for no day and is free");
    }

    [Theory]
    [InlineData("2009-05-31", false)]
    [InlineData("2009-06-01", true)]
    public void End_BeforeAMentorTookOver_IsRefused(string day, bool taken)
    {
        var candidate = Given.At(CandidateStage.MentorsAssigned);
        candidate.ReplaceMentor(1, new MentorChoice(3, true, true), new DateOnly(2009, 6, 1), Given.By).IsOk.Should().BeTrue();

        candidate.End(CandidateStage.Withdrawn, null, Parse(day), null, Given.Rules, Given.By).IsOk.Should().Be(taken);
    }

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
