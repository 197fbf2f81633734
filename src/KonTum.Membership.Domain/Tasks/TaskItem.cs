using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Tasks;

/// <summary>What there is to do. Each kind has one sentence in the texts; sources of other modules add theirs.</summary>
public enum TaskKind
{
    Certificate,
    FilePapers,
    Verification,
    Decision,
    Ceremony,
    MemberFile,
    Probation,
    RecognitionVote,
    RecognitionDecision,
    MentorMissing,
    CalendarMissing,
    NextStep,
    MentorBarred,
    MentorOverLoad,
    RemarkMissing,
    PapersMissing,
    TransferToAccept,
    WithdrawalAnswer,
    Erasure,
    ReturnDue,
}

/// <summary>Who should move, in the order in which a thing that stays undone climbs.</summary>
public enum TaskLevel
{
    Mentor,
    Secretary,
    Committee,
}

/// <summary>How near it is. The order is the order of the list.</summary>
public enum TaskUrgency
{
    Late,
    Week,
    Month,
    Later,

    /// <summary>Without a day: it can be done whenever somebody gets to it.</summary>
    WhenReady,
}

/// <summary>What the rung asks for: the next act, never just "overdue".</summary>
public enum TaskAdvice
{
    None,
    WriteRemark,
    AttendClass,
    CollectOpinions,
    SetMeeting,
    TellCommittee,
    HoldMeeting,
    BringToVote,
    RenewPapers,
    TakeClassAgain,
    RemindReply,
    AskForReply,
    PrepareSession,
    Decide,
    SetCeremony,
    HoldCeremony,
    CompleteFile,
    AskForReason,
    AssignMentor,
    AddCalendarYear,
}

/// <summary>Where the button leads.</summary>
public enum TaskAct
{
    OpenFile,
    TakeNextStep,
    OpenClocks,
    OpenMentors,
    OpenPapers,
    OpenTransfer,
    OpenErasure,
    OpenReturn,
}

/// <summary>The person (and the cell) that a thing to do is about; for a withdrawal its code and for a return the cell stand in the person's place, and the number is that of the slip, the withdrawal or the cell. Known to whoever reaches the file, to nobody else.</summary>
public sealed record TaskSubject(Guid PublicId, string Name, string SortKey, string CellSlug, string CellName, string BaseSlug, string BaseName);

/// <summary>One thing to do, derived from dated facts when asked.</summary>
/// <param name="DueOn">The day by which it should be done; null where there is none.</param>
/// <param name="Since">From when it can be done, or has been waiting.</param>
/// <param name="Level">Who should move now.</param>
public sealed record TaskItem(TaskKind Kind, TaskSubject About, DateOnly? DueOn, DateOnly Since, TaskLevel Level, TaskAdvice Advice, TaskAct Act)
{
    /// <summary>The step that the button takes; null where it leads elsewhere.</summary>
    public CandidateStage? Step { get; init; }

    /// <summary>The quarter of a return; null for everything else.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>Further words of the sentence: a stage, a year.</summary>
    public IReadOnlyList<object> Words { get; init; } = [];

    public TaskUrgency UrgencyOn(DateOnly today) => DueOn switch
    {
        null => TaskUrgency.WhenReady,
        { } due when due < today => TaskUrgency.Late,
        { } due when due <= today.AddDays(7) => TaskUrgency.Week,
        { } due when due <= today.AddDays(30) => TaskUrgency.Month,
        _ => TaskUrgency.Later,
    };

    /// <summary>Days left; negative where the day has passed.</summary>
    public int? DaysLeft(DateOnly today) => DueOn?.DayNumber - today.DayNumber;
}
