namespace KonTum.Membership.Domain.Disclosure;

/// <summary>Hidden counts that hang together by sums, and nothing else does with them: what can be worked out of one is worked out in here.</summary>
internal sealed class HiddenPart
{
    private readonly List<(int Whole, int[] Parts, long Apart)> _sums;
    private readonly Dictionary<Unknown, int> _index;
    private readonly (long Low, long High)[] _bounds;

    private HiddenPart(List<Unknown> unknowns, List<SumOfUnknowns> sums)
    {
        Unknowns = unknowns;
        Sums = sums;
        _index = unknowns.Select((unknown, index) => (unknown, index)).ToDictionary(pair => pair.unknown, pair => pair.index);
        // Whole − parts = rest, over the hidden ones alone; what was told is moved to the right.
        _sums =
        [
            .. sums.Select(sum => (
                sum.Whole.IsHidden ? _index[sum.Whole] : -1, sum.Parts.Where(part => part.IsHidden).Select(part => _index[part]).ToArray(),
                sum.Parts.Where(part => !part.IsHidden).Sum(part => (long)part.Value) - (sum.Whole.IsHidden ? 0 : sum.Whole.Value))),
        ];
        // A sum too many between the same unknowns closes a ring; without one, narrowing step by step finds the exact bounds.
        HasRing = _sums.Sum(sum => sum.Parts.Length + (sum.Whole >= 0 ? 1 : 0)) > unknowns.Count + _sums.Count - 1;
        _bounds = new (long, long)[unknowns.Count];
        Narrow();
    }

    public IReadOnlyList<Unknown> Unknowns { get; }

    public IReadOnlyList<SumOfUnknowns> Sums { get; }

    public bool HasRing { get; }

    /// <summary>Splits everything hidden into the parts that can be judged alone.</summary>
    public static IReadOnlyList<HiddenPart> Of(IReadOnlyList<SumOfUnknowns> sums)
    {
        var parts = new List<HiddenPart>();
        var touching = new Dictionary<Unknown, List<SumOfUnknowns>>();
        foreach (var sum in sums)
        {
            foreach (var unknown in sum.All.Where(unknown => unknown.IsHidden))
            {
                if (!touching.TryGetValue(unknown, out var list)) touching.Add(unknown, list = []);
                list.Add(sum);
            }
        }

        var seen = new HashSet<Unknown>();
        foreach (var start in touching.Keys)
        {
            if (!seen.Add(start)) continue;
            var (unknowns, among, open) = (new List<Unknown>(), new HashSet<SumOfUnknowns>(ReferenceEqualityComparer.Instance), new Queue<Unknown>([start]));
            while (open.TryDequeue(out var unknown))
            {
                unknowns.Add(unknown);
                foreach (var sum in touching[unknown].Where(among.Add))
                {
                    foreach (var next in sum.All.Where(next => next.IsHidden && seen.Add(next))) open.Enqueue(next);
                }
            }

            parts.Add(new HiddenPart(unknowns, [.. among]));
        }

        return parts;
    }

    /// <summary>Bounds that hold for certain; the exact ones where there is no ring.</summary>
    public (long Low, long High) Bounds(Unknown unknown) => _bounds[_index[unknown]];

    /// <summary>The same sums for a solver: one row a sum, +1 for its parts and −1 for its whole.</summary>
    public Simplex Solver() => new(
        [.. _sums.Select(sum => sum.Parts.Select(part => (part, 1)).Concat(sum.Whole >= 0 ? [(sum.Whole, -1)] : []).ToArray())],
        [.. _sums.Select(sum => -sum.Apart)], Unknowns.Count);

    public int IndexOf(Unknown unknown) => _index[unknown];

    private void Narrow()
    {
        Array.Fill(_bounds, (0, Simplex.Boundless));
        bool changed;
        do
        {
            changed = false;
            foreach (var (whole, parts, rest) in _sums)
            {
                var (low, high) = (parts.Sum(part => _bounds[part].Low), SumOfHighs(parts));
                if (whole >= 0) changed |= Cut(whole, low + rest, Bounded(high, high + rest));
                var (wholeLow, wholeHigh) = whole >= 0 ? _bounds[whole] : (0, 0);
                foreach (var part in parts)
                {
                    var othersHigh = high < Simplex.Boundless ? high - _bounds[part].High : SumOfHighs(parts.Where(other => other != part));
                    changed |= Cut(part, othersHigh >= Simplex.Boundless ? 0 : wholeLow - rest - othersHigh, Bounded(wholeHigh, wholeHigh - rest - (low - _bounds[part].Low)));
                }
            }
        }
        while (changed);
    }

    private long SumOfHighs(IEnumerable<int> parts) => Math.Min(Simplex.Boundless, parts.Sum(part => _bounds[part].High));

    private static long Bounded(long high, long value) => high >= Simplex.Boundless ? Simplex.Boundless : value;

    private bool Cut(int index, long low, long high)
    {
        var (oldLow, oldHigh) = _bounds[index];
        _bounds[index] = (Math.Max(oldLow, low), Math.Min(oldHigh, high));
        return _bounds[index] != (oldLow, oldHigh);
    }
}
