using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Tests.Candidates;

public sealed class CandidateCourseTests
{
    private static readonly ChangeContext Mistake = Given.By with { Reason = "Ghi nhầm" };

    [Fact]
    public void TakeBack_OfTheLastStep_ReadsPastDaysAsIfItHadNeverBeen_AndDeletesNothing()
    {
        var candidate = Given.At(CandidateStage.FileOpened);

        candidate.TakeBack(Mistake).IsOk.Should().BeTrue();

        candidate.Stage.Should().Be(CandidateStage.ClassCompleted);
        On(candidate, new DateOnly(2009, 3, 31)).Should().Be(CandidateStage.MentorsAssigned);
        On(candidate, new DateOnly(2009, 4, 1)).Should().Be(CandidateStage.ClassCompleted);
        On(candidate, new DateOnly(2009, 5, 1)).Should().Be(CandidateStage.ClassCompleted);
        candidate.Steps.Should().HaveCount(6);
        candidate.LastStep.Should().Match<CandidateStep>(step => step.Act == StepAct.TakenBack && step.Reason == "Ghi nhầm");
        candidate.Steps.Single(step => step.Stage == CandidateStage.FileOpened).TakenBackBy.Should().Be(6);
        candidate.FactsOn(new DateOnly(2009, 6, 1)).Should().Match<FileFacts>(facts => facts.LetterOn == null && facts.PapersOn == null);
    }

    [Fact]
    public void TakeBack_AndTakeAgain_OnAnEarlierDay_IsPossible()
    {
        var candidate = Given.At(CandidateStage.FileOpened);
        candidate.TakeBack(Mistake);

        candidate.OpenFile(new DateOnly(2009, 4, 3), new DateOnly(2009, 4, 3), new DateOnly(2009, 4, 5), "4", Given.Rules, Given.By).IsOk.Should().BeTrue();

        On(candidate, new DateOnly(2009, 4, 5)).Should().Be(CandidateStage.FileOpened);
        candidate.FactsOn(new DateOnly(2009, 6, 1)).PapersOn.Should().Be(new DateOnly(2009, 4, 5));
    }

    [Fact]
    public void TakeBack_StepByStep_LeadsToTheWishAndNoFurther()
    {
        var candidate = Given.At(CandidateStage.CellVotePassed);
        var taken = 0;

        while (candidate.TakeBack(Mistake).IsOk) taken++;

        taken.Should().Be(7);
        candidate.Stage.Should().Be(CandidateStage.WishRecorded);
        candidate.Mentors.Should().OnlyContain(mentor => mentor.ValidTo == mentor.ValidFrom);
        candidate.CertificateOn.Should().BeNull();
        candidate.TakeBack(Mistake).Errors.Single().Code.Should().Be("Undo.Nothing");
        for (var day = new DateOnly(2009, 1, 10); day < new DateOnly(2010, 6, 1); day = day.AddDays(1)) On(candidate, day).Should().Be(CandidateStage.WishRecorded);
    }

    [Fact]
    public void TakeBack_WithoutAReasonOrAfterTheDecision_IsRefused()
    {
        Given.At(CandidateStage.InPool).TakeBack(Given.By).Errors.Single().Code.Should().Be("Step.ReasonMissing");
        var admitted = Given.Proposed();
        admitted.Admit(Guid.NewGuid(), Given.Decision, Given.Cell(), new DateOnly(2010, 4, 1), "9", Given.Rules, Given.By);

        admitted.TakeBack(Mistake).Errors.Single().Code.Should().Be("Undo.Admitted");
    }

    [Fact]
    public void TakeBack_OfAVoteThatFellShort_OpensTheFileWithItsMentors()
    {
        var candidate = VotedDown();

        candidate.TakeBack(Mistake).IsOk.Should().BeTrue();

        (candidate.Stage, candidate.ClosedOn).Should().Be((CandidateStage.OpinionsCollected, null));
        candidate.Mentors.Should().OnlyContain(mentor => mentor.ValidTo == null);
        candidate.FactsOn(new DateOnly(2010, 3, 2)).CellBallot.Should().BeNull();
    }

