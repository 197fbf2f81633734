using System.Numerics;

namespace KonTum.Membership.Domain.Targets;

/// <summary>Either an <see cref="Allocation"/> or an <see cref="Infeasible"/>; there is no third.</summary>
public abstract class AllocationResult
{
    private protected AllocationResult()
    {
    }
}

/// <summary>The whole total given out, cell by cell in code order, with everything needed to argue each number.</summary>
public sealed class Allocation : AllocationResult
{
    private readonly Lazy<Dictionary<int, AllocationLine>> _byCell;
    private readonly Lazy<(AllocationLine? First, AllocationLine? Second)> _weakest;

    internal Allocation(AllocationTerms terms, ComponentTotals totals, ComponentParts parts, IReadOnlyList<AllocationLine> lines)
    {
        Terms = terms;
        ComponentTotals = totals;
        ComponentParts = parts;
        Lines = lines;
        _byCell = new(() => lines.ToDictionary(line => line.Input.CellId));
        _weakest = new(() => WeakestWinners(lines));
    }

    public AllocationTerms Terms { get; }

    public int Total => Terms.Total;

    public ComponentTotals ComponentTotals { get; }

    public ComponentParts ComponentParts { get; }

    public IReadOnlyList<AllocationLine> Lines { get; }

    public int SumOfFloors => Lines.Sum(line => line.Floor);

    /// <summary>Null where at least one cell has no cap.</summary>
    public long? SumOfCaps => Lines.Any(line => line.Cap is null) ? null : Lines.Sum(line => (long)line.Cap!.Value);

    public int CellsAtFloor => Lines.Count(line => line.AtFloor);

    public int CellsAtCap => Lines.Count(line => line.AtCap);

    /// <summary>The quotient that won the last unit of the whole total; null where the floors took everything.</summary>
    public Fraction? LastQuotient => _weakest.Value.First?.WinningQuotient;

    public AllocationLine? LineOf(int cellId) => _byCell.Value.GetValueOrDefault(cellId);

    /// <summary>A base organisation's number: the sum of its cells.</summary>
    public IReadOnlyDictionary<int, int> TotalsByBase() =>
        Lines.GroupBy(line => line.Input.BaseId).ToDictionary(cells => cells.Key, cells => cells.Sum(line => line.Target));

    /// <summary>
    /// The quotient against which one more unit for this cell would have competed: the weakest that won a unit in
    /// another cell. Null where the cell is at its cap or no other cell holds a unit that could be taken from it.
    /// </summary>
    public Fraction? QuotientNeededBy(AllocationLine line)
    {
        if (line.AtCap) return null;
        var (first, second) = _weakest.Value;
        return (ReferenceEquals(line, first) ? second : first)?.WinningQuotient;
    }

    private static (AllocationLine? First, AllocationLine? Second) WeakestWinners(IReadOnlyList<AllocationLine> lines)
    {
        AllocationLine? first = null, second = null;
        foreach (var line in lines.Where(line => line.Target > line.Floor))
        {
            // Code order: of equal quotients the later cell won last.
            if (first is null || line.WonNotBefore(first)) (first, second) = (line, first);
            else if (second is null || line.WonNotBefore(second)) second = line;
        }

        return (first, second);
    }
}

/// <summary>What the planner chose.</summary>
/// <param name="VillageCount">All villages counted for the gap share, with and without members.</param>
public sealed record AllocationTerms(int Total, TargetWeights Weights, CapRule CapRule, int VillageCount);

/// <summary>One cell's number and the quantities that led to it. The fractions are worked out when asked for.</summary>
public sealed class AllocationLine
{
    private readonly WeightScale _scale;
    private readonly int _total;

    internal AllocationLine(AllocationInput input, CellBounds bounds, int target, WeightScale scale, int total)
    {
        Input = input;
        Floor = bounds.Floor;
        Cap = bounds.Cap;
        Target = target;
        _scale = scale;
        _total = total;
    }

    public AllocationInput Input { get; }

    public int Floor { get; }

    /// <summary>Null where there is none.</summary>
    public int? Cap { get; }

    public int Target { get; }

    public Fraction Weight => _scale.WeightOf(Input);

    /// <summary>Total × weight, exact; <see cref="IdealShare"/> is the same for display.</summary>
    public Fraction Ideal => Weight * _total;

    public double IdealShare => Ideal.ToDouble();

    public bool AtFloor => Floor > 0 && Target == Floor;

    public bool AtCap => Target == Cap;

    /// <summary>The quotient that won the cell's last unit; null where it has none beyond its floor.</summary>
    public Fraction? WinningQuotient => Target > Floor ? Weight / (2 * Target - 1) : null;

    /// <summary>The quotient with which the cell would claim one more unit; null at its cap.</summary>
    public Fraction? NextQuotient => AtCap ? null : Weight / (2 * Target + 1);

    internal bool WonNotBefore(AllocationLine other) =>
        ScaledWeight * (2 * other.Target - 1) <= other.ScaledWeight * (2 * Target - 1);

    private BigInteger ScaledWeight => _scale.ScaledWeightOf(Input);
}
