using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Domain.Papers;

public enum PaperState
{
    In,

    /// <summary>The file tells its day and number already; where it is kept is not written down.</summary>
    NotFiled,

    /// <summary>The file has reached its stage and the paper is not in: warned about and counted, never a bar.</summary>
    Missing,

    NotYetDue,

    /// <summary>Optional, or needed in cases that the reader has to tell, and not in.</summary>
    Open,

    /// <summary>The file itself shows that it is not needed.</summary>
    NotNeeded,
}

/// <summary>That a paper is there: its day, its number, where it is kept. Never what it says.</summary>
public sealed record PaperTrace(DateOnly? On, string? Number, string? FiledAt);

/// <summary>What the checklist needs to know of a file.</summary>
/// <param name="Reached">The furthest stage of the path, also of a file that has ended.</param>
/// <param name="Steps">Day and number of each step taken.</param>
/// <param name="Papers">What was recorded, by code.</param>
public sealed record PaperFacts(
    CandidateStage Reached, bool YouthUnionMember, bool HasSectionalCommittee, IReadOnlyDictionary<CandidateStage, PaperTrace> Steps, IReadOnlyDictionary<string, PaperTrace> Papers)
{
    /// <summary>Day and number of what was recorded of the file beside its steps.</summary>
    public IReadOnlyDictionary<FileFactKind, PaperTrace> Facts { get; init; } = new Dictionary<FileFactKind, PaperTrace>();

    /// <summary>Day and number of the resolutions that votes led to.</summary>
    public IReadOnlyDictionary<VotingBody, PaperTrace> Votes { get; init; } = new Dictionary<VotingBody, PaperTrace>();

    /// <summary>What the file tells of a paper without anybody entering it among the papers.</summary>
    public PaperTrace? Told(PaperKind kind) =>
        (kind.FromStep is { } stage ? Steps.GetValueOrDefault(stage) : null)
        ?? (kind.FromFact is { } fact ? Facts.GetValueOrDefault(fact) : null)
        ?? (kind.FromVote is { } body ? Votes.GetValueOrDefault(body) : null);
}

public sealed record PaperLine(PaperKind Kind, PaperState State, PaperTrace? Trace)
{
    public bool IsLate => State == PaperState.Missing;
}

/// <summary>Which papers of a file are in, which are missing and which are still to come.</summary>
public static class PaperChecklist
{
    public static IReadOnlyList<PaperLine> Of(IReadOnlyList<PaperKind> catalogue, PaperFacts facts) => [.. catalogue.Select(kind => Of(kind, facts))];

    private static PaperLine Of(PaperKind kind, PaperFacts facts)
    {
        var recorded = facts.Papers.GetValueOrDefault(kind.Code);
        var step = facts.Told(kind);
        var trace = recorded is null ? step : new PaperTrace(recorded.On ?? step?.On, recorded.Number ?? step?.Number, recorded.FiledAt);
        return new PaperLine(kind, StateOf(kind, facts, recorded is not null, step is not null), trace);
    }

    private static PaperState StateOf(PaperKind kind, PaperFacts facts, bool recorded, bool stepTaken)
    {
        if (recorded) return PaperState.In;
        if (stepTaken) return PaperState.NotFiled;
        var applies = Applies(kind, facts);
        if (applies == false) return PaperState.NotNeeded;
        if (kind.Need == PaperNeed.Optional || applies is null) return PaperState.Open;
        return facts.Reached >= kind.Stage ? PaperState.Missing : PaperState.NotYetDue;
    }

    /// <returns>Null where the file cannot tell.</returns>
    private static bool? Applies(PaperKind kind, PaperFacts facts) => kind switch
    {
        { Need: not PaperNeed.WhenApplies } => true,
        { Condition: PaperCondition.YouthUnionMember } => facts.YouthUnionMember,
        { Condition: PaperCondition.SectionalCommittee } => facts.HasSectionalCommittee,
        _ => null,
    };
}
