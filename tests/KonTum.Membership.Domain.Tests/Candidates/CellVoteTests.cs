using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Tests.Candidates;

public sealed class CellVoteTests
{
    private static readonly DateOnly Day = new(2010, 3, 1);

    [Theory]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    [InlineData(9, 6)]
    [InlineData(30, 20)]
    public void VotesNeeded_OfABase_IsTwoThirdsRoundedUp(int votingBase, int needed) => Given.Rules.VotesNeeded(votingBase).Should().Be(needed);

    [Theory]
    [InlineData(4, CandidateStage.CellVotePassed)]
    [InlineData(3, CandidateStage.NotPassed)]
    public void Vote_AtTheThreshold_PassesAtEquality(int inFavour, CandidateStage stage)
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);

        candidate.RecordCellVote(Ballot.Full(6, inFavour, 6 - inFavour), Given.Cell(), Day, "7", Given.Rules, Given.By).IsOk.Should().BeTrue();

        candidate.Stage.Should().Be(stage);
        candidate.ClosedOn.HasValue.Should().Be(stage == CandidateStage.NotPassed);
    }

    [Fact]
    public void Vote_AbsentMembers_StayInTheBase()
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);

        candidate.RecordCellVote(new Ballot(9, 0, 0, 9, 5, 5, 0, 0), Given.Cell(9), Day, "7", Given.Rules, Given.By);

        candidate.Stage.Should().Be(CandidateStage.NotPassed, "five of nine are fewer than six, however many were absent");
    }

    [Theory]
    [InlineData(7, 0, 0, 7, 6, 6, 0, 0, "Vote.MoreEntitledThanMembers")]
    [InlineData(5, 0, 0, 5, 5, 5, 0, 0, "Vote.FewerEntitledThanMembers")]
    [InlineData(6, 0, 0, 6, 7, 7, 0, 0, "Vote.MorePresentThanEntitled")]
    [InlineData(6, 0, 1, 6, 6, 6, 0, 0, "Vote.MorePresentThanEntitled")]
    [InlineData(6, 0, 0, 6, 6, 6, 1, 0, "Vote.DoesNotAddUp")]
    [InlineData(6, 0, 0, 6, 6, 5, 0, 0, "Vote.DoesNotAddUp")]
    [InlineData(6, 0, 0, 6, 6, 7, -1, 0, "Vote.Negative")]
    [InlineData(6, 0, 0, 5, 5, 5, 0, 0, "Vote.NotAllConvened")]
    [InlineData(6, 1, 0, 6, 5, 5, 0, 0, "Vote.MoreConvenedThanMembers")]
    [InlineData(6, 3, 3, 3, 0, 0, 0, 0, "Vote.NobodyLeft")]
    public void Vote_ThatCannotBe_IsRefusedAndTheFileStays(int members, int away, int excused, int convened, int present, int inFavour, int against, int blank, string code)
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);

        var result = candidate.RecordCellVote(new Ballot(members, away, excused, convened, present, inFavour, against, blank), Given.Cell(), Day, "7", Given.Rules, Given.By);

        result.Errors.Select(error => error.Code).Should().Contain(code).And.OnlyHaveUniqueItems();
        candidate.Stage.Should().Be(CandidateStage.OpinionsCollected);
        candidate.Votes.Should().BeEmpty("nothing is half-written");
    }

    [Theory]
    [InlineData(9, 0, 0, 6, CandidateStage.CellVotePassed)]
    [InlineData(9, 0, 0, 5, CandidateStage.NotPassed)]
    [InlineData(9, 2, 1, 4, CandidateStage.CellVotePassed)]
    [InlineData(9, 2, 1, 3, CandidateStage.NotPassed)]
    public void Vote_WithMembersElsewhereOrExcused_CountsOfThoseLeft(int members, int away, int excused, int inFavour, CandidateStage stage)
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);
        var present = members - away - excused;

        candidate.RecordCellVote(new Ballot(members, away, excused, members - away, present, inFavour, present - inFavour, 0), Given.Cell(members), Day, "7", Given.Rules, Given.By).IsOk.Should().BeTrue();

        candidate.Stage.Should().Be(stage);
        var vote = candidate.Votes.Should().ContainSingle().Subject;
        (vote.Body, vote.VotingBase, vote.Passed).Should().Be((VotingBody.Cell, present, stage == CandidateStage.CellVotePassed));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Vote_InASmallCell_NeedsThreeFullMembers(int members, bool taken) =>
        Vote(Given.At(CandidateStage.OpinionsCollected), Day, members).IsOk.Should().Be(taken);

    [Theory]
    [InlineData("1992-03-31", true)]
    [InlineData("1992-04-01", false)]
    [InlineData("1950-03-01", true)]
    [InlineData("1950-02-28", false)]
    public void Vote_ByAge_CountsMonthsNotDays(string born, bool taken)
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected, Given.Person(born: DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture)));

        Vote(candidate, Day).IsOk.Should().Be(taken);
    }

    [Theory]
    [InlineData(Schooling.LowerSecondary, false, true)]
    [InlineData(Schooling.Primary, false, false)]
    [InlineData(Schooling.Primary, true, true)]
    [InlineData(Schooling.Literate, true, false)]
    public void Vote_BySchooling_IsMilderInDifficultAreas(Schooling schooling, bool difficult, bool taken)
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected, Given.Person(schooling: schooling));

        candidate.RecordCellVote(Ballot.Full(6, 6), Given.Cell(difficultArea: difficult), Day, "7", Given.Rules, Given.By).IsOk.Should().Be(taken);
    }

    [Theory]
    [InlineData("2010-02-28", false)]
    [InlineData("2010-03-01", true)]
    [InlineData("2010-05-01", true)]
    [InlineData("2010-05-02", false)]
    public void Vote_BetweenAcquaintanceAndTheAgeingOfThePapers_IsTaken(string day, bool taken) =>
        Vote(Given.At(CandidateStage.OpinionsCollected), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).IsOk.Should().Be(taken);

    private static Result Vote(Candidate candidate, DateOnly day, int members = 6) =>
        candidate.RecordCellVote(Ballot.Full(members, members), Given.Cell(members), day, "7", Given.Rules, Given.By);
}
