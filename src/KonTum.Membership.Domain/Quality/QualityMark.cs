using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Quality;

/// <summary>What is looked for in the records. A finding is a question and not a fault: it may be answered "right, because…".</summary>
public enum QualityCheck
{
    /// <summary>A member of a village's cell of whom no place of residence is recorded.</summary>
    MissingResidence,

    /// <summary>A village of which nobody recorded whether its head is a member, or of which no data is kept.</summary>
    MissingVillageData,

    /// <summary>An applicant's file in which nothing has happened for a year.</summary>
    StaleFile,

    /// <summary>A decision without a ceremony for more than three months.</summary>
    MissingCeremony,

    /// <summary>A cell that has not sent its return for the last quarter, though it was due.</summary>
    MissingReturn,

    /// <summary>Dates that cannot all be true: admitted as a child, a ceremony before the decision, gone before coming.</summary>
    ImpossibleDate,

    /// <summary>A decision signed on a public holiday.</summary>
    AdmissionOnHoliday,

    /// <summary>The same member is recorded twice as the mentor of one applicant.</summary>
    MentorsEqual,

    /// <summary>A cell three times as large as a year ago, or a third of it.</summary>
    CountJump,
}

/// <summary>In what respect records are good.</summary>
public enum QualitySide
{
    Complete,
    Fresh,
    Consistent,
}

public static class QualityChecks
{
    /// <summary>Members from which on a jump is looked at: in a cell of four, two more are no jump.</summary>
    public const int LeastMembers = 9;

    private const int Times = 3;

    public static QualitySide SideOf(this QualityCheck check) => check switch
    {
        QualityCheck.MissingResidence or QualityCheck.MissingVillageData => QualitySide.Complete,
        QualityCheck.StaleFile or QualityCheck.MissingCeremony or QualityCheck.MissingReturn => QualitySide.Fresh,
        _ => QualitySide.Consistent,
    };

    /// <summary>Whether a count is more than three times another, whichever came first.</summary>
    public static bool Jumps(int before, int now) => Math.Max(before, now) >= LeastMembers && (now > Times * before || before > Times * now);

    public static bool IsImpossible(DateOnly birth, DateOnly admitted, DateOnly? ceremony, DateOnly? left) =>
        birth.AddYears(18) > admitted || birth.Year < 1880 || ceremony < admitted || left < admitted;
}

/// <summary>Somebody looked at a finding and says that it is right as it stands, and why.</summary>
public sealed class QualityMark : Aggregate
{
    public const int MaxSubjectLength = 60;
    public const int MaxReasonLength = 500;

    private QualityMark() => Subject = Reason = string.Empty;

    private QualityMark(Guid publicId, QualityCheck check, string subject, string reason, DateOnly on, ChangeContext change)
    {
        PublicId = publicId;
        Check = check;
        Subject = subject;
        Reason = reason;
        MarkedOn = on;
        MarkedBy = change.ActorId;
        Raise(new DomainEvent("Quality.Marked", on, change, check.ToString()));
    }

    public Guid PublicId { get; private set; }

    public QualityCheck Check { get; private set; }

    /// <summary>The record it is about, by its public id or code.</summary>
    public string Subject { get; private set; }

    public string Reason { get; private set; }

    public DateOnly MarkedOn { get; private set; }

    public Guid MarkedBy { get; private set; }

    public static Result<QualityMark> Make(Guid publicId, QualityCheck check, string subject, DateOnly on, ChangeContext change)
    {
        if (string.IsNullOrWhiteSpace(change.Reason)) return new DomainError("Quality.ReasonMissing") { Field = "Reason" };
        if (change.Reason.Length > MaxReasonLength) return new DomainError("Text.TooLong", MaxReasonLength) { Field = "Reason" };
        return new QualityMark(publicId, check, subject, change.Reason.Trim(), on, change);
    }
}
