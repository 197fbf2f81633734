using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

public enum PlanState
{
    Draft,
    Issued,

    /// <summary>A draft that was set aside, or an issue taken back before it took effect. Once in effect a plan changes by revisions alone.</summary>
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

    /// <summary>Goes into the audit trail, which keeps short reasons.</summary>
    public const int MaxWithdrawalReasonLength = 300;

    private readonly List<CellTarget> _cells = [];
    private readonly List<PlanRevision> _revisions = [];

    private TargetPlan() => SubTargets = SubTargets.None;

    private TargetPlan(Guid publicId, int year, PlanTerms terms, ChangeContext change)
    {
        PublicId = publicId;
        Year = year;
        SubTargets = SubTargets.None;
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

    public SubTargets SubTargets { get; private set; }

    public PlanState State { get; private set; }

    /// <summary>The day on which the draft was laid before the base committees, who may then move numbers inside their own sums.</summary>
    public DateOnly? OfferedOn { get; private set; }

    public string? DecisionNumber { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>From this day the numbers count; until the day before, the issue can be taken back.</summary>
    public DateOnly? TakesEffectOn { get; private set; }

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

    /// <summary>Takes other terms. The cells are emptied and the offer ends: numbers must not stand under terms that did not lead to them.</summary>
    public Result Redraft(PlanTerms terms, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        if (RefusalOf(terms) is { } refusal) return refusal;
        Take(terms);
        _cells.Clear();
        OfferedOn = null;
        Raise(new DomainEvent("Plan.Drafted", EntryDay(change), change, nameof(Total), "Weights", nameof(CapRule)));
        return Result.Ok;
    }

    /// <summary>Takes over an allocation made with this plan's own terms; manual changes before it are gone.</summary>
    public Result FillFrom(Allocation allocation, ChangeContext change) => FillFrom(allocation, new Dictionary<int, int>(), change);

    /// <param name="helpers">By cell, the cell named to help it.</param>
    public Result FillFrom(Allocation allocation, IReadOnlyDictionary<int, int> helpers, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        var terms = allocation.Terms;
        if (terms.Total != Total || terms.Weights != WeightsInForce() || terms.CapRule != CapRule)
            return new DomainError("Targets.Plan.AllocationOfOtherTerms");
        if (allocation.Lines.Any(line => line.Input.HasHelpingCell != helpers.ContainsKey(line.Input.CellId))) return new DomainError("Targets.Plan.AllocationOfOtherTerms");
        // Nobody doubles a Party in a year: a total above all members is a slip of the hand.
        if (allocation.ComponentTotals.Members < Total) return new DomainError("Targets.Plan.TotalAboveMembers", Total, (int)allocation.ComponentTotals.Members) { Field = nameof(Total) };
        VillageCount = terms.VillageCount;
        _cells.Clear();
        _cells.AddRange(allocation.Lines.Select(line => new CellTarget(line, helpers.TryGetValue(line.Input.CellId, out var helper) ? helper : null)));
        Raise(new DomainEvent("Plan.Allocated", EntryDay(change), change, nameof(Cells)));
        return Result.Ok;
    }

    public Result SetSubTargets(SubTargets subTargets, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        if (subTargets.Greatest > Total) return new DomainError("Targets.SubTarget.AboveTotal", Total) { Field = nameof(SubTargets) };
        SubTargets = subTargets;
        Raise(new DomainEvent("Plan.SubTargetsSet", EntryDay(change), change, nameof(SubTargets)));
        return Result.Ok;
    }

    /// <summary>Lays the draft before the base committees. Any other draft stays a sandbox of the planner's own.</summary>
    public Result Offer(DateOnly on, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        if (_cells.Count == 0) return new DomainError("Targets.Plan.SumDiffers", 0, Total);
        OfferedOn = on;
        Raise(new DomainEvent("Plan.Offered", on, change, nameof(OfferedOn)));
        return Result.Ok;
    }

    /// <summary>
    /// A base committee moves units between its own cells before issue: inside its sum, within the floors and
    /// caps, and with a reason for each.
    /// </summary>
    public Result Redistribute(int baseId, IReadOnlyCollection<CellMove> moves, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        if (OfferedOn is null) return new DomainError("Targets.Plan.NotOffered");
        if (CellMove.RefusalOf(moves) is { } refusal) return refusal;
        var own = _cells.Where(cell => cell.BaseId == baseId).ToDictionary(cell => cell.CellId);
        foreach (var move in moves)
        {
            if (!own.TryGetValue(move.CellId, out var cell)) return new DomainError("Targets.Redistribution.CellOfOtherBase", move.CellId);
            if (!cell.Admits(move.Delta)) return new DomainError("Targets.Redistribution.OutOfBounds", cell.CellCode, cell.Floor, cell.Cap ?? Total);
        }

        foreach (var move in moves) own[move.CellId].Move(move.Delta, VietnameseText.Normalise(move.Reason!), change);
        Raise(new DomainEvent("Plan.Redistributed", EntryDay(change), change, nameof(CellTarget.Manual)));
        return Result.Ok;
    }

    public Result Issue(string? number, DateOnly date, string? signer, ChangeContext change) => Issue(number, date, date, signer, change);

    public Result Issue(string? number, DateOnly date, DateOnly takesEffectOn, string? signer, ChangeContext change)
    {
        if (State != PlanState.Draft) return NotADraft();
        var decision = VietnameseText.Normalise(number ?? string.Empty);
        var name = VietnameseText.Normalise(signer ?? string.Empty);
        if (RefusalOfNumber(decision) is { } refusal) return refusal;
        if (name.Length == 0) return new DomainError("Targets.Signer.Missing") { Field = nameof(Signer) };
        if (name.Length > MaxSignerLength) return new DomainError("Targets.Signer.TooLong", MaxSignerLength) { Field = nameof(Signer) };
        if (date < BaseDate || date.Year > Year) return new DomainError("Targets.Plan.DecidedOutsideYear", BaseDate) { Field = nameof(DecidedOn) };
        if (takesEffectOn < date || takesEffectOn.Year > Year) return new DomainError("Targets.Plan.EffectOutsideYear", date) { Field = nameof(TakesEffectOn) };
        var sum = _cells.Sum(cell => cell.Number);
        if (sum != Total) return new DomainError("Targets.Plan.SumDiffers", sum, Total);

        State = PlanState.Issued;
        DecisionNumber = decision;
        DecidedOn = date;
        TakesEffectOn = takesEffectOn;
        Signer = name;
        Raise(new DomainEvent("Plan.Issued", date, change, nameof(DecisionNumber), nameof(DecidedOn), nameof(TakesEffectOn), nameof(Signer)));
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
        var last = _revisions.Select(revision => revision.RevisedOn).Append(TakesEffectOn!.Value).Max();
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

    /// <summary>
    /// What becomes of the numbers of cells that are gone: a merged cell's number goes to the cell it went over into;
    /// where one became several, people say what each takes. A revision like any other.
    /// </summary>
    public Result CarryOver(IReadOnlyCollection<Succession> successions, string? decisionNumber, DateOnly date, string? reason, ChangeContext change)
    {
        if (State != PlanState.Issued) return new DomainError("Targets.Plan.NotIssued");
        var moved = Succession.DeltasOf(successions, cellId => NumberOf(cellId, date));
        return moved.TryGet(out var deltas) ? Revise(decisionNumber, date, reason, deltas, change) : Result.Refused(moved.Errors);
    }

    /// <summary>Sets a draft aside, or takes an issue back on a day before it takes effect, with the reason.</summary>
    public Result Withdraw(DateOnly on, ChangeContext change)
    {
        if (State == PlanState.Withdrawn) return NotADraft();
        if (State == PlanState.Issued)
        {
            if (on >= TakesEffectOn) return new DomainError("Targets.Plan.InForce", TakesEffectOn.Value);
            if (string.IsNullOrWhiteSpace(change.Reason)) return new DomainError("Targets.Reason.Missing") { Field = "Reason" };
            if (change.Reason.Length > MaxWithdrawalReasonLength)
                return new DomainError("Targets.Reason.TooLong", MaxWithdrawalReasonLength) { Field = "Reason" };
        }

        State = PlanState.Withdrawn;
        Raise(new DomainEvent("Plan.Withdrawn", on, change));
        return Result.Ok;
    }

    public bool IsInForceOn(DateOnly asOf) => State == PlanState.Issued && TakesEffectOn <= asOf;

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
