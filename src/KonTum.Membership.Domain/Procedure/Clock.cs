using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

public enum ClockKind
{
    /// <summary>Until when the certificate of the awareness class stands.</summary>
    Certificate,

    /// <summary>From when the introducers have known the applicant long enough.</summary>
    Acquaintance,

    /// <summary>Until when the papers of the file stand without being made anew.</summary>
    FileFreshness,

    /// <summary>Until when the place that was asked should answer about the applicant's background.</summary>
    VerificationReply,

    /// <summary>Until when the committee should decide on the cell's resolution.</summary>
    Decision,

    /// <summary>Until when the ceremony should be held.</summary>
    Ceremony,

    /// <summary>Until when the new member's own curriculum and slip should be on file.</summary>
    MemberFile,

    /// <summary>The day on which the probation ends.</summary>
    Probation,

    /// <summary>Until when the cell should consider recognition.</summary>
    RecognitionVote,

    /// <summary>Until when the committee should decide on recognition.</summary>
    RecognitionDecision,

    /// <summary>Until when a transfer should have been taken up by the cell it leads to.</summary>
    Transfer,

    /// <summary>From when somebody who left may be admitted again.</summary>
    Readmission,
}

/// <summary>The event from which a clock runs.</summary>
public enum ClockEvent
{
    CertificateIssued,
    MentorsTogether,
    FileOpened,
    PapersRenewed,
    VerificationRequested,
    CellVoted,
    FileReceived,
    DecisionIssued,
    DecisionReceived,
    CeremonyHeld,
    ProbationEnded,
    RecognitionVoted,
    Moved,
    Left,
}

/// <summary>One clock of a file, with all that is needed to argue its day.</summary>
/// <param name="Event">The event that started it, on the day <paramref name="From"/>.</param>
/// <param name="Length">Months, or working days where <paramref name="Span"/> or a refusal stands.</param>
/// <param name="CountedTo">The day that the length leads to; null where it cannot be worked out.</param>
/// <param name="IsDeadline">The act must come by that day, inclusive; otherwise it may come from that day on.</param>
/// <param name="Verified">Whether the length was read in the regulation's own text, and the calendar in the government's.</param>
public sealed record Clock(ClockKind Kind, ClockEvent Event, DateOnly From, int Length, DateOnly? CountedTo, bool IsDeadline, bool Verified, WorkingSpan? Span = null, DomainError? Refusal = null)
{
    /// <summary>What the regulation counts from, where that day is not recorded and another stands in for it.</summary>
    public ClockEvent? Awaited { get; init; }

    /// <summary>The decisions that moved the day, in the order in which they were entered.</summary>
    public IReadOnlyList<ClockExtension> Extensions { get; init; } = [];

    /// <summary>The target day: where a decision moved it, that decision's and not the counted one.</summary>
    public DateOnly? On => Extensions.Count > 0 ? Extensions[^1].TargetOn : CountedTo;

    /// <summary>A deadline that has passed is warned about and counted; it never blocks.</summary>
    public bool IsOverdue(DateOnly today) => IsDeadline && On < today;

    public bool IsAwaited(DateOnly today) => !IsDeadline && On > today;

    /// <summary>Deadlines that a committee sets itself can be put off by it; what the Charter or the person's time decides cannot.</summary>
    public bool CanBeExtended => IsDeadline && Kind is not (ClockKind.Certificate or ClockKind.FileFreshness);
}
