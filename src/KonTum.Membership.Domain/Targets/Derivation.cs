namespace KonTum.Membership.Domain.Targets;

public enum TargetComponent
{
    Members,
    Applicants,
    Villages,
}

/// <summary>One component of a cell's weight.</summary>
/// <param name="Count">The cell's own count.</param>
/// <param name="Total">The sum over all cells; 0 where the component dropped out.</param>
/// <param name="Share">Count over total; 0 where the component dropped out.</param>
/// <param name="Part">α, β or γ as it counted.</param>
public sealed record ComponentShare(TargetComponent Component, int Count, long Total, Fraction Share, Fraction Part)
{
    public Fraction Contribution => Share * Part;
}

/// <summary>
/// The derivation card of one cell: every quantity between its counts and its number, which the parts re-add to.
/// </summary>
public sealed class Derivation
{
    private Derivation(Allocation allocation, AllocationLine line)
    {
        Line = line;
        Components = ComponentsOf(allocation, line.Input);
        VillagesPartLimited = allocation.ComponentParts.VillagesLimited;
        QuotientNeeded = allocation.QuotientNeededBy(line);
        // In people, as the ideal share is: how much larger it would have to be, other cells' weights unchanged.
        Missing = QuotientNeeded is { } needed ? (needed * (2 * line.Target + 1) - line.Weight) * allocation.Total : null;
    }

    /// <summary>Inputs, weight, ideal share, floor, cap, and the quotients of the last and the next unit.</summary>
    public AllocationLine Line { get; }

    public IReadOnlyList<ComponentShare> Components { get; }

    /// <summary>The villages' part was cut to the share of villages that have no member.</summary>
    public bool VillagesPartLimited { get; }

    /// <summary>The quotient that one more unit would have had to beat; null at the cap or where nothing can be taken from another cell.</summary>
    public Fraction? QuotientNeeded { get; }

    /// <summary>What the ideal share lacks for one more unit. 0 where a tie went to the other cell by its code.</summary>
    public Fraction? Missing { get; }

    public int FloorPart => Line.Floor;

    public int ProportionalPart => Line.Target - Line.Floor;

    /// <summary>Moved by the base committee before issue.</summary>
    public int Manual { get; private init; }

    /// <summary>Changed by revisions after issue.</summary>
    public int Revised { get; private init; }

    public int Number => FloorPart + ProportionalPart + Manual + Revised;

    public static Derivation Of(Allocation allocation, AllocationLine line, int manual = 0, int revised = 0) =>
        new(allocation, line) { Manual = manual, Revised = revised };

    private static ComponentShare[] ComponentsOf(Allocation allocation, AllocationInput cell)
    {
        var (totals, parts) = (allocation.ComponentTotals, allocation.ComponentParts);
        return
        [
            new(TargetComponent.Members, cell.Members, totals.Members, Share(cell.Members, totals.Members), Share(parts.Members, parts.Sum)),
            new(TargetComponent.Applicants, cell.Applicants, totals.Applicants, Share(cell.Applicants, totals.Applicants), Share(parts.Applicants, parts.Sum)),
            new(TargetComponent.Villages, cell.VillagesWithoutMember, totals.Villages, Share(cell.VillagesWithoutMember, totals.Villages), Share(parts.Villages, parts.Sum)),
        ];
    }

    private static Fraction Share(long part, long sum) => sum == 0 ? Fraction.Zero : new Fraction(part, sum);
}
