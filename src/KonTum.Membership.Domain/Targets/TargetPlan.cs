using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

public enum PlanState
{
    Draft,
    Issued,

    /// <summary>A draft that was set aside. An issued plan is changed by revisions and never withdrawn.</summary>
    Withdrawn,
}

/// <summary>What a draft is asked to give out, and how.</summary>
public sealed record PlanTerms(int Total, TargetWeights Weights, CapRule CapRule);

/// <summary>
/// A year's targets. Any number of drafts may stand side by side; only an issued plan counts, and after issue it
/// changes by revisions that are added and never edited.
/// </summary>
public sealed class TargetPlan : Aggregate
{
    public const int MinYear = 1931;
    public const int MaxYear = 2200;
    public const int MaxDecisionNumberLength = 60;
    public const int MaxSignerLength = PersonName.MaxLength;
    public const int MaxReasonLength = 1000;

    private readonly List<CellTarget> _cells = [];
    private readonly List<PlanRevision> _revisions = [];

    private TargetPlan()
    {
    }

    private TargetPlan(Guid publicId, int year, PlanTerms terms, ChangeContext change)
    {
        PublicId = publicId;
        Year = year;
        Take(terms);
        Raise(new DomainEvent("Plan.Drafted", EntryDay(change), change));
    }

    public Guid PublicId { get; private set; }

    public int Year { get; private set; }

    /// <summary>The total as issued; <see cref="TotalOn"/> includes the revisions.</summary>
    public int Total { get; private set; }

    public int MembersPart { get; private set; }

    public int ApplicantsPart { get; private set; }

    public int VillagesPart { get; private set; }

    public CapRule CapRule { get; private set; }

    /// <summary>The villages counted when the cells were filled; kept so that the allocation can be done again.</summary>
    public int VillageCount { get; private set; }

    public PlanState State { get; private set; }

    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public string? Signer { get; private set; }

    public IReadOnlyList<CellTarget> Cells => _cells;

    public IReadOnlyList<PlanRevision> Revisions => _revisions;

    /// <summary>The day on which the inputs are counted.</summary>
    public DateOnly BaseDate => new(Year - 1, 12, 31);

    public static Result<TargetPlan> Draft(Guid publicId, int year, PlanTerms terms, ChangeContext change)
    {
        if (year is < MinYear or > MaxYear) return new DomainError("Targets.Plan.YearOutOfRange", MinYear, MaxYear) { Field = "Year" };
        if (RefusalOf(terms) is { } refusal) return refusal;
        return new TargetPlan(publicId, year, terms, change);
    }

    /// <summary>Takes other terms. The cells are emptied: numbers must not stand under terms that did not lead to them.</summary>
    public Result Redraft(PlanTerms terms, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        if (RefusalOf(terms) is { } refusal) return refusal;
        Take(terms);
        _cells.Clear();
        Raise(new DomainEvent("Plan.Drafted", EntryDay(change), change, nameof(Total), "Weights", nameof(CapRule)));
        return Result.Ok;
    }

    /// <summary>Takes over an allocation made with this plan's own terms; manual changes before it are gone.</summary>
    public Result FillFrom(Allocation allocation, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        var terms = allocation.Terms;
        if (terms.Total != Total || terms.Weights != WeightsInForce() || terms.CapRule != CapRule)
            return new DomainError("Targets.Plan.AllocationOfOtherTerms");
        VillageCount = terms.VillageCount;
        _cells.Clear();
        _cells.AddRange(allocation.Lines.Select(line => new CellTarget(line)));
        Raise(new DomainEvent("Plan.Allocated", EntryDay(change), change, nameof(Cells)));
        return Result.Ok;
    }

    /// <summary>
    /// A base committee moves units between its own cells before issue: inside its sum, within the floors and
    /// caps, and with a reason.
    /// </summary>
    public Result Redistribute(int baseId, IReadOnlyCollection<CellDelta> deltas, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        if (string.IsNullOrWhiteSpace(change.Reason)) return new DomainError("Targets.Reason.Missing") { Field = "Reason" };
        if (change.Reason.Length > MaxReasonLength) return new DomainError("Targets.Reason.TooLong", MaxReasonLength) { Field = "Reason" };
        if (CellDelta.RefusalOf(deltas) is { } refusal) return refusal;
        if (deltas.Sum(delta => (long)delta.Delta) != 0) return new DomainError("Targets.Redistribution.SumChanges");
        var own = _cells.Where(cell => cell.BaseId == baseId).ToDictionary(cell => cell.CellId);
        foreach (var (cellId, delta) in deltas)
        {
            if (!own.TryGetValue(cellId, out var cell)) return new DomainError("Targets.Redistribution.CellOfOtherBase", cellId);
            if (!cell.Admits(delta)) return new DomainError("Targets.Redistribution.OutOfBounds", cell.CellCode, cell.Floor, cell.Cap ?? Total);
        }

        foreach (var (cellId, delta) in deltas) own[cellId].Move(delta, change);
        Raise(new DomainEvent("Plan.Redistributed", EntryDay(change), change, nameof(CellTarget.Manual)));
        return Result.Ok;
    }

    public Result Issue(string? number, DateOnly date, string? signer, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        var decision = VietnameseText.Normalise(number ?? string.Empty);
        var name = VietnameseText.Normalise(signer ?? string.Empty);
        if (RefusalOfNumber(decision) is { } refusal) return refusal;
        if (name.Length == 0) return new DomainError("Targets.Signer.Missing") { Field = nameof(Signer) };
        if (name.Length > MaxSignerLength) return new DomainError("Targets.Signer.TooLong", MaxSignerLength) { Field = nameof(Signer) };
        if (date < BaseDate || date.Year > Year) return new DomainError("Targets.Plan.DecidedOutsideYear", BaseDate) { Field = nameof(DecidedOn) };
        var sum = _cells.Sum(cell => cell.Number);
        if (sum != Total) return new DomainError("Targets.Plan.SumDiffers", sum, Total);

        State = PlanState.Issued;
        DecisionNumber = decision;
        DecidedOn = date;
        Signer = name;
        Raise(new DomainEvent("Plan.Issued", date, change, nameof(DecisionNumber), nameof(DecidedOn), nameof(Signer)));
        return Result.Ok;
    }

