using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;

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

        candidate.RecordCellVote(new CellVote(6, 6, inFavour, 6 - inFavour, 0), 6, false, Day, "7", Given.Rules, Given.By).IsOk.Should().BeTrue();

        candidate.Stage.Should().Be(stage);
        candidate.ClosedOn.HasValue.Should().Be(stage == CandidateStage.NotPassed);
    }

    [Fact]
    public void Vote_AbsentMembers_StayInTheBase()
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);

        candidate.RecordCellVote(new CellVote(9, 5, 5, 0, 0), 9, false, Day, "7", Given.Rules, Given.By);

        candidate.Stage.Should().Be(CandidateStage.NotPassed, "five of nine are fewer than six, however many were absent");
    }

    [Theory]
    [InlineData(7, 6, 6, 0, 0, "Vote.MoreEntitledThanMembers")]
    [InlineData(6, 7, 7, 0, 0, "Vote.MorePresentThanEntitled")]
    [InlineData(6, 6, 6, 1, 0, "Vote.DoesNotAddUp")]
    [InlineData(6, 6, 7, -1, 0, "Vote.Negative")]
    public void Vote_ThatCannotBe_IsRefusedAndTheFileStays(int entitled, int present, int inFavour, int against, int blank, string code)
    {
        var candidate = Given.At(CandidateStage.OpinionsCollected);

        var result = candidate.RecordCellVote(new CellVote(entitled, present, inFavour, against, blank), 6, false, Day, "7", Given.Rules, Given.By);

        result.Errors.Select(error => error.Code).Should().Contain(code);
        candidate.Stage.Should().Be(CandidateStage.OpinionsCollected);
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

        candidate.RecordCellVote(new CellVote(6, 6, 6, 0, 0), 6, difficult, Day, "7", Given.Rules, Given.By).IsOk.Should().Be(taken);
    }

    [Theory]
    [InlineData("2010-02-28", false)]
    [InlineData("2010-03-01", true)]
    [InlineData("2014-04-01", true)]
    [InlineData("2014-04-02", false)]
    public void Vote_BetweenAcquaintanceAndTheCertificatesEnd_IsTaken(string day, bool taken) =>
        Vote(Given.At(CandidateStage.OpinionsCollected), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).IsOk.Should().Be(taken);

    private static Result Vote(Candidate candidate, DateOnly day, int members = 6) =>
        candidate.RecordCellVote(new CellVote(members, members, members, 0, 0), members, false, day, "7", Given.Rules, Given.By);
}
