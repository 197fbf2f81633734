using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Privacy;

public sealed class RetentionTests
{
    private static readonly PrivacyTerms Terms = new("Test", true, 2, 15, 20, 12, 60, 12);

    [Theory]
    [InlineData(CandidateStage.RemovedFromPool, "2011-04-14", false)]
    [InlineData(CandidateStage.RemovedFromPool, "2011-04-15", true)]
    [InlineData(CandidateStage.NotPassed, "2011-04-15", true)]
    [InlineData(CandidateStage.Transferred, "2011-04-16", true)]
    [InlineData(CandidateStage.Deceased, "2011-04-14", false)]
    [InlineData(CandidateStage.Withdrawn, "2030-01-01", false)]
    [InlineData(CandidateStage.StruckOff, "2030-01-01", false)]
    [InlineData(CandidateStage.Probation, "2030-01-01", false)]
    public void Closed_WithoutAdmission_IsKeptForTheMonths(CandidateStage stage, string today, bool due)
    {
        var found = Of(new RetentionFacts(stage, new DateOnly(2010, 4, 15), new DateOnly(2010, 4, 15), null, null), today);

        found.Should().Be(due ? new RetentionDue(ErasureBasis.Closed, new DateOnly(2010, 4, 15), new DateOnly(2011, 4, 15)) : null);
    }

    [Theory]
    [InlineData("2015-06-30", false)]
    [InlineData("2015-07-01", true)]
    public void Inactive_WithAnExpiredCertificate_IsKeptForTheMonthsSinceTheLastStep(string today, bool due) =>
        (Of(new RetentionFacts(CandidateStage.FileOpened, null, new DateOnly(2010, 7, 1), new DateOnly(2009, 4, 1), null), today) is not null).Should().Be(due);

    [Theory]
    [InlineData("2015-07-01", false)]
    [InlineData("2015-07-02", true)]
    public void Inactive_WhileTheCertificateStands_IsKept(string today, bool due) =>
        // Sixty months from the last step are over; the certificate of the same day stands for that day.
        (Of(new RetentionFacts(CandidateStage.ClassCompleted, null, new DateOnly(2010, 7, 1), new DateOnly(2010, 7, 1), null), today)?.Basis == ErasureBasis.Inactive).Should().Be(due);

    [Theory]
    [InlineData(CandidateStage.MentorsAssigned)]
    [InlineData(CandidateStage.WishRecorded)]
    public void Inactive_WithoutACertificate_IsKept(CandidateStage stage) =>
        Of(new RetentionFacts(stage, null, new DateOnly(2000, 1, 1), null, null), "2030-01-01").Should().BeNull();

    [Theory]
    [InlineData("2011-12-31", "2012-12-30", false)]
    [InlineData("2011-12-31", "2012-12-31", true)]
    [InlineData("2012-02-29", "2013-02-28", true)]
    [InlineData(null, "2030-01-01", false)]
    public void Recognised_OnceHandedOver_IsKeptForTheMonths(string? handedOver, string today, bool due) =>
        (Of(new RetentionFacts(CandidateStage.Recognised, new DateOnly(2010, 1, 1), new DateOnly(2011, 1, 1), null, handedOver is null ? null : Parse(handedOver)), today)?.Basis == ErasureBasis.HandedOver).Should().Be(due);

    [Theory]
    [InlineData("5-BB", "2011-04-15", 1, null)]
    [InlineData(" ", "2011-04-15", 1, "Retention.DecisionMissing")]
    [InlineData("5-BB", "2011-04-16", 1, "Date.InFuture")]
    [InlineData("5-BB", "2011-04-15", 0, "Retention.NothingChosen")]
    public void Carry_WithoutADecisionOrFiles_IsRefused(string decision, string decidedOn, int files, string? code) =>
        RetentionReview.Carry(Guid.NewGuid(), decision, Parse(decidedOn), new DateOnly(2011, 4, 15), files, Given.By).Errors.Select(error => error.Code).Should().Equal(code is null ? [] : [code]);

    private static RetentionDue? Of(RetentionFacts facts, string today) => Retention.Of(facts, 60, Terms, Parse(today));

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
