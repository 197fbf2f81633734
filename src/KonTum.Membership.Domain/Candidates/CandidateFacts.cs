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

    internal CandidateStep(int order, CandidateStage stage, DateOnly occurredOn, string? document, string ruleSetId, ChangeContext change)
    {
        Order = order;
        Stage = stage;
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

    internal void EndOn(DateOnly next) => Until = next;
}

/// <summary>A cell's vote on a candidate. Members of the cell that day, without probationers and without those rightly absent, are the base.</summary>
public sealed record CellVote(int Entitled, int Present, int InFavour, int Against, int BlankOrInvalid)
{
    /// <summary>The reasons why these numbers cannot be; empty where they can.</summary>
    public IReadOnlyList<DomainError> Impossible(int fullMembers)
    {
        var errors = new List<DomainError>();
        if (Entitled < 0 || Present < 0 || InFavour < 0 || Against < 0 || BlankOrInvalid < 0) errors.Add(new DomainError("Vote.Negative") { Field = "Entitled" });
        if (Entitled > fullMembers) errors.Add(new DomainError("Vote.MoreEntitledThanMembers", Entitled, fullMembers) { Field = "Entitled" });
        if (Present > Entitled) errors.Add(new DomainError("Vote.MorePresentThanEntitled", Present, Entitled) { Field = "Present" });
        if (InFavour + Against + BlankOrInvalid != Present) errors.Add(new DomainError("Vote.DoesNotAddUp", InFavour + Against + BlankOrInvalid, Present) { Field = "InFavour" });
        return errors;
    }
}
