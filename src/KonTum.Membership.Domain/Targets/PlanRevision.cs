using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

/// <summary>A change of one cell's number.</summary>
public readonly record struct CellDelta(int CellId, int Delta)
{
    internal static DomainError? RefusalOf(IReadOnlyCollection<CellDelta> deltas)
    {
        if (deltas.Count == 0 || deltas.Any(delta => delta.Delta == 0)) return new DomainError("Targets.Change.Empty");
        var distinct = deltas.Select(delta => delta.CellId).Distinct().Count();
        return distinct == deltas.Count ? null : new DomainError("Targets.Change.CellTwice");
    }
}

/// <summary>A move of units between cells of one base before issue, each with its own reason.</summary>
public sealed record CellMove(int CellId, int Delta, string? Reason)
{
    internal static DomainError? RefusalOf(IReadOnlyCollection<CellMove> moves)
    {
        if (CellDelta.RefusalOf([.. moves.Select(move => new CellDelta(move.CellId, move.Delta))]) is { } refusal) return refusal;
        if (moves.Any(move => string.IsNullOrWhiteSpace(move.Reason))) return new DomainError("Targets.Reason.Missing") { Field = "Reason" };
        if (moves.Any(move => move.Reason!.Length > TargetPlan.MaxReasonLength)) return new DomainError("Targets.Reason.TooLong", TargetPlan.MaxReasonLength) { Field = "Reason" };
        return moves.Sum(move => (long)move.Delta) == 0 ? null : new DomainError("Targets.Redistribution.SumChanges");
    }
}

/// <summary>An amendment of an issued plan: added, never edited.</summary>
public sealed class PlanRevision
{
    private readonly List<CellTargetChange> _changes = [];

    private PlanRevision()
    {
        DecisionNumber = Reason = string.Empty;
    }

    internal PlanRevision(
        int number, string decisionNumber, DateOnly revisedOn, string reason, IReadOnlyCollection<CellDelta> deltas, Guid actorId)
    {
        Number = number;
        DecisionNumber = decisionNumber;
        RevisedOn = revisedOn;
        Reason = reason;
        ActorId = actorId;
        _changes.AddRange(deltas.OrderBy(delta => delta.CellId).Select(delta => new CellTargetChange(delta)));
    }

    public int Id { get; private set; }

    public int TargetPlanId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }

    public string DecisionNumber { get; private set; }

    public DateOnly RevisedOn { get; private set; }

    public string Reason { get; private set; }

    public Guid ActorId { get; private set; }

    public IReadOnlyList<CellTargetChange> Changes => _changes;

    public int TotalDelta => _changes.Sum(change => change.Delta);

    public int DeltaOf(int cellId) => _changes.Find(change => change.CellId == cellId)?.Delta ?? 0;
}

/// <summary>What a revision changed in one cell.</summary>
public sealed class CellTargetChange
{
    private CellTargetChange()
    {
    }

    internal CellTargetChange(CellDelta delta) => (CellId, Delta) = delta;

    public int Id { get; private set; }

    public int PlanRevisionId { get; private set; }

    public int CellId { get; private set; }

    public int Delta { get; private set; }
}
