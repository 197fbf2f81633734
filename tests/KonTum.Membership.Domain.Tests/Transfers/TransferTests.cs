using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Tests.Candidates;
using KonTum.Membership.Domain.Transfers;

namespace KonTum.Membership.Domain.Tests.Transfers;

public sealed class TransferTests
{
    private static readonly DateOnly Proposed = new(2009, 5, 4);

    [Fact]
    public void Propose_MovesNothing_AndSaysWhereTo()
    {
        var candidate = Given.At(CandidateStage.ClassCompleted);

        var transfer = Propose(candidate);

        (transfer.State, transfer.FromCellId, transfer.ToCellId, transfer.ProposedOn).Should().Be((TransferState.Proposed, 1, 2, Proposed));
        candidate.Placements.Should().ContainSingle().Which.CellId.Should().Be(1);
    }

    [Theory]
    [InlineData(1, "3-GT", "2009-05-04", "Transfer.SameCell")]
    [InlineData(2, " ", "2009-05-04", "Exit.DocumentMissing")]
    [InlineData(2, "3-GT", "2009-03-31", "Step.BeforeLast")]
    public void Propose_ThatCannotBe_IsRefused(int to, string document, string on, string code) =>
        Transfer.Propose(Guid.NewGuid(), Given.At(CandidateStage.ClassCompleted), to, Parse(on), document, Given.By).Errors.Select(error => error.Code).Should().Equal(code);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Accept_AroundTheProposal_IsNotBefore_AndOnlyOnce(int days, bool taken)
    {
        var transfer = Propose(Given.At(CandidateStage.ClassCompleted));

        transfer.Accept(Proposed.AddDays(days), "7-NQ", Given.By).IsOk.Should().Be(taken);

        transfer.State.Should().Be(taken ? TransferState.Accepted : TransferState.Proposed);
        if (taken) transfer.Decline(Proposed, "x", Given.By).Errors.Single().Code.Should().Be("Transfer.Answered");
    }

    [Fact]
    public void Decline_WithoutAReason_AndAccept_WithoutAResolution_AreRefused()
    {
        var transfer = Propose(Given.At(CandidateStage.ClassCompleted));

        transfer.Decline(Proposed, " ", Given.By).Errors.Single().Code.Should().Be("Step.ReasonMissing");
        transfer.Accept(Proposed, " ", Given.By).Errors.Single().Code.Should().Be("Exit.DocumentMissing");
        transfer.Decline(Proposed, "Chi bộ đã đủ người giúp đỡ", Given.By).IsOk.Should().BeTrue();
        transfer.CallBack(Proposed, Given.By).IsOk.Should().BeFalse();
    }

    [Fact]
    public void MoveToCell_KeepsStagesMentorsAndTheTimeServed()
    {
        var candidate = Given.At(CandidateStage.ClassCompleted);

        candidate.MoveToCell(2, 9, new DateOnly(2009, 6, 1), Given.By).IsOk.Should().BeTrue();

        candidate.Placements.Single(place => place.HoldsOn(new DateOnly(2009, 5, 31))).CellId.Should().Be(1);
        var now = candidate.Placements.Single(place => place.HoldsOn(new DateOnly(2009, 6, 1)));
        (now.CellId, now.VillageId).Should().Be((2, 9));
        candidate.Stage.Should().Be(CandidateStage.ClassCompleted);
        candidate.Mentors.Should().OnlyContain(mentor => mentor.ValidTo == null && mentor.ValidFrom == new DateOnly(2009, 3, 1));
        candidate.CertificateOn.Should().Be(new DateOnly(2009, 4, 1));
    }

    [Theory]
    [InlineData("2009-03-31", "Step.BeforeLast")]
    [InlineData("2009-04-01", null)]
    public void MoveToCell_AroundTheLastStep_IsNotBefore(string on, string? code) =>
        Given.At(CandidateStage.ClassCompleted).MoveToCell(2, null, Parse(on), Given.By).Errors.Select(error => error.Code).Should().Equal(code is null ? [] : [code]);

    [Theory]
    [InlineData("2011-07-07", false)]
    [InlineData("2011-07-08", false)]
    [InlineData("2011-07-09", true)]
    public void AnswerDue_AfterSixtyWorkingDays_IsSaidAndNothingMoves(string today, bool overdue)
    {
        // Sixty working days without a day off are twelve weeks: from Friday to Friday.
        var due = Transfer.AnswerDue(new DateOnly(2011, 4, 15), null, Given.Rules, new WorkingCalendar([new CalendarYear(2011, true, [])]));

        due.On.Should().Be(new DateOnly(2011, 7, 8));
        due.IsOverdue(Parse(today)).Should().Be(overdue);
    }

    private static Transfer Propose(Candidate candidate) => Transfer.Propose(Guid.NewGuid(), candidate, 2, Proposed, "3-GT/CB", Given.By).Value;

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