    [Fact]
    public void Resume_OfAFileNotPassed_StandsWhereItStoodWithTheTimeServed()
    {
        var candidate = VotedDown();

        candidate.Resume(new DateOnly(2010, 4, 15), "9-NQ", Given.Rules, Given.By).IsOk.Should().BeTrue();

        (candidate.Stage, candidate.ClosedOn).Should().Be((CandidateStage.OpinionsCollected, null));
        On(candidate, new DateOnly(2010, 4, 14)).Should().Be(CandidateStage.NotPassed);
        On(candidate, new DateOnly(2010, 4, 15)).Should().Be(CandidateStage.OpinionsCollected);
        candidate.RecordCellVote(Ballot.Full(6, 6), Given.Cell(), new DateOnly(2010, 4, 20), "10", Given.Rules, Given.By).IsOk.Should().BeTrue("they have known each other since March 2009");
    }

    [Theory]
    [InlineData("2010-03-02")]
    [InlineData("2010-04-15")]
    public void TakeBack_OfAResumption_ClosesTheFileAsItWas(string resumedOn)
    {
        var candidate = VotedDown();
        var closedOn = candidate.ClosedOn;
        candidate.Resume(DateOnly.Parse(resumedOn, System.Globalization.CultureInfo.InvariantCulture), "9-NQ", Given.Rules, Given.By).IsOk.Should().BeTrue();

        candidate.TakeBack(Mistake).IsOk.Should().BeTrue();

        closedOn.Should().NotBeNull();
        (candidate.Stage, candidate.ClosedOn).Should().Be((CandidateStage.NotPassed, closedOn));
        candidate.Mentors.Should().NotContain(mentor => mentor.ValidTo == null || mentor.HoldsOn(closedOn!.Value));
        candidate.Resume(new DateOnly(2010, 5, 1), "11-NQ", Given.Rules, Given.By).IsOk.Should().BeTrue();
        candidate.Stage.Should().Be(CandidateStage.OpinionsCollected);
        candidate.Mentors.Count(mentor => mentor.ValidTo == null).Should().Be(2);
    }

    [Fact]
    public void Resume_OfAnOpenFile_IsRefused() =>
        Given.At(CandidateStage.InPool).Resume(new DateOnly(2010, 1, 1), null, Given.Rules, Given.By).Errors.Single().Code.Should().Be("Resume.NotHere");

    [Fact]
    public void Admit_WithoutTheBaseCommittee_IsRefusedUntilItAgrees()
    {
        var candidate = Given.At(CandidateStage.CellVotePassed);

        candidate.Admit(Guid.NewGuid(), Given.Decision, Given.Cell(), new DateOnly(2010, 4, 1), "9", Given.Rules, Given.By).Errors.Single().Code.Should().Be("Rule.CommitteeNotAsked");
        candidate.RecordCommitteeVote(Ballot.Full(15, 10), new DateOnly(2010, 3, 15), "8", Given.Rules, Given.By).IsOk.Should().BeTrue();

        candidate.Stage.Should().Be(CandidateStage.CellVotePassed, "the base committee does not admit");
        candidate.Admit(Guid.NewGuid(), Given.Decision, Given.Cell(), new DateOnly(2010, 4, 1), "9", Given.Rules, Given.By).IsOk.Should().BeTrue();
        candidate.Votes.Select(vote => vote.Body).Should().Equal(VotingBody.Cell, VotingBody.BaseCommittee, VotingBody.StandingCommittee);
    }

    [Fact]
    public void Committee_BelowItsThreshold_EndsTheFileWhichMayGoOn()
    {
        var candidate = Given.At(CandidateStage.CellVotePassed);

        candidate.RecordCommitteeVote(Ballot.Full(15, 9, 6), new DateOnly(2010, 3, 15), "8", Given.Rules, Given.By).IsOk.Should().BeTrue();
        (candidate.Stage, candidate.LastStep.Act).Should().Be((CandidateStage.NotPassed, StepAct.CommitteeRefused));
        candidate.Resume(new DateOnly(2010, 5, 1), null, Given.Rules, Given.By).IsOk.Should().BeTrue();

        (candidate.Stage, candidate.AgreedByCommittee).Should().Be((CandidateStage.CellVotePassed, false));
    }

