using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Privacy;

/// <summary>What decides how long a file is kept.</summary>
/// <param name="ClosedOn">The day on which it ended; null while it is open.</param>
/// <param name="LastStepOn">The day of the last entry in the file.</param>
/// <param name="HandedOverOn">The day on which the Party's own register of members took the person over.</param>
public sealed record RetentionFacts(CandidateStage Stage, DateOnly? ClosedOn, DateOnly LastStepOn, DateOnly? CertificateOn, DateOnly? HandedOverOn);

/// <param name="Since">The event from which the time is counted.</param>
/// <param name="KeptUntil">The day on which the time is over.</param>
public sealed record RetentionDue(ErasureBasis Basis, DateOnly Since, DateOnly KeptUntil);

/// <summary>The table of how long files are kept. It names files for people to look at; it empties none.</summary>
public static class Retention
{
    private static readonly CandidateStage[] EndedWithoutAdmission = [CandidateStage.RemovedFromPool, CandidateStage.NotPassed, CandidateStage.Transferred, CandidateStage.Deceased];

    /// <summary>The row of the table under which the file's time is over; null while it is kept.</summary>
    /// <param name="certificateMonths">For how long a class certificate stands, by the file's rule set.</param>
    public static RetentionDue? Of(RetentionFacts file, int certificateMonths, PrivacyTerms terms, DateOnly today)
    {
        if (file is { ClosedOn: { } closed } && EndedWithoutAdmission.Contains(file.Stage)) return Over(ErasureBasis.Closed, closed, terms.ClosedMonths, today);
        if (file is { Stage: CandidateStage.Recognised, HandedOverOn: { } handedOver }) return Over(ErasureBasis.HandedOver, handedOver, terms.HandedOverMonths, today);
        var expired = file.CertificateOn?.AddMonths(certificateMonths) < today;
        return file.Stage.IsBeforeDecision() && expired ? Over(ErasureBasis.Inactive, file.LastStepOn, terms.InactiveMonths, today) : null;
    }

    private static RetentionDue? Over(ErasureBasis basis, DateOnly since, int months, DateOnly today) =>
        since.AddMonths(months) is var until && until <= today ? new RetentionDue(basis, since, until) : null;
}

/// <summary>One review of what is kept: people looked at the files, decided and had them emptied.</summary>
public sealed class RetentionReview : Aggregate
{
    public const int MaxDecisionLength = 60;

    private RetentionReview()
    {
        Decision = string.Empty;
    }

    private RetentionReview(Guid publicId, string decision, DateOnly decidedOn, DateOnly erasedOn, int files)
    {
        PublicId = publicId;
        Decision = decision;
        DecidedOn = decidedOn;
        ErasedOn = erasedOn;
        Files = files;
    }

    public Guid PublicId { get; private set; }

    /// <summary>The number of the paper by which it was decided.</summary>
    public string Decision { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public DateOnly ErasedOn { get; private set; }

    public int Files { get; private set; }

    public static Result<RetentionReview> Carry(Guid publicId, string? decision, DateOnly decidedOn, DateOnly today, int files, ChangeContext change)
    {
        var errors = new List<DomainError>();
        if (files == 0) errors.Add(new DomainError("Retention.NothingChosen") { Field = "Chosen" });
        if (string.IsNullOrWhiteSpace(decision)) errors.Add(new DomainError("Retention.DecisionMissing") { Field = "Decision" });
        if (decision?.Length > MaxDecisionLength) errors.Add(new DomainError("Text.TooLong", MaxDecisionLength) { Field = "Decision" });
        if (decidedOn > today) errors.Add(new DomainError("Date.InFuture", decidedOn, today) { Field = "DecidedOn" });
        if (errors.Count > 0) return Result<RetentionReview>.Refused(errors);
        var review = new RetentionReview(publicId, decision!.Trim(), decidedOn, today, files);
        review.Raise(new DomainEvent("Retention.Carried", today, change));
        return review;
    }
}
