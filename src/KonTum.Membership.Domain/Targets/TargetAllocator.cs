namespace KonTum.Membership.Domain.Targets;

/// <summary>
/// Gives out a yearly total over cells: weights from members, applicants and villages without a member, floors and
/// caps per cell, highest averages with odd divisors (Webster). Exact and independent of the order of the input.
/// </summary>
public static class TargetAllocator
{
    /// <summary>Far above what the whole country admits in a year; a larger total is a slip of the hand.</summary>
    public const int MaxTotal = 1_000_000;

    /// <param name="villageCount">All villages of the area, the ground of the limit on the villages' part.</param>
    /// <exception cref="ArgumentException">A negative count, or a cell that stands in the list twice.</exception>
    public static AllocationResult Allocate(
        IReadOnlyList<AllocationInput> cells, int total, TargetWeights weights, CapRule capRule, int villageCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, MaxTotal);
        ArgumentOutOfRangeException.ThrowIfNegative(villageCount);
        var ordered = InCodeOrder(cells);
        var scale = WeightScale.Of(ordered, weights, villageCount);
        if (Infeasible.Check(ordered, scale, total, capRule) is { } infeasible) return infeasible;

        var bounds = Array.ConvertAll(ordered, cell => CellBounds.Of(cell, capRule));
        var units = HighestAverages.Run(ordered, bounds, scale, total);
        var lines = new AllocationLine[ordered.Length];
        for (var i = 0; i < lines.Length; i++) lines[i] = new AllocationLine(ordered[i], bounds[i], units[i], scale, total);
        return new Allocation(new AllocationTerms(total, weights, capRule, villageCount), scale.Totals, scale.Parts, lines);
    }

    private static AllocationInput[] InCodeOrder(IReadOnlyList<AllocationInput> cells)
    {
        var ordered = cells.ToArray();
        if (!IsInCodeOrder(ordered)) Array.Sort(ordered, (left, right) => string.CompareOrdinal(left.CellCode, right.CellCode));
        var ids = new HashSet<int>(ordered.Length);
        for (var i = 0; i < ordered.Length; i++)
        {
            var cell = ordered[i];
            var twice = !ids.Add(cell.CellId) || (i > 0 && cell.CellCode == ordered[i - 1].CellCode);
            if (twice) throw new ArgumentException($"Cell {cell.CellId} ({cell.CellCode}) stands in the list twice.", nameof(cells));
            if (int.IsNegative(cell.Members | cell.Applicants | cell.VillagesWithoutMember | cell.FullMembers | cell.MentorCapacity))
                throw new ArgumentException($"Cell {cell.CellId} ({cell.CellCode}) has a negative count.", nameof(cells));
        }

        return ordered;
    }

    private static bool IsInCodeOrder(AllocationInput[] cells)
    {
        for (var i = 1; i < cells.Length; i++)
            if (string.CompareOrdinal(cells[i - 1].CellCode, cells[i].CellCode) > 0) return false;
        return true;
    }
}
