namespace KonTum.Membership.Domain.Disclosure;

/// <summary>
/// Decides which counts of linked tables are hidden. Small ones are hidden for their own sake; further ones until
/// nobody can narrow a hidden count by totals, by the level above, by a linked table or by an earlier period. Whether
/// it is enough is not argued but attacked: the smallest and the largest value that each hidden count can have are
/// worked out from everything that is told, and more is hidden until they lie far enough apart.
/// </summary>
public sealed class DisclosureControl(DisclosureThresholds thresholds)
{
    /// <param name="earlier">The mask of the period before, whose figures are out and cannot be taken back.</param>
    public DisclosureMask Protect(LinkedTables tables, DisclosureMask? earlier = null)
    {
        var published = (earlier?.Published ?? PublishedCounts.Nothing).Add(tables, thresholds);
        var primary = Keys(published, unknown => unknown.IsHidden && unknown.IsPrimary);
        var exposed = new HashSet<Unknown>(ReferenceEqualityComparer.Instance);
        while (FirstTold(published, exposed) is var (unknown, part, needsMore))
        {
            if (Choose(unknown, part, published, needsMore) is { } further) further.IsHidden = true;
            else exposed.Add(unknown);
        }

        // What was hidden for others afterwards may have covered these too.
        foreach (var one in exposed.ToList())
        {
            exposed.Remove(one);
            if (FirstTold(published, exposed) is not null) exposed.Add(one);
        }

        return new DisclosureMask(primary, Keys(published, unknown => unknown.IsHidden), Keys(published, exposed.Contains), published);
    }

    /// <summary>What would be hidden without looking at the neighbours: not enough, and kept to show that it is not.</summary>
    public DisclosureMask PrimaryOnly(LinkedTables tables)
    {
        var published = PublishedCounts.Nothing.Add(tables, thresholds);
        var keys = Keys(published, unknown => unknown.IsHidden);
        return new DisclosureMask(keys, keys, new HashSet<string>(), published);
    }

    private static HashSet<string> Keys(PublishedCounts published, Func<Unknown, bool> chosen) =>
        published.Latest.Where(entry => chosen(entry.Value)).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>A hidden count of which too much can be worked out, and whether it could not be large enough.</summary>
    private static (Unknown Unknown, HiddenPart Part, bool NeedsMore)? FirstTold(PublishedCounts published, HashSet<Unknown> exposed)
    {
        var latest = published.Latest.Values.ToHashSet<Unknown>(ReferenceEqualityComparer.Instance);
        var parts = HiddenPart.Of(published.Sums).Where(part => part.Sums.Any(sum => sum.All.Any(latest.Contains))).ToList();
        foreach (var part in parts)
        {
            foreach (var unknown in Promised(part, exposed))
            {
                var (low, high) = part.Bounds(unknown);
                if (Fails(unknown, low, high) is { } needsMore) return (unknown, part, needsMore);
            }
        }

        foreach (var part in parts.Where(part => part.HasRing))
        {
            var solver = part.Solver();
            foreach (var unknown in Promised(part, exposed))
            {
                var index = part.IndexOf(unknown);
                var low = solver.Least(index, unknown.IsPrimary ? 0 : long.MinValue / 2);
                var high = solver.Most(index, (unknown.IsPrimary ? 0 : low) + unknown.Threshold);
                if (Fails(unknown, low, high) is { } needsMore) return (unknown, part, needsMore);
            }
        }

        return null;
    }

    private static IEnumerable<Unknown> Promised(HiddenPart part, HashSet<Unknown> exposed) => part.Unknowns.Where(unknown => unknown.Threshold > 0 && !exposed.Contains(unknown));

    /// <summary>
    /// The promise: a small count could be anything from zero to the threshold, any other hidden count lies in a range as
    /// wide; as far as open counts leave room. Null where it is kept.
    /// </summary>
    private static bool? Fails(Unknown unknown, long low, long high)
    {
        var width = Math.Min(unknown.Threshold, unknown.Cap);
        if (high - (unknown.IsPrimary ? 0 : low) < width) return true;
        return unknown.IsPrimary && low > 0 ? false : null;
    }

    /// <summary>
    /// The next count to hide: beside the one that is told, else wherever in its part something can be. Parts before
    /// totals; the smallest that gives room enough; a zero only where nothing else is left.
    /// </summary>
    private static Unknown? Choose(Unknown told, HiddenPart part, PublishedCounts published, bool needsMore)
    {
        var latest = published.Sums.Skip(published.SumsBefore).ToHashSet<SumOfUnknowns>(ReferenceEqualityComparer.Instance);
        var here = part.Sums.Where(latest.Contains).ToList();
        var need = Math.Max(1, told.Threshold - told.Value);
        foreach (var sums in new[] { here.Where(sum => sum.All.Contains(told)), here })
        {
            var options = sums.SelectMany(sum => sum.All.Select(unknown => (Unknown: unknown, IsWhole: unknown == sum.Whole)))
                .Where(option => !option.Unknown.IsHidden && !option.Unknown.IsFixed).ToList();
            var best = options.Where(option => option.Unknown.Value > 0)
                .OrderBy(option => option.IsWhole).ThenBy(option => option.Unknown.Value < need).ThenBy(option => Math.Abs(option.Unknown.Value - need))
                .Concat(options.Where(option => option.Unknown.Value == 0).OrderBy(option => option.IsWhole == needsMore ? 0 : 1))
                .Select(option => option.Unknown).FirstOrDefault();
            if (best is not null) return best;
        }

        return null;
    }
}
