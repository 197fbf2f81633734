using System.Numerics;

namespace KonTum.Membership.Domain.Targets;

/// <summary>
/// Webster's method starting from the floors: the next unit goes to the cell with the greatest
/// weight / (2·units + 1) below its cap, ties to the earlier cell. Generic over the integer, because quotients are
/// compared by cross-multiplication and 64 or 128 bits hold the products of any real city many times faster.
/// </summary>
/// <remarks>
/// Most units need no contest. Two marks are set around the quotient that wins last: what lies at or above the high
/// one is given at once, what lies below the low one cannot win, and a heap decides between them alone. The marks are
/// guessed in floating point and counted exactly; a bad guess costs time, never a unit.
/// </remarks>
internal static class HighestAverages
{
    public static int[] Run(IReadOnlyList<AllocationInput> cells, IReadOnlyList<CellBounds> bounds, WeightScale scale, int total)
    {
        var largest = scale.LargestProduct(total + 1);
        if (largest <= ulong.MaxValue) return Run<ulong>(cells, bounds, scale, total);
        return largest <= (BigInteger)UInt128.MaxValue
            ? Run<UInt128>(cells, bounds, scale, total)
            : Run<BigInteger>(cells, bounds, scale, total);
    }

    private static int[] Run<T>(IReadOnlyList<AllocationInput> cells, IReadOnlyList<CellBounds> bounds, WeightScale scale, int total)
        where T : struct, IBinaryInteger<T>
    {
        var units = new int[cells.Count];
        var remaining = total;
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = bounds[i].Floor;
            remaining -= units[i];
        }

        if (remaining == 0) return units;
        var open = OpenCells<T>(cells, bounds, scale);
        var marks = QuotientMarks.Around(open, remaining);
        var heap = new PriorityQueue<int, Claim<T>>(ClaimOrder<T>.Instance);
        for (var i = 0; i < open.Length; i++)
        {
            var cell = open[i];
            var given = cell.UnitsAbove(marks.High);
            units[cell.Rank] += given;
            remaining -= given;
            if (given < cell.Room && cell.UnitsAbove(marks.Low) > given)
                heap.Enqueue(cell.Rank, new Claim<T>(cell.Weight, 2 * units[cell.Rank] + 1, cell.Rank));
        }

        while (remaining > 0 && heap.TryPeek(out var cell, out var claim))
        {
            units[cell]++;
            remaining--;
            if (units[cell] == bounds[cell].Cap) heap.Dequeue();
            else heap.DequeueEnqueue(cell, claim with { Divisor = claim.Divisor + 2 });
        }

        return remaining == 0 ? units : throw new InvalidOperationException("The total was not checked to be feasible.");
    }

    private static OpenCell<T>[] OpenCells<T>(IReadOnlyList<AllocationInput> cells, IReadOnlyList<CellBounds> bounds, WeightScale scale)
        where T : struct, IBinaryInteger<T>
    {
        var perMember = T.CreateChecked(scale.PerMember);
        var perApplicant = T.CreateChecked(scale.PerApplicant);
        var perVillage = T.CreateChecked(scale.PerVillage);
        var open = new List<OpenCell<T>>(cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            var (floor, cap) = bounds[i];
            if (floor == cap) continue;
            var cell = cells[i];
            var weight = perMember * T.CreateTruncating(cell.Members)
                + perApplicant * T.CreateTruncating(cell.Applicants)
                + perVillage * T.CreateTruncating(cell.VillagesWithoutMember);
            if (!T.IsZero(weight)) open.Add(new OpenCell<T>(weight, floor, (cap ?? int.MaxValue) - floor, i));
        }

        return [.. open];
    }

    /// <param name="Rank">The place of the cell in code order.</param>
    private readonly record struct Claim<T>(T Weight, int Divisor, int Rank);

    private sealed class ClaimOrder<T> : IComparer<Claim<T>> where T : struct, IBinaryInteger<T>
    {
        public static readonly ClaimOrder<T> Instance = new();

        public int Compare(Claim<T> left, Claim<T> right)
        {
            // The greater quotient comes first, so the sides are exchanged.
            var byQuotient = (right.Weight * T.CreateTruncating(left.Divisor)).CompareTo(left.Weight * T.CreateTruncating(right.Divisor));
            return byQuotient != 0 ? byQuotient : left.Rank.CompareTo(right.Rank);
        }
    }
}