    /// <summary>
    /// Adds a revision. A cell that was founded after the base date may enter by it, since a split or a new cell
    /// needs a number of its own within the year.
    /// </summary>
    public Result Revise(string? decisionNumber, DateOnly date, string? reason, IReadOnlyCollection<CellDelta> deltas, ChangeContext change)
    {
        if (State != PlanState.Issued) return new DomainError("Targets.Plan.NotIssued");
        var number = VietnameseText.Normalise(decisionNumber ?? string.Empty);
        var why = VietnameseText.Normalise(reason ?? string.Empty);
        if (RefusalOfNumber(number) is { } refusal) return refusal;
        if (why.Length == 0) return new DomainError("Targets.Reason.Missing") { Field = "Reason" };
        if (why.Length > MaxReasonLength) return new DomainError("Targets.Reason.TooLong", MaxReasonLength) { Field = "Reason" };
        // Dated in order, so that a number checked now cannot be made negative by a revision slipped in before it.
        var last = _revisions.Select(revision => revision.RevisedOn).Append(DecidedOn!.Value).Max();
        if (date < last || date.Year > Year) return new DomainError("Targets.Revision.OutOfOrder", last) { Field = "RevisedOn" };
        if (CellDelta.RefusalOf(deltas) is { } wrong) return wrong;
        foreach (var (cellId, delta) in deltas)
        {
            if (NumberOf(cellId, date) + (long)delta < 0) return new DomainError("Targets.Revision.Negative", cellId);
        }

        if (TotalOn(date) + deltas.Sum(delta => (long)delta.Delta) > TargetAllocator.MaxTotal)
            return new DomainError("Targets.Plan.TotalOutOfRange", TargetAllocator.MaxTotal);
        _revisions.Add(new PlanRevision(_revisions.Count + 1, number, date, why, deltas, change.ActorId));
        Raise(new DomainEvent("Plan.Revised", date, change, nameof(Revisions)));
        return Result.Ok;
    }

    public Result Withdraw(ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        State = PlanState.Withdrawn;
        Raise(new DomainEvent("Plan.Withdrawn", EntryDay(change), change));
        return Result.Ok;
    }

    public bool IsInForceOn(DateOnly asOf) => State == PlanState.Issued && DecidedOn <= asOf;

    /// <summary>A cell's target as it stood on a day: 0 before the decision, then with the revisions up to that day.</summary>
    public int NumberOf(int cellId, DateOnly asOf)
    {
        if (!IsInForceOn(asOf)) return 0;
        var issued = _cells.Find(cell => cell.CellId == cellId)?.Number ?? 0;
        return issued + RevisionsUntil(asOf).Sum(revision => revision.DeltaOf(cellId));
    }

    /// <summary>Every cell's target as it stood on a day, as <see cref="NumberOf"/> gives it one by one; empty before the decision.</summary>
    public IReadOnlyDictionary<int, int> NumbersOn(DateOnly asOf)
    {
        var numbers = new Dictionary<int, int>();
        if (!IsInForceOn(asOf)) return numbers;
        foreach (var cell in _cells) numbers.Add(cell.CellId, cell.Number);
        foreach (var change in RevisionsUntil(asOf).SelectMany(revision => revision.Changes))
            numbers[change.CellId] = numbers.GetValueOrDefault(change.CellId) + change.Delta;
        return numbers;
    }

    /// <summary>The total as it stood on a day; 0 before the decision.</summary>
    public int TotalOn(DateOnly asOf) =>
        IsInForceOn(asOf) ? Total + RevisionsUntil(asOf).Sum(revision => revision.TotalDelta) : 0;

    // A method, so that no mapping takes it for a part of its own.
    public TargetWeights WeightsInForce() => TargetWeights.Create(MembersPart, ApplicantsPart, VillagesPart).Value;

    private IEnumerable<PlanRevision> RevisionsUntil(DateOnly asOf) => _revisions.Where(revision => revision.RevisedOn <= asOf);

    private void Take(PlanTerms terms)
    {
        Total = terms.Total;
        (MembersPart, ApplicantsPart, VillagesPart) = (terms.Weights.Members, terms.Weights.Applicants, terms.Weights.Villages);
        CapRule = terms.CapRule;
    }

    private static DomainError? RefusalOf(PlanTerms terms)
    {
        if (terms.Total is < 1 or > TargetAllocator.MaxTotal)
            return new DomainError("Targets.Plan.TotalOutOfRange", TargetAllocator.MaxTotal) { Field = nameof(Total) };
        return Enum.IsDefined(terms.CapRule) ? null : new DomainError("Targets.CapRule.Unknown") { Field = nameof(CapRule) };
    }

    private static DomainError? RefusalOfNumber(string number) => number.Length switch
    {
        0 => new DomainError("Targets.DecisionNumber.Missing") { Field = nameof(DecisionNumber) },
        > MaxDecisionNumberLength => new DomainError("Targets.DecisionNumber.TooLong", MaxDecisionNumberLength) { Field = nameof(DecisionNumber) },
        _ => null,
    };

    private static DomainError NotADraft() => new("Targets.Plan.NotADraft");

    private static DateOnly EntryDay(ChangeContext change) => DateOnly.FromDateTime(change.At);
}
