namespace KonTum.Membership.Domain.Disclosure;

/// <summary>How much a small count of a kind gives away.</summary>
public enum Sensitivity
{
    /// <summary>Never hidden: villages, cells, organisations, targets, admissions in all, and city totals that are public by decision.</summary>
    Open,

    /// <summary>Stage, age, sex, schooling and the like.</summary>
    Ordinary,

    /// <summary>Religion, ethnicity, political record, discipline, family.</summary>
    Special,
}

/// <summary>One count of a set of tables. The same count in two tables has one key, and so one mask.</summary>
/// <param name="Of">The key of the count whose people are divided here, where there is one: ten women <em>of</em> forty admitted.</param>
public sealed record DisclosedCount(string Key, int Value, Sensitivity Sensitivity, string? Of = null);

/// <summary>A whole and the parts that add up to it: a row, a column, a unit and the units below it, a year and its quarters.</summary>
public sealed record PartsOfWhole(string Whole, IReadOnlyList<string> Parts);

/// <summary>Counts that are published together, with every sum that a reader can form of them.</summary>
public sealed class LinkedTables
{
    /// <exception cref="ArgumentException">A key is unknown or used twice, a count is below zero, or a sum does not hold.</exception>
    public LinkedTables(IReadOnlyList<DisclosedCount> counts, IReadOnlyList<PartsOfWhole> sums)
    {
        var known = new Dictionary<string, DisclosedCount>(StringComparer.Ordinal);
        foreach (var count in counts)
        {
            if (count.Value < 0) throw new ArgumentException($"The count {count.Key} is below zero.", nameof(counts));
            if (!known.TryAdd(count.Key, count)) throw new ArgumentException($"The count {count.Key} stands twice.", nameof(counts));
        }

        if (counts.FirstOrDefault(count => count.Of is { } whole && !known.ContainsKey(whole)) is { } lost)
            throw new ArgumentException($"The count {lost.Key} is part of {lost.Of}, which is not there.", nameof(counts));
        if (sums.SelectMany(sum => sum.Parts.Append(sum.Whole)).FirstOrDefault(key => !known.ContainsKey(key)) is { } missing)
            throw new ArgumentException($"A sum names {missing}, which is not there.", nameof(sums));
        if (sums.FirstOrDefault(sum => sum.Parts.Sum(part => (long)known[part].Value) != known[sum.Whole].Value) is { } broken)
            throw new ArgumentException($"The parts of {broken.Whole} do not add up to it.", nameof(sums));
        Counts = counts;
        Sums = sums;
        ByKey = known;
    }

    public IReadOnlyList<DisclosedCount> Counts { get; }

    public IReadOnlyList<PartsOfWhole> Sums { get; }

    internal IReadOnlyDictionary<string, DisclosedCount> ByKey { get; }
}
