using System.Numerics;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

/// <summary>A fraction written again for the tests, so that a fault of the product's own cannot hide itself.</summary>
internal readonly record struct Ratio(BigInteger N, BigInteger D)
{
    public static readonly Ratio Zero = new(0, 1);

    public static readonly Ratio One = new(1, 1);

    public static Ratio Of(BigInteger n, BigInteger d) => new(n, d);

    public static Ratio operator +(Ratio a, Ratio b) => new(a.N * b.D + b.N * a.D, a.D * b.D);

    public static Ratio operator -(Ratio a, Ratio b) => new(a.N * b.D - b.N * a.D, a.D * b.D);

    public static Ratio operator *(Ratio a, Ratio b) => new(a.N * b.N, a.D * b.D);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.N * b.D, a.D * b.N);

    public bool IsMoreThan(Ratio other) => N * other.D > other.N * D;

    public bool Is(Fraction fraction) => N * fraction.Denominator == fraction.Numerator * D;
}

/// <summary>The method of the specification, sentence by sentence, slowly, and sharing nothing with the product.</summary>
internal static class Reference
{
    public static (int Floor, int? Cap) Bounds(AllocationInput cell, CapRule rule)
    {
        int? cap = rule == CapRule.None ? null
            : rule == CapRule.MentorsOnly ? cell.MentorCapacity
            : cell.Applicants < cell.MentorCapacity ? cell.Applicants : cell.MentorCapacity;
        if (cell.FullMembers <= 2 && !cell.HasHelpingCell) cap = 0;
        var floor = cell.VillagesWithoutMember > 0 && cell.Applicants > 0 && cap is not 0 ? 1 : 0;
        return (floor, cap);
    }

    public static Ratio[] Weights(IReadOnlyList<AllocationInput> cells, TargetWeights weights, int villageCount)
    {
        BigInteger[] sums = [
            cells.Aggregate(BigInteger.Zero, (sum, cell) => sum + cell.Members),
            cells.Aggregate(BigInteger.Zero, (sum, cell) => sum + cell.Applicants),
            cells.Aggregate(BigInteger.Zero, (sum, cell) => sum + cell.VillagesWithoutMember)];
        int[] parts = [weights.Members, weights.Applicants, weights.Villages];
        var kept = Enumerable.Range(0, 3).Where(i => sums[i] > 0).Sum(i => parts[i]);
        if (kept == 0) return [.. cells.Select(_ => Ratio.Zero)];
        var share = Enumerable.Range(0, 3).Select(i => sums[i] > 0 ? Ratio.Of(parts[i], kept) : Ratio.Zero).ToArray();
        var others = share[0] + share[1];
        if (others.N > 0 && share[2].IsMoreThan(Ratio.Of(sums[2], villageCount)))
        {
            share[2] = Ratio.Of(sums[2], villageCount);
            var rest = Ratio.One - share[2];
            (share[0], share[1]) = (rest * share[0] / others, rest * share[1] / others);
        }

        return [.. cells.Select(cell =>
            Part(share[0], cell.Members, sums[0]) + Part(share[1], cell.Applicants, sums[1]) + Part(share[2], cell.VillagesWithoutMember, sums[2]))];
    }

    /// <summary>
    /// Webster as an optimum and not as a procedure: of all ways to give out the total within the bounds, the one
    /// with the least Σ units² / weight. Ways are tried with the earlier codes served first, which settles ties.
    /// </summary>
    public static int[] LeastSquares(City city)
    {
        var cells = city.Cells.OrderBy(cell => cell.CellCode, StringComparer.Ordinal).ToArray();
        var weights = Weights(cells, city.Weights, city.VillageCount);
        var bounds = cells.Select(cell => Bounds(cell, city.Rule)).ToArray();
        int[]? best = null;
        var least = Ratio.Zero;
        Try(new int[cells.Length], 0, city.Total, Ratio.Zero);
        return best!;

        void Try(int[] units, int at, int left, Ratio cost)
        {
            if (at == units.Length)
            {
                if (left != 0 || (best is not null && !least.IsMoreThan(cost))) return;
                (best, least) = ([.. units], cost);
                return;
            }

            var most = weights[at].N.IsZero ? bounds[at].Floor : Math.Min(left, bounds[at].Cap ?? left);
            for (var given = most; given >= bounds[at].Floor; given--)
            {
                units[at] = given;
                var own = weights[at].N.IsZero ? Ratio.Zero : Ratio.Of(given * given, 1) / weights[at];
                Try(units, at + 1, left - given, cost + own);
            }
        }
    }

    /// <summary>Webster as a procedure: every unit looks at every cell.</summary>
    public static int[] OneByOne(City city)
    {
        var cells = city.Cells.OrderBy(cell => cell.CellCode, StringComparer.Ordinal).ToArray();
        var weights = Weights(cells, city.Weights, city.VillageCount);
        var bounds = cells.Select(cell => Bounds(cell, city.Rule)).ToArray();
        var units = bounds.Select(bound => bound.Floor).ToArray();
        for (var left = city.Total - units.Sum(); left > 0; left--)
        {
            var winner = -1;
            var most = Ratio.Zero;
            for (var i = 0; i < units.Length; i++)
            {
                var quotient = weights[i] / Ratio.Of(2 * units[i] + 1, 1);
                if (units[i] == bounds[i].Cap || !quotient.IsMoreThan(most)) continue;
                (winner, most) = (i, quotient);
            }

            units[winner]++;
        }

        return units;
    }

    /// <summary>The least and the most that can be given out; a cell of no weight takes only its floor.</summary>
    public static (long Least, long? Most) Range(City city)
    {
        var weights = Weights(city.Cells, city.Weights, city.VillageCount);
        var bounds = city.Cells.Select(cell => Bounds(cell, city.Rule)).ToArray();
        var tops = bounds.Select((bound, i) => weights[i].N.IsZero ? bound.Floor : (long?)bound.Cap).ToArray();
        return (bounds.Sum(bound => (long)bound.Floor), tops.Contains(null) ? null : tops.Sum());
    }

    private static Ratio Part(Ratio share, int count, BigInteger sum) => sum.IsZero ? Ratio.Zero : share * Ratio.Of(count, sum);
}
