using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>The decision by which a deadline is put off, as it was typed.</summary>
public sealed record ExtendClock(ClockKind Clock, DateOnly? TargetOn, string? Number, DateOnly? DecidedOn, string? DecidedBy);

/// <summary>
/// A deadline that a decision moved. The target day is the decision's own: it stands whatever the first event and the
/// calendar would lead to, until another decision moves it again or the clock runs from another event.
/// </summary>
public sealed class ClockExtension : FileEntry
{
    public const int MaxNumberLength = 60;
    public const int MaxDecidedByLength = 120;
    public const int MaxReasonLength = 300;

    // Longer than any clock of the regulations: most likely a slip of the year.
    private const int MostYears = 2;

    private ClockExtension()
    {
        DecisionNumber = DecidedBy = Reason = string.Empty;
    }

    public ClockKind Clock { get; private set; }

    /// <summary>The event from which the clock ran; a clock that runs from another day is another clock.</summary>
    public DateOnly ClockFrom { get; private set; }

    /// <summary>1 for the first decision about this clock.</summary>
    public int Number { get; private set; }

    /// <summary>The day that the decision found.</summary>
    public DateOnly DueBefore { get; private set; }

    public DateOnly TargetOn { get; private set; }

    public string DecisionNumber { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    /// <summary>The body that decided.</summary>
    public string DecidedBy { get; private set; }

    public string Reason { get; private set; }

    /// <param name="clock">The clock as it runs, with the decisions that moved it before.</param>
    public static Result<ClockExtension> Record(Guid publicId, int candidateId, Clock clock, ExtendClock decision, DateOnly today, ChangeContext change)
    {
        if (!clock.CanBeExtended) return new DomainError("Clock.CannotBeExtended", clock.Kind) { Field = nameof(Clock) };
        if (clock.On is not { } due) return clock.Refusal ?? new DomainError("Clock.CannotBeExtended", clock.Kind);
        var errors = Refuse(clock, due, decision, today, change);
        if (errors.Count > 0) return Result<ClockExtension>.Refused(errors);
        var extension = new ClockExtension
        {
            PublicId = publicId,
            CandidateId = candidateId,
            Clock = clock.Kind,
            ClockFrom = clock.From,
            Number = clock.Extensions.Count + 1,
            DueBefore = due,
            TargetOn = decision.TargetOn!.Value,
            DecisionNumber = decision.Number!.Trim(),
            DecidedOn = decision.DecidedOn!.Value,
            DecidedBy = decision.DecidedBy!.Trim(),
            Reason = change.Reason!.Trim(),
        };
        extension.Raise(new DomainEvent("Clock.Extended", extension.DecidedOn, change));
        return extension;
    }

    private static List<DomainError> Refuse(Clock clock, DateOnly due, ExtendClock decision, DateOnly today, ChangeContext change)
    {
        var errors = new List<DomainError>();
        if (decision.TargetOn is not { } target) errors.Add(new DomainError("Date.Missing") { Field = nameof(TargetOn) });
        else if (target <= due) errors.Add(new DomainError("Clock.TargetNotLater", target, due) { Field = nameof(TargetOn) });
        else if (target > due.AddYears(MostYears)) errors.Add(new DomainError("Clock.TargetTooLate", target, MostYears) { Field = nameof(TargetOn) });
        if (decision.DecidedOn is not { } decided) errors.Add(new DomainError("Date.Missing") { Field = nameof(DecidedOn) });
        else if (decided > today) errors.Add(new DomainError("Date.InFuture", decided, today) { Field = nameof(DecidedOn) });
        else if (decided < clock.From) errors.Add(new DomainError("Clock.DecidedBeforeStart", decided, clock.From) { Field = nameof(DecidedOn) });
        if (string.IsNullOrWhiteSpace(decision.Number)) errors.Add(new DomainError("Decision.NumberMissing") { Field = nameof(Number) });
        else if (decision.Number.Trim().Length > MaxNumberLength) errors.Add(new DomainError("Text.TooLong", MaxNumberLength) { Field = nameof(Number) });
        if (string.IsNullOrWhiteSpace(decision.DecidedBy)) errors.Add(new DomainError("Clock.DecidedByMissing") { Field = nameof(DecidedBy) });
        else if (decision.DecidedBy.Trim().Length > MaxDecidedByLength) errors.Add(new DomainError("Text.TooLong", MaxDecidedByLength) { Field = nameof(DecidedBy) });
        if (string.IsNullOrWhiteSpace(change.Reason)) errors.Add(new DomainError("Step.ReasonMissing") { Field = nameof(Reason) });
        else if (change.Reason.Trim().Length > MaxReasonLength) errors.Add(new DomainError("Text.TooLong", MaxReasonLength) { Field = nameof(Reason) });
        return errors;
    }
}
