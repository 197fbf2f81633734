namespace KonTum.Membership.Domain.Disclosure;

/// <summary>A count as somebody who wants to know sees it: a number, or an unknown. What did not change from one period to the next is one unknown.</summary>
internal sealed class Unknown(int value, int threshold)
{
    /// <summary>The true count.</summary>
    public int Value { get; } = value;

    /// <summary>How wide its secret has to be; 0 for a count that nobody promised to keep, such as the rest of a group.</summary>
    public int Threshold { get; } = threshold;

    /// <summary>What open counts alone leave room for.</summary>
    public int Cap { get; set; } = int.MaxValue;

    public bool IsHidden { get; set; }

    /// <summary>Hidden for its own sake: its secret starts at zero.</summary>
    public bool IsPrimary { get; set; }

    /// <summary>Open by decision, or told in an earlier period: hiding it hides nothing.</summary>
    public bool IsFixed { get; set; }
}

/// <summary>A whole that is the sum of its parts, over unknowns.</summary>
internal sealed record SumOfUnknowns(Unknown Whole, IReadOnlyList<Unknown> Parts)
{
    public IEnumerable<Unknown> All => Parts.Append(Whole);
}

/// <summary>All that has been published up to a period: which counts were told, which were kept, and how they hang together.</summary>
internal sealed class PublishedCounts
{
    private PublishedCounts(IReadOnlyDictionary<string, Unknown> latest, IReadOnlyDictionary<string, Sensitivity> kinds, IReadOnlyList<SumOfUnknowns> sums, int sumsBefore)
    {
        Latest = latest;
        Kinds = kinds;
        Sums = sums;
        SumsBefore = sumsBefore;
    }

    public static PublishedCounts Nothing { get; } = new(new Dictionary<string, Unknown>(), new Dictionary<string, Sensitivity>(), [], 0);

    /// <summary>By key, as last published.</summary>
    public IReadOnlyDictionary<string, Unknown> Latest { get; }

    public IReadOnlyDictionary<string, Sensitivity> Kinds { get; }

    public IReadOnlyList<SumOfUnknowns> Sums { get; }

    /// <summary>How many of the sums belong to earlier periods, which can no longer be changed.</summary>
    public int SumsBefore { get; }

    public PublishedCounts Add(LinkedTables tables, DisclosureThresholds thresholds)
    {
        var latest = tables.Counts.ToDictionary(count => count.Key, count => Next(count, tables, thresholds), StringComparer.Ordinal);
        List<SumOfUnknowns> sums = [.. Sums, .. tables.Sums.Select(sum => new SumOfUnknowns(latest[sum.Whole], [.. sum.Parts.Select(part => latest[part])]))];
        foreach (var sum in sums.Skip(Sums.Count).Where(sum => sum.Whole is { IsFixed: true, IsHidden: false }))
        {
            foreach (var part in sum.Parts) part.Cap = Math.Min(part.Cap, sum.Whole.Value);
        }

        foreach (var count in tables.Counts.Where(count => count.Of is not null))
        {
            var (part, whole) = (latest[count.Key], latest[count.Of!]);
            if (whole is { IsFixed: true, IsHidden: false }) part.Cap = Math.Min(part.Cap, whole.Value);
            if (tables.Sums.Any(sum => sum.Whole == count.Of && sum.Parts.Contains(count.Key))) continue;
            // Nobody can be more than the whole: the rest is a count too, which is published nowhere.
            sums.Add(new SumOfUnknowns(whole, [part, new Unknown(whole.Value - part.Value, 0) { IsHidden = true, IsFixed = true }]));
        }

        var kinds = tables.Counts.ToDictionary(count => count.Key, count => count.Sensitivity, StringComparer.Ordinal);
        foreach (var (key, unknown) in Latest)
        {
            if (latest.TryAdd(key, unknown)) kinds.Add(key, Kinds[key]);
        }

        return new PublishedCounts(latest, kinds, sums, Sums.Count);
    }

    private Unknown Next(DisclosedCount count, LinkedTables tables, DisclosureThresholds thresholds)
    {
        var before = Latest.GetValueOrDefault(count.Key);
        if (before?.Value == count.Value && Kinds[count.Key] == count.Sensitivity)
        {
            // A reader takes it that what looks the same is the same: it stays told or kept as it was.
            before.IsFixed = true;
            return before;
        }

        var threshold = thresholds.Of(count.Sensitivity);
        var small = thresholds.IsSmall(count.Value, count.Sensitivity, count.Of is { } whole ? tables.ByKey[whole].Value : null);
        var moved = count.Sensitivity == Sensitivity.Special && before is { IsHidden: true } && Math.Abs(before.Value - count.Value) < threshold;
        return new Unknown(count.Value, threshold)
        {
            IsFixed = count.Sensitivity == Sensitivity.Open,
            IsPrimary = small || (moved && before!.IsPrimary),
            IsHidden = small || moved,
        };
    }
}
