using System.Globalization;

namespace KonTum.Membership.Domain.Reports;

/// <summary>What a check looks at: the rows with their computed cells, and the words for the table as a whole.</summary>
internal sealed record TableBody(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<TableRow> Rows, string TotalLabel)
{
    public IEnumerable<string> CountKeys => Columns.Where(column => column.Kind is ColumnKind.Count).Select(column => column.Key);

    /// <summary>The sum of what is known; null where no row knows anything.</summary>
    public int? TotalOf(string columnKey)
    {
        var known = Rows.Where(row => row.CountsInTotal).Select(row => row.Count(columnKey)).OfType<int>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}

/// <summary>A row that breaks a check: both sides of what should have been equal (or at least as large).</summary>
internal sealed record TableBreak(string RowLabel, string Expression, string Left, string Right);

/// <summary>
/// A sum that must hold for a table to exist. A row of which a check knows nothing at all breaks nothing (no data is
/// not zero); a row known in part cannot be shown to add up and is refused.
/// </summary>
public abstract record TableCheck
{
    private TableCheck()
    {
    }

    internal abstract IEnumerable<string> ColumnKeys { get; }

    internal virtual IEnumerable<string> RowKeys => [];

    internal abstract IEnumerable<TableBreak> Breaks(TableBody body);

    /// <summary>What should hold, in the keys of the table.</summary>
    protected abstract string Says { get; }

    public sealed override string ToString() => Says;

    /// <summary>In every row the parts add up to the whole: a + b + c = d.</summary>
    public static TableCheck SumOfColumnsEquals(string wholeKey, params IReadOnlyList<string> partKeys) => new Balance(wholeKey, partKeys, []);

    /// <summary>In every row a − b = c.</summary>
    public static TableCheck Difference(string minuendKey, string subtrahendKey, string differenceKey) =>
        new Balance(differenceKey, [minuendKey], [subtrahendKey]);

    /// <summary>In every row a is not smaller than b.</summary>
    public static TableCheck AtLeast(string largerKey, string smallerKey) => new Floor(largerKey, smallerKey);

    /// <summary>The column adds up to a number counted by another road than the rows.</summary>
    public static TableCheck ColumnTotalEquals(string columnKey, int expected) => new Total(columnKey, expected);

    /// <summary>In every count column one row is the sum of others, less some: a parent and its children, or the balance of form 1.</summary>
    public static TableCheck RowsAddUp(string wholeRowKey, IReadOnlyList<string> plusRowKeys, IReadOnlyList<string>? minusRowKeys = null) =>
        new RowBalance(wholeRowKey, plusRowKeys, minusRowKeys ?? []);

    /// <summary>In one count column one row is the sum of others.</summary>
    public static TableCheck ColumnRowsAddUp(string columnKey, string wholeRowKey, IReadOnlyList<string> partRowKeys) => new RowBalance(wholeRowKey, partRowKeys, []) { OnlyColumn = columnKey };

    private static string Expression(IEnumerable<string> plus, IEnumerable<string> minus, string sign, string whole) =>
        $"{string.Join(" − ", minus.Prepend(string.Join(" + ", plus)))} {sign} {whole}";

    internal static string Show(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";

    /// <summary>Null where the two sides agree or nothing is known; otherwise both sides as they stand.</summary>
    private static (string Left, string Right)? Compare(IReadOnlyList<int?> plus, IReadOnlyList<int?> minus, int? whole)
    {
        List<int?> all = [.. plus, .. minus, whole];
        if (all.TrueForAll(value => value is null)) return null;
        int? left = all.Take(all.Count - 1).Contains(null) ? null : checked(plus.Sum()!.Value - minus.Sum()!.Value);
        return left is not null && left == whole ? null : (Show(left), Show(whole));
    }

    private sealed record Balance(string Whole, IReadOnlyList<string> Plus, IReadOnlyList<string> Minus) : TableCheck
    {
        internal override IEnumerable<string> ColumnKeys => [.. Plus, .. Minus, Whole];

        protected override string Says => Expression(Plus, Minus, "=", Whole);

        internal override IEnumerable<TableBreak> Breaks(TableBody body) =>
            from row in body.Rows
            let sides = Compare([.. Plus.Select(row.Count)], [.. Minus.Select(row.Count)], row.Count(Whole))
            where sides is not null
            select new TableBreak(row.Label, Says, sides.Value.Left, sides.Value.Right);
    }

    private sealed record Floor(string Larger, string Smaller) : TableCheck
    {
        internal override IEnumerable<string> ColumnKeys => [Larger, Smaller];

        protected override string Says => $"{Larger} ≥ {Smaller}";

        internal override IEnumerable<TableBreak> Breaks(TableBody body) =>
            from row in body.Rows
            let larger = row.Count(Larger)
            let smaller = row.Count(Smaller)
            where (larger is not null || smaller is not null) && !(larger >= smaller)
            select new TableBreak(row.Label, Says, Show(larger), Show(smaller));
    }

    private sealed record Total(string Key, int Expected) : TableCheck
    {
        internal override IEnumerable<string> ColumnKeys => [Key];

        protected override string Says => $"Σ {Key} = {Show(Expected)}";

        internal override IEnumerable<TableBreak> Breaks(TableBody body)
        {
            // Nobody reported and nobody was counted agree.
            var total = body.TotalOf(Key);
            if ((total ?? 0) != Expected) yield return new TableBreak(body.TotalLabel, Says, Show(total), Show(Expected));
        }
    }

    private sealed record RowBalance(string Whole, IReadOnlyList<string> Plus, IReadOnlyList<string> Minus) : TableCheck
    {
        public string? OnlyColumn { get; init; }

        internal override IEnumerable<string> ColumnKeys => OnlyColumn is null ? [] : [OnlyColumn];

        internal override IEnumerable<string> RowKeys => [.. Plus, .. Minus, Whole];

        protected override string Says => Expression(Plus, Minus, "=", Whole);

        internal override IEnumerable<TableBreak> Breaks(TableBody body)
        {
            var rows = body.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
            return from key in OnlyColumn is null ? body.CountKeys : [OnlyColumn]
                   let sides = Compare([.. Plus.Select(row => rows[row].Count(key))], [.. Minus.Select(row => rows[row].Count(key))], rows[Whole].Count(key))
                   where sides is not null
                   select new TableBreak(rows[Whole].Label, $"{key}: {Says}", sides.Value.Left, sides.Value.Right);
        }
    }
}
