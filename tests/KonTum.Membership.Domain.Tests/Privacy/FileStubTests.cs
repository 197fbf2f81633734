using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Privacy;

public sealed class FileStubTests
{
    private static readonly DateOnly Withdrew = new(2009, 4, 20);

    [Fact]
    public void OfWithdrawal_CountsEveryDayThatTheFileCounted_AndNoOther()
    {
        var candidate = Withdrawn(Given.At(CandidateStage.ClassCompleted));

        var stub = Stub(candidate);

        stub.Spans.Select(span => (span.Stage, span.ValidFrom, span.ValidTo)).Should().Equal(
            (CandidateStage.WishRecorded, new DateOnly(2009, 1, 10), new DateOnly(2009, 2, 1)),
            (CandidateStage.InPool, new DateOnly(2009, 2, 1), new DateOnly(2009, 3, 1)),
            (CandidateStage.MentorsAssigned, new DateOnly(2009, 3, 1), new DateOnly(2009, 4, 1)),
            (CandidateStage.ClassCompleted, new DateOnly(2009, 4, 1), Withdrew));
        for (var day = Given.Asked.AddDays(-1); day <= Withdrew.AddDays(1); day = day.AddDays(1))
            stub.Spans.Where(span => span.HoldsOn(day)).Select(span => span.Stage).Should().Equal(StageOn(candidate, day), $"{day:O}");

        static IEnumerable<CandidateStage> StageOn(Candidate file, DateOnly day) =>
            file.Steps.Where(step => step.OccurredOn <= day && (step.Until is null || day < step.Until) && step.Stage.IsBeforeDecision()).Select(step => step.Stage);
    }

    [Fact]
    public void OfWithdrawal_OnTheDayOfAStep_KeepsNoEmptySpan() =>
        Stub(Withdrawn(Given.At(CandidateStage.ClassCompleted), new DateOnly(2009, 4, 1))).Spans.Should().OnlyContain(span => span.ValidFrom < span.ValidTo).And.HaveCount(3);

    [Theory]
    [InlineData("12/PĐY", "12/PĐY")]
    [InlineData("PĐY 3/2011-kroong-01", "PĐY 3/2011-kroong-01")]
    [InlineData("Tập Y Mlêng, ngăn 2", "")]
    [InlineData("tap mleng", "")]
    [InlineData("CMND 233 012 345", "")]
    [InlineData("0905-123-456", "")]
    [InlineData("12345678", "12345678")]
    [InlineData("123456789", "")]
    public void ConsentReference_ThatTellsWhoItIs_IsNotKept(string written, string kept)
    {
        var consent = ConsentRecord.Create(Given.Asked, Given.Asked, true, "1", ConsentMedium.SignedPaper, written, Withdrew).Value;
        var candidate = Candidate.Record(Guid.NewGuid(), Given.Person("Y Mlêng"), false, 1, 1, consent, SelfDeclaration.Blank, Given.Rules, Given.By).Value;

        Stub(Withdrawn(candidate)).ConsentReference.Should().Be(kept);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Answer_AroundTheWithdrawal_IsNotBefore(int days, bool taken)
    {
        var stub = Stub(Withdrawn(Given.Candidate()));

        stub.Answer(Withdrew.AddDays(days), Given.By).IsOk.Should().Be(taken);

        if (taken) stub.Answer(Withdrew.AddDays(3), Given.By).Errors.Single().Code.Should().Be("Erasure.Answered");
    }

    [Fact]
    public void Erase_LetsGoOfTheFile_Once()
    {
        var stub = Stub(Withdrawn(Given.Candidate()));
        stub.CandidateId.Should().NotBeNull();

        stub.Erase(Withdrew.AddDays(-1), Given.By).Errors.Single().Code.Should().Be("Erasure.BeforeWithdrawal");
        stub.Erase(Withdrew, Given.By).IsOk.Should().BeTrue();

        stub.CandidateId.Should().BeNull();
        stub.ErasedOn.Should().Be(Withdrew);
        stub.Events.Select(told => told.Act).Should().Equal("Withdrawal.Received", "Candidate.Erased");
        stub.Erase(Withdrew, Given.By).Errors.Single().Code.Should().Be("Erasure.Done");
    }

    [Fact]
    public void OfRetention_OfAFileThatStillStands_CountsUpToTheDayBefore()
    {
        var review = RetentionReview.Carry(Guid.NewGuid(), "5-BB", new DateOnly(2019, 12, 31), new DateOnly(2020, 1, 1), 1, Given.By).Value;
        var stub = FileStub.OfRetention(Guid.NewGuid(), Given.At(CandidateStage.ClassCompleted), ErasureBasis.Inactive, review, Given.By);

        stub.Spans[^1].ValidTo.Should().Be(new DateOnly(2020, 1, 1));
        stub.CandidateId.Should().BeNull();
        stub.ReviewId.Should().Be(review.PublicId);
        stub.Answer(new DateOnly(2020, 1, 2), Given.By).Errors.Single().Code.Should().Be("Erasure.NothingToAnswer");
    }

    private static Candidate Withdrawn(Candidate candidate, DateOnly? on = null)
    {
        candidate.End(CandidateStage.Withdrawn, null, on ?? Withdrew, null, Given.Rules, Given.By).IsOk.Should().BeTrue();
        return candidate;
    }

    private static FileStub Stub(Candidate candidate) => FileStub.OfWithdrawal(Guid.NewGuid(), candidate, false, Given.By);
}
