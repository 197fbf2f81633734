namespace KonTum.Membership.Domain.Targets;

/// <summary>An allocation with the moves made by hand after it: what a draft would issue.</summary>
public sealed record DraftNumbers(Allocation Allocation, IReadOnlyDictionary<int, int> Manual)
{
    public int Of(AllocationLine line) => line.Target + Manual.GetValueOrDefault(line.Input.CellId);

    public int ManualOf(AllocationLine line) => Manual.GetValueOrDefault(line.Input.CellId);
}

/// <summary>What tells one draft from another at a glance.</summary>
/// <param name="Least">The smallest number of a cell.</param>
/// <param name="Most">The greatest.</param>
/// <param name="Moved">How many units stand elsewhere than bare proportion would have them: half the sum of all distances from the ideal shares.</param>
/// <param name="VillagesReached">Villages without a member whose cell has a number.</param>
public sealed record PlanMeasures(int Total, int CellsWithTarget, int Least, int Most, Fraction Moved, int AtFloor, int AtCap, int Villages, int VillagesReached)
{
    public static PlanMeasures Of(DraftNumbers draft)
    {
        var lines = draft.Allocation.Lines;
        var numbers = lines.Select(draft.Of).ToList();
        var distances = lines.Select(line => Distance(line.Ideal, draft.Of(line))).Aggregate(Fraction.Zero, (sum, one) => sum + one);
        return new PlanMeasures(
            numbers.Sum(), numbers.Count(number => number > 0), numbers.DefaultIfEmpty().Min(), numbers.DefaultIfEmpty().Max(), distances / 2,
            lines.Count(line => line.Floor > 0 && draft.Of(line) == line.Floor),
            lines.Count(line => line.Cap > 0 && draft.Of(line) == line.Cap),
            lines.Sum(line => line.Input.VillagesWithoutMember),
            lines.Where(line => draft.Of(line) > 0).Sum(line => line.Input.VillagesWithoutMember));
    }

    private static Fraction Distance(Fraction ideal, int number)
    {
        var difference = ideal - new Fraction(number, 1);
        return difference < Fraction.Zero ? Fraction.Zero - difference : difference;
    }
}
