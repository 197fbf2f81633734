namespace KonTum.Membership.Domain.Reports;

public enum ColumnKind
{
    Text,
    Count,

    /// <summary>Per cent of one number in another, kept as the two numbers.</summary>
    Ratio,

    /// <summary>A sum shared among a number of people, kept as the two numbers.</summary>
    Average,
}

/// <summary>
/// A column of a statistical table. A ratio or an average either names the two count columns it is made of, and is
/// then computed by the table and never typed, or brings its two numbers in every cell.
/// </summary>
public sealed record ReportColumn(string Key, ColumnKind Kind)
{
    public string? NumeratorKey { get; private init; }

    public string? DenominatorKey { get; private init; }

    /// <summary>Whether a count may be below zero, as a change against another year may. Anywhere else that is a break.</summary>
    public bool MayBeNegative { get; init; }

    public bool IsComputed => NumeratorKey is not null;

    public static ReportColumn Text(string key) => new(key, ColumnKind.Text);

    public static ReportColumn Count(string key) => new(key, ColumnKind.Count);

    public static ReportColumn Ratio(string key) => new(key, ColumnKind.Ratio);

    public static ReportColumn Ratio(string key, string numeratorKey, string denominatorKey) =>
        new(key, ColumnKind.Ratio) { NumeratorKey = numeratorKey, DenominatorKey = denominatorKey };

    public static ReportColumn Average(string key) => new(key, ColumnKind.Average);

    public static ReportColumn Average(string key, string numeratorKey, string denominatorKey) =>
        new(key, ColumnKind.Average) { NumeratorKey = numeratorKey, DenominatorKey = denominatorKey };

    internal bool IsMadeOf(string countKey) => NumeratorKey == countKey || DenominatorKey == countKey;
}
