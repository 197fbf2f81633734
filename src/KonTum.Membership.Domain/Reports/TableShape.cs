namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// What a table must be before its sums can be asked about. A break here is a fault of the program and throws; a sum
/// that does not hold is a fault of the figures and is refused.
/// </summary>
internal static class TableShape
{
    public static void Demand(
        string key, IReadOnlyList<ReportColumn> columns, IReadOnlyList<TableRow> rows, TotalRow? total, IReadOnlyList<TableCheck> checks)
    {
        Require(checks.Count > 0, key, "has no check: a table that nothing tests is not closed");
        RequireUnique(key, columns.Select(column => column.Key));
        RequireUnique(key, rows.Select(row => row.Key).Prepend(ClosedTable.TotalKey));
        var kinds = columns.ToDictionary(column => column.Key, column => column.Kind, StringComparer.Ordinal);

        foreach (var column in columns.Where(column => column.IsComputed))
        {
            RequireCounts(key, kinds, [column.NumeratorKey!, column.DenominatorKey!]);
            // A share of a negative whole has no meaning that a reader could check.
            Require(!columns.Single(other => other.Key == column.DenominatorKey).MayBeNegative, key, $"divides by {column.DenominatorKey}, which may be negative");
        }

        foreach (var check in checks)
        {
            RequireCounts(key, kinds, check.ColumnKeys);
            foreach (var row in check.RowKeys) Require(rows.Any(known => known.Key == row), key, $"checks the row {row}, which it does not have");
        }

        foreach (var row in rows) DemandCells(key, columns, row);
        foreach (var fraction in total?.Fractions?.Keys ?? [])
            Require(kinds.TryGetValue(fraction, out var kind) && kind is ColumnKind.Ratio or ColumnKind.Average, key, $"is given a total of {fraction}, which is no fraction");
    }

    private static void DemandCells(string key, IReadOnlyList<ReportColumn> columns, TableRow row)
    {
        foreach (var column in columns)
        {
            var given = row.Cells.TryGetValue(column.Key, out var cell);
            var fits = column switch
            {
                { IsComputed: true } => !given,
                { Kind: ColumnKind.Text } => cell is TableCell.Words,
                { Kind: ColumnKind.Count } => cell is TableCell.Number,
                _ => cell is TableCell.Share,
            };
            Require(fits, key, $"has a wrong, missing or typed-in cell in {row.Key}/{column.Key}");
        }

        foreach (var cell in row.Cells.Keys) Require(columns.Any(column => column.Key == cell), key, $"has a cell {row.Key}/{cell} without a column");
    }

    private static void RequireCounts(string key, Dictionary<string, ColumnKind> kinds, IEnumerable<string> wanted)
    {
        foreach (var column in wanted)
            Require(kinds.TryGetValue(column, out var kind) && kind is ColumnKind.Count, key, $"needs a count column {column}");
    }

    private static void RequireUnique(string key, IEnumerable<string> keys)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in keys) Require(seen.Add(one), key, $"uses the key {one} twice");
    }

    private static void Require(bool holds, string key, string fault)
    {
        if (!holds) throw new ArgumentException($"Table {key} {fault}.");
    }
}