    [Fact]
    public void Return_ByTheCommittee_AsksForItsVoteAnew()
    {
        var candidate = Given.Proposed();

        candidate.ReturnByCommittee(new DateOnly(2010, 3, 20), null, Given.Rules, Given.By).Errors.Single().Code.Should().Be("Step.ReasonMissing");
        candidate.ReturnByCommittee(new DateOnly(2010, 3, 20), "12-CV", Given.Rules, Mistake).IsOk.Should().BeTrue();

        candidate.AgreedByCommittee.Should().BeFalse();
        candidate.Admit(Guid.NewGuid(), Given.Decision, Given.Cell(), new DateOnly(2010, 4, 1), "9", Given.Rules, Given.By).Errors.Single().Code.Should().Be("Rule.CommitteeNotAsked");
        candidate.RecordCommitteeVote(Ballot.Full(15, 15), new DateOnly(2010, 3, 25), "13", Given.Rules, Given.By).IsOk.Should().BeTrue();
        candidate.RecordCommitteeVote(Ballot.Full(15, 15), new DateOnly(2010, 3, 25), "13", Given.Rules, Given.By).Errors.Single().Code.Should().Be("Committee.NotDue");
    }

    [Fact]
    public void Admit_ByTheWrongBodyOrWithTooFewVotes_ChangesNothing()
    {
        var candidate = Given.Proposed();

        Admit(Given.Decision with { Body = DecidingBody.BaseCommittee }).Should().Contain("Rule.WrongDecidingBody");
        Admit(Given.Decision with { Ballot = Ballot.Full(11, 5) }).Should().Equal("Vote.BelowThreshold");
        Admit(Given.Decision with { Ballot = new Ballot(11, 0, 0, 11, 12, 12, 0, 0) }).Should().Contain("Vote.MorePresentThanEntitled");

        (candidate.Stage, candidate.MemberPublicId, candidate.Votes.Count).Should().Be((CandidateStage.CellVotePassed, null, 2));

        IEnumerable<string> Admit(AdmissionDecision decision) => candidate.Admit(Guid.NewGuid(), decision, Given.Cell(), new DateOnly(2010, 4, 1), "9", Given.Rules, Given.By).Errors.Select(error => error.Code);
    }

    [Fact]
    public void SwitchRules_WithAReason_JudgesTheStepsToComeAndKeepsTheTaken()
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);
        var later = Given.Rules with { Id = "later", ValidFrom = new DateOnly(2010, 1, 1) };
        var book = new Rulebook([Given.Rules, later]);

        candidate.RulesOn(book, new DateOnly(2009, 12, 31)).Id.Should().Be("test");
        candidate.RulesOn(book, new DateOnly(2010, 1, 1)).Id.Should().Be("later", "without a switch the day of the act decides");
        candidate.SwitchRules(later, new DateOnly(2009, 12, 31), null, Mistake).Errors.Single().Code.Should().Be("Switch.NotInForce");
        candidate.SwitchRules(later, new DateOnly(2010, 1, 1), null, Given.By).Errors.Single().Code.Should().Be("Step.ReasonMissing");
        candidate.SwitchRules(Given.Rules, new DateOnly(2010, 1, 1), null, Mistake).Errors.Single().Code.Should().Be("Switch.SameRules");
        candidate.SwitchRules(later, new DateOnly(2010, 1, 1), "5-CV", Mistake).IsOk.Should().BeTrue();

        candidate.RulesOn(book, new DateOnly(2009, 12, 31)).Id.Should().Be("later");
        candidate.Stage.Should().Be(CandidateStage.OpinionsCollected);
        candidate.Steps.Where(step => step.Act == StepAct.Taken).Should().OnlyContain(step => step.RuleSetId == "test");
        candidate.TakeBack(Mistake);
        candidate.RulesOn(book, new DateOnly(2009, 12, 31)).Id.Should().Be("test");
    }

    private static Candidate VotedDown()
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);
        candidate.RecordCellVote(Ballot.Full(6, 3, 3), Given.Cell(), new DateOnly(2010, 3, 1), "7", Given.Rules, Given.By).IsOk.Should().BeTrue();
        return candidate;
    }

    private static CandidateStage On(Candidate candidate, DateOnly day) => candidate.Steps.Single(step => step.OccurredOn <= day && (step.Until is null || step.Until > day)).Stage;
}
