namespace KonTum.Membership.Domain.Targets;

public enum InfeasibleReason
{
    FloorsExceedTotal,
    CapsBelowTotal,

    /// <summary>Every cell below its cap weighs nothing, so no proportion says who gets the rest.</summary>
    OnlyZeroWeightLeft,
}

/// <summary>What would have to come in before the same total can be given out under the same cap.</summary>
public enum Awaited
{
    /// <summary>A member in villages that now have none, which releases floors.</summary>
    VillagesCovered,

    Applicants,

    /// <summary>Full members who can introduce people.</summary>
    MentorCapacity,

    /// <summary>Three full members, or a helping cell, in cells that are too small.</summary>
    HelpingCells,

    /// <summary>Members, applicants or gap villages that the chosen weights count.</summary>
    CountedInputs,
}

/// <summary>Nothing was allocated. Says why, with the three cheapest ways out.</summary>
public sealed class Infeasible : AllocationResult
{
    private Infeasible(InfeasibleReason reason, int total, long sum, long nearestTotal, CapRule? liftCapTo, Awaited waitFor)
    {
        Reason = reason;
        Total = total;
        Sum = sum;
        NearestTotal = nearestTotal;
        LiftCapTo = liftCapTo;
        WaitFor = waitFor;
    }

    public InfeasibleReason Reason { get; }

    public int Total { get; }

    /// <summary>The sum that binds: of the floors, of the caps, or of all that cells with weight can take.</summary>
    public long Sum { get; }

    /// <summary>First way out: the feasible total closest to the one asked for.</summary>
    public long NearestTotal { get; }

    /// <summary>Second way out: the strictest laxer cap under which the total fits; null where none does.</summary>
    public CapRule? LiftCapTo { get; }

    /// <summary>Third way out: wait for these, <see cref="Missing"/> of them at least.</summary>
    public Awaited WaitFor { get; }

    public long Missing => Math.Abs(Total - NearestTotal);

    internal static Infeasible? Check(IReadOnlyList<AllocationInput> cells, WeightScale scale, int total, CapRule rule)
    {
        var reach = Reach.Of(cells, scale, rule);
        if (reach.Admits(total)) return null;
        var (reason, sum) = reach.Floors > total ? (InfeasibleReason.FloorsExceedTotal, reach.Floors)
            : reach.Caps < total ? (InfeasibleReason.CapsBelowTotal, reach.Caps.Value)
            : (InfeasibleReason.OnlyZeroWeightLeft, reach.Most!.Value);
        var nearest = reason == InfeasibleReason.FloorsExceedTotal ? reach.Floors : reach.Most!.Value;
        CapRule? laxer = Enum.GetValues<CapRule>()
            .Where(other => other > rule && Reach.Of(cells, scale, other).Admits(total))
            .Select(other => (CapRule?)other)
            .FirstOrDefault();
        return new Infeasible(reason, total, sum, nearest, laxer, AwaitedBy(reason, laxer, cells, scale, total));
    }

    private static Awaited AwaitedBy(
        InfeasibleReason reason, CapRule? laxer, IReadOnlyList<AllocationInput> cells, WeightScale scale, int total)
    {
        if (reason == InfeasibleReason.FloorsExceedTotal) return Awaited.VillagesCovered;
        if (laxer == CapRule.MentorsOnly) return Awaited.Applicants;
        if (laxer == CapRule.None) return Awaited.MentorCapacity;
        AllocationInput[] helped = [.. cells.Select(cell => cell with { HasHelpingCell = true })];
        return Reach.Of(helped, scale, CapRule.None).Admits(total) ? Awaited.HelpingCells : Awaited.CountedInputs;
    }

    /// <param name="Floors">Σl.</param>
    /// <param name="Caps">Σu; null where a cell has no cap.</param>
    /// <param name="Most">What can be given out: a cell without weight gets only its floor. Null where there is no limit.</param>
    private readonly record struct Reach(long Floors, long? Caps, long? Most)
    {
        public static Reach Of(IReadOnlyList<AllocationInput> cells, WeightScale scale, CapRule rule)
        {
            long floors = 0;
            long? caps = 0, most = 0;
            foreach (var cell in cells)
            {
                var bounds = CellBounds.Of(cell, rule);
                floors += bounds.Floor;
                caps += bounds.Cap;
                most += scale.HasWeight(cell) ? bounds.Cap : bounds.Floor;
            }

            return new Reach(floors, caps, most);
        }

        public bool Admits(int total) => Floors <= total && !(Most < total);
    }
}
