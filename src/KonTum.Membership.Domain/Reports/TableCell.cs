namespace KonTum.Membership.Domain.Reports;

/// <summary>A ratio or an average as the two whole numbers it is made of. Nothing is divided before it is printed.</summary>
public readonly record struct Fraction
{
    public Fraction(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    public long Numerator { get; }

    /// <summary>Zero where there is nobody to compare with: such a figure is printed as a dash.</summary>
    public long Denominator { get; }

    public static Fraction Sum(IEnumerable<Fraction> parts) =>
        parts.Aggregate(new Fraction(0, 0), (sum, part) => new Fraction(checked(sum.Numerator + part.Numerator), checked(sum.Denominator + part.Denominator)));
}

/// <summary>One cell of a table. A value that nobody reported is unknown (null), which is not zero.</summary>
public abstract record TableCell
{
    private TableCell()
    {
    }

    public static TableCell Of(int? count) => new Number(count);

    public static TableCell Of(string text) => new Words(text);

    public static TableCell Of(Fraction? fraction) => new Share(fraction);

    public sealed record Words(string Value) : TableCell;

    public sealed record Number(int? Value) : TableCell;

    public sealed record Share(Fraction? Value) : TableCell;

    /// <summary>
    /// A value taken out of the table, so that no writer can print it by mistake. The threshold is null where the
    /// value itself is not below it but would give another one away: "below ten" would then be untrue.
    /// </summary>
    public sealed record Hidden(int? Threshold) : TableCell;
}

/// <summary>A row as it comes to the table: a key, the words in front of it and its cells by column key.</summary>
public sealed record TableRow(string Key, string Label, IReadOnlyDictionary<string, TableCell> Cells)
{
    /// <summary>False for an "of whom" row, which repeats people of the rows above it.</summary>
    public bool CountsInTotal { get; init; } = true;

    public TableCell this[string columnKey] => Cells[columnKey];

    /// <summary>The count of a column; null while it is unknown.</summary>
    /// <exception cref="InvalidOperationException">The cell is hidden or holds no count.</exception>
    public int? Count(string columnKey) => Cells[columnKey] is TableCell.Number number
        ? number.Value
        : throw new InvalidOperationException($"The cell {Key}/{columnKey} holds no count that may be read.");

    /// <summary>
    /// The explicit rest ("not declared"): what the wholes hold and the rows do not. Rows that hold more than the
    /// whole leave a negative rest, which the table then refuses by the name of this row.
    /// </summary>
    public static TableRow Residual(string key, string label, IReadOnlyDictionary<string, int> wholes, IReadOnlyCollection<TableRow> rows) =>
        new(key, label, wholes.ToDictionary(
            whole => whole.Key,
            whole => TableCell.Of(checked(whole.Value - rows.Where(row => row.CountsInTotal).Sum(row => row.Count(whole.Key) ?? 0))),
            StringComparer.Ordinal));
}

/// <summary>The total row asked for. Counts are always summed; a fraction may bring its own two numbers.</summary>
/// <param name="Fractions">By column key, for ratios and averages that are not the sum of their rows' two numbers.</param>
public sealed record TotalRow(string Label, IReadOnlyDictionary<string, Fraction>? Fractions = null);
