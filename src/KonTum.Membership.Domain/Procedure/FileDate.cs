using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>Days that start or end a clock and are no step of the file.</summary>
public enum FileDateKind
{
    VerificationRequested,
    VerificationRequestedAbroad,

    /// <summary>The deciding committee has the cell's resolution and the whole file.</summary>
    FileReceived,

    /// <summary>The cell has the admission decision in its hands.</summary>
    DecisionReceived,

    /// <summary>The new member's own curriculum and slip are on file.</summary>
    MemberFileKept,

    /// <summary>The cell has resolved to propose recognition.</summary>
    RecognitionVoted,
}

/// <summary>One such day. A slip is put right by entering the day anew: the one entered later counts, both are kept.</summary>
public sealed class FileDate : FileEntry
{
    public const int MaxDocumentLength = 60;

    private FileDate()
    {
    }

    public FileDateKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    public string? Document { get; private set; }

    /// <param name="lastStepOn">The day of the file's last step: what follows from it cannot come before it.</param>
    public static Result<FileDate> Record(Guid publicId, int candidateId, FileDateKind kind, DateOnly on, DateOnly lastStepOn, string? document, DateOnly today, ChangeContext change)
    {
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = nameof(On) };
        if (on < lastStepOn) return new DomainError("Clock.DateBeforeStep", on, lastStepOn) { Field = nameof(On) };
        if (document?.Trim().Length > MaxDocumentLength) return new DomainError("Text.TooLong", MaxDocumentLength) { Field = nameof(Document) };
        var date = new FileDate { PublicId = publicId, CandidateId = candidateId, Kind = kind, On = on, Document = string.IsNullOrWhiteSpace(document) ? null : document.Trim() };
        date.Raise(new DomainEvent("Clock.DateRecorded", on, change));
        return date;
    }

    /// <summary>The days that can be recorded while these clocks run.</summary>
    public static IReadOnlyList<FileDateKind> Offered(Candidates.CandidateStage stage) => stage switch
    {
        Candidates.CandidateStage.FileOpened => [FileDateKind.VerificationRequested, FileDateKind.VerificationRequestedAbroad],
        Candidates.CandidateStage.CellVotePassed => [FileDateKind.FileReceived],
        Candidates.CandidateStage.Decided => [FileDateKind.DecisionReceived],
        Candidates.CandidateStage.Probation => [FileDateKind.MemberFileKept, FileDateKind.RecognitionVoted],
        _ => [],
    };
}
