using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Application.Targets;

/// <summary>A plan without its cells.</summary>
public sealed record PlanHead(
    int Id, Guid PublicId, int Version, int Year, PlanState State, int Total, int MembersPart, int ApplicantsPart, int VillagesPart,
    CapRule CapRule, int VillageCount, string? DecisionNumber, DateOnly? DecidedOn, DateOnly? TakesEffectOn, string? Signer, DateOnly? OfferedOn, SubTargets SubTargets)
{
    public DateOnly BaseDate => new(Year - 1, 12, 31);

    public TargetWeights Weights => TargetWeights.Create(MembersPart, ApplicantsPart, VillagesPart).Value;
}

/// <summary>A plan in the list of all plans, with what tells one draft from another.</summary>
public sealed record PlanRow(PlanHead Plan, int Revisions, int CellsWithTarget, int CellsAtCap, int GapCells, int GapCellsWithTarget);

/// <summary>A revision up to the day asked about.</summary>
public sealed record RevisionLine(int Number, string DecisionNumber, DateOnly RevisedOn, string Reason, IReadOnlyList<CellDelta> Changes)
{
    public int DeltaOf(int cellId) => Changes.Where(change => change.CellId == cellId).Sum(change => change.Delta);
}

/// <summary>One cell of a plan as it stands on a day.</summary>
/// <param name="Inputs">What was counted on the base date; null for a cell that entered by a revision, or that admits without a target.</param>
/// <param name="Admitted">Admission decisions of the year up to the day, in the cell that proposed them.</param>
public sealed record TargetLine(string Code, string Name, int Order, CellTarget? Inputs, int Revised, int Admitted)
{
    /// <summary>The cell named to help this one; null where none is.</summary>
    public string? HelperCode { get; init; }

    public int Number => (Inputs?.Number ?? 0) + Revised;
}

/// <summary>A base organisation: the sum of its cells.</summary>
public sealed record BaseTargets(string Slug, string Name, int Order, IReadOnlyList<TargetLine> Lines)
{
    public int Number => Lines.Sum(line => line.Number);

    public int Admitted => Lines.Sum(line => line.Admitted);

    public int Members => Lines.Sum(line => line.Inputs?.Members ?? 0);

    public int Applicants => Lines.Sum(line => line.Inputs?.Applicants ?? 0);

    public int VillagesWithoutMember => Lines.Sum(line => line.Inputs?.VillagesWithoutMember ?? 0);
}

/// <summary>A plan as far as a reader reaches, in the order of units. Without a plan in force there may still be admissions.</summary>
public sealed record PlanTargets(PlanHead? Plan, IReadOnlyList<RevisionLine> Revisions, IReadOnlyList<BaseTargets> Bases)
{
    public int Number => Bases.Sum(part => part.Number);

    public int Admitted => Bases.Sum(part => part.Admitted);

    public int Members => Bases.Sum(part => part.Members);

    /// <summary>Cells whose number a base committee changed before issue.</summary>
    public int Moved => Bases.SelectMany(part => part.Lines).Count(line => line.Inputs is { Manual: not 0 });
}

/// <summary>Why one cell has its number.</summary>
/// <param name="Card">Null for a cell that entered by a revision alone.</param>
public sealed record CellDerivation(
    PlanHead Plan, string Code, string Name, string? BaseName, Derivation? Card, CellTarget? Stored, IReadOnlyList<RevisionLine> Revisions, int Number)
{
    /// <summary>Who moved the number before issue; null where nobody did.</summary>
    public string? MovedBy { get; init; }

    /// <summary>The cell named to help this one; null where none is.</summary>
    public string? Helper { get; init; }
}
