using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>The cell that follows a candidate and the village the candidate lives in, for a span of days.</summary>
public sealed class CandidatePlacement : DatedFact
{
    private CandidatePlacement()
    {
    }

    internal CandidatePlacement(int cellId, int? villageId, DateOnly from) : base(from)
    {
        CellId = cellId;
        VillageId = villageId;
    }

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public int CellId { get; private set; }

    public int? VillageId { get; private set; }
}

/// <summary>A member who helps a candidate, for a span of days.</summary>
public sealed class MentorAssignment : DatedFact
{
    private MentorAssignment()
    {
    }

    internal MentorAssignment(MentorChoice mentor, DateOnly from) : base(from)
    {
        MemberId = mentor.MemberId;
        Volunteered = mentor.Volunteered;
        CloseRelative = mentor.CloseRelative;
    }

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    public int MemberId { get; private set; }

    /// <summary>The member offered to help; volunteers are asked first.</summary>
    public bool Volunteered { get; private set; }

    /// <summary>A tick and no more: which relative is not asked.</summary>
    public bool CloseRelative { get; private set; }

    /// <summary>Since when the two work, study or live in one unit; null where it is counted from the assignment.</summary>
    public DateOnly? AcquaintedSince { get; private set; }

    /// <summary>Took over from a mentor who left.</summary>
    public bool Replacement { get; private set; }

    public DateOnly KnownSince => AcquaintedSince ?? ValidFrom;

    internal MentorAssignment Knowing(DateOnly? since, bool replacement)
    {
        AcquaintedSince = since;
        Replacement = replacement;
        return this;
    }

    /// <summary>A step that never was has ended no help.</summary>
    internal void Reopen() => ValidTo = null;
}

/// <summary>What an entry of a file's history did.</summary>
public enum StepAct
{
    /// <summary>Brought the file to its stage, or ended it.</summary>
    Taken,

    /// <summary>The base committee considered the cell's proposal and agreed.</summary>
    CommitteeAgreed,

    /// <summary>The base committee considered the proposal and did not agree.</summary>
    CommitteeRefused,

    /// <summary>The committee sent the file back to be completed.</summary>
    Returned,

    /// <summary>The last step turned out never to have been; the file is where it was before.</summary>
    TakenBack,

    /// <summary>A file that was not passed goes on where it stood.</summary>
    Resumed,

    /// <summary>From here on another rule set judges the file.</summary>
    RulesSwitched,
}

/// <summary>
/// One step of a file. It holds from its day until the next step's day; a step followed on the same day held for no
/// day and is kept all the same.
/// </summary>
public sealed class CandidateStep
{
    public const int MaxDocumentLength = 60;
    public const int MaxReasonLength = 300;

    private CandidateStep()
    {
    }

    internal CandidateStep(int order, CandidateStage stage, StepAct act, DateOnly occurredOn, string? document, string ruleSetId, ChangeContext change)
    {
        Order = order;
        Stage = stage;
        Act = act;
        OccurredOn = occurredOn;
        Document = document;
        RuleSetId = ruleSetId;
        ActorId = change.ActorId;
        OnBehalfOfUnitId = change.OnBehalfOfUnitId;
        Reason = change.Reason;
        EnteredAt = change.At;
    }

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    /// <summary>1 for the first step of a file.</summary>
    public int Order { get; private set; }

    public CandidateStage Stage { get; private set; }

    /// <summary>What this entry did; the stage is the one that the file was at afterwards.</summary>
    public StepAct Act { get; private set; }

    public DateOnly OccurredOn { get; private set; }

    /// <summary>The day of the next step; null for the current one.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Number of the resolution, certificate or decision; null where there is none.</summary>
    public string? Document { get; private set; }

    public string RuleSetId { get; private set; } = string.Empty;

    public Guid ActorId { get; private set; }

    public int? OnBehalfOfUnitId { get; private set; }

    public string? Reason { get; private set; }

    public DateTime EnteredAt { get; private set; }

    /// <summary>The order of the entry that took this one back; null while it counts.</summary>
    public int? TakenBackBy { get; private set; }

    /// <summary>Why the file ended with this step; null where it did not, or no reason is asked.</summary>
    public ExitReason? ExitReason { get; private set; }

    /// <summary>Neither taken back nor the entry that only takes another one back.</summary>
    public bool Counts => TakenBackBy is null && Act != StepAct.TakenBack;

    internal void EndOn(DateOnly next) => Until = next;

    internal void Explain(ExitReason reason) => ExitReason = reason;

    /// <summary>From now on it held for no day.</summary>
    internal void TakeBack(int by)
    {
        TakenBackBy = by;
        Until = OccurredOn;
    }

    /// <summary>An entry that continues this one takes its days over.</summary>
    internal void HandOver() => Until = OccurredOn;
}
