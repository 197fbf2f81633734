using System.Collections.Frozen;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// A statistical table whose sums hold. There is no other way to make one than <see cref="Close"/>, so whatever
/// prints a table prints one that adds up.
/// </summary>
public sealed class ClosedTable
{
    /// <summary>The key of the total row when one of its cells is to be hidden.</summary>
    public const string TotalKey = "#total";

    private ClosedTable(string key, IReadOnlyList<ReportColumn> columns, IReadOnlyList<TableRow> rows, TableRow? total, IReadOnlyList<string> checks)
    {
        Checks = checks;
        Key = key;
        Columns = columns;
        Rows = rows;
        Total = total;
    }

    public string Key { get; }

    /// <summary>The sums that held, as they can be printed under the table: "own + merged + none = villages".</summary>
    public IReadOnlyList<string> Checks { get; }

    public IReadOnlyList<ReportColumn> Columns { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Null for a table whose rows are not parts of one whole, such as forms 1 to 3.</summary>
    public TableRow? Total { get; }

    /// <summary>
    /// Computes ratios and totals, runs every check and refuses by name each row that breaks one. Counts below zero
    /// are a break of their own.
    /// </summary>
    /// <returns>The table, or one <c>Table.DoesNotClose</c> per break: table key, row label, what should hold, its left and its right side.</returns>
    /// <exception cref="ArgumentException">The table is wrongly built: a cell is missing, a key is unknown or used twice, or there is no check.</exception>
    public static Result<ClosedTable> Close(
        string key, IReadOnlyList<ReportColumn> columns, IReadOnlyList<TableRow> rows, TotalRow? total, IReadOnlyList<TableCheck> checks)
    {
        TableShape.Demand(key, columns, rows, total, checks);
        var body = new TableBody([.. columns], [.. rows.Select(row => Computed(row, columns))], total?.Label ?? key);
        var breaks = Negatives(body).Concat(checks.SelectMany(check => check.Breaks(body)))
            .Select(found => new DomainError("Table.DoesNotClose", key, found.RowLabel, found.Expression, found.Left, found.Right))
            .ToList();
        if (breaks.Count > 0) return Result<ClosedTable>.Refused(breaks);
        return new ClosedTable(key, body.Columns, body.Rows, total is null ? null : TotalOf(body, total), [.. checks.Select(check => check.ToString())]);
    }

    /// <summary>
    /// A table of an issued report, as it was closed and protected then. What can still be summed is summed again:
    /// every column of counts of which nothing is hidden must make up its total.
    /// </summary>
    /// <exception cref="InvalidOperationException">It does not: the content is not what was issued.</exception>
    public static ClosedTable Thaw(string key, IReadOnlyList<ReportColumn> columns, IReadOnlyList<TableRow> rows, TableRow? total, IReadOnlyList<string> checks)
    {
        foreach (var column in columns.Where(column => total is not null && column.Kind is ColumnKind.Count))
        {
            List<TableCell> cells = [.. rows.Where(row => row.CountsInTotal).Select(row => row[column.Key]), total![column.Key]];
            if (cells.Any(cell => cell is not TableCell.Number { Value: not null })) continue;
            if (cells.Take(rows.Count).Sum(Value) != Value(cells[^1])) throw new InvalidOperationException($"The column {column.Key} of the table {key} does not make up its total.");
        }

        return new ClosedTable(key, columns, rows, total, checks);

        static int Value(TableCell cell) => ((TableCell.Number)cell).Value!.Value;
    }

    /// <summary>
    /// The same table without one value. Ratios and averages made of it go with it, or it could be worked out from
    /// them; totals keep the true sum they were closed with until they are hidden too.
    /// </summary>
    public ClosedTable Hide(string rowKey, string columnKey, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, 1);
        if (Columns.All(column => column.Key != columnKey)) throw new ArgumentException($"Table {Key} has no column {columnKey}.", nameof(columnKey));
        if (rowKey == TotalKey && Total is not null) return new ClosedTable(Key, Columns, Rows, Without(Total, columnKey, threshold), Checks);
        if (Rows.All(row => row.Key != rowKey)) throw new ArgumentException($"Table {Key} has no row {rowKey}.", nameof(rowKey));
        return new ClosedTable(Key, Columns, [.. Rows.Select(row => row.Key == rowKey ? Without(row, columnKey, threshold) : row)], Total, Checks);
    }

    /// <summary>As <see cref="Hide"/>, without a word on how large the value is: where several are hidden together, their bounds would tell on each other.</summary>
    public ClosedTable Conceal(string rowKey, string columnKey)
    {
        if (Columns.All(column => column.Key != columnKey) || Rows.All(row => row.Key != rowKey)) throw new ArgumentException($"Table {Key} has no cell {rowKey}/{columnKey}.", nameof(rowKey));
        return new ClosedTable(Key, Columns, [.. Rows.Select(row => row.Key == rowKey ? Without(row, columnKey, 0) : row)], Total, Checks);
    }

    /// <summary>The same table without a column's values in some rows; the total row goes by <see cref="TotalKey"/>. Each says no more than that it is hidden.</summary>
    public ClosedTable HideAll(string columnKey, IReadOnlyCollection<string> rowKeys)
    {
        if (Columns.All(column => column.Key != columnKey)) throw new ArgumentException($"Table {Key} has no column {columnKey}.", nameof(columnKey));
        return new ClosedTable(
            Key, Columns, [.. Rows.Select(row => rowKeys.Contains(row.Key) ? Without(row, columnKey, 0) : row)],
            Total is not null && rowKeys.Contains(TotalKey) ? Without(Total, columnKey, 0) : Total, Checks);
    }

    private TableRow Without(TableRow row, string columnKey, int threshold)
    {
        var cells = row.Cells.ToDictionary(StringComparer.Ordinal);
        if (cells[columnKey] is TableCell.Hidden) return row;
        cells[columnKey] = new TableCell.Hidden(cells[columnKey] is TableCell.Number { Value: { } count } && count < threshold ? threshold : null);
        foreach (var made in Columns.Where(column => column.IsMadeOf(columnKey))) cells[made.Key] = new TableCell.Hidden(null);
        return row with { Cells = cells.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private static TableRow Computed(TableRow row, IReadOnlyList<ReportColumn> columns) => row with
    {
        // A copy: the caller's own dictionary may still change.
        Cells = columns.ToFrozenDictionary(
            column => column.Key,
            column => column.IsComputed ? Share(column, row.Count) : row[column.Key],
            StringComparer.Ordinal),
    };

    private static TableRow TotalOf(TableBody body, TotalRow total) => new(TotalKey, total.Label, body.Columns.ToFrozenDictionary(
        column => column.Key,
        column => column.Kind switch
        {
            ColumnKind.Text => TableCell.Of(string.Empty),
            ColumnKind.Count => TableCell.Of(body.TotalOf(column.Key)),
            _ when total.Fractions?.TryGetValue(column.Key, out var given) is true => TableCell.Of(given),
            _ when column.IsComputed => Share(column, body.TotalOf),
            _ => SumOfShares(body, column.Key),
        },
        StringComparer.Ordinal));

    private static TableCell Share(ReportColumn column, Func<string, int?> count) =>
        count(column.NumeratorKey!) is { } numerator && count(column.DenominatorKey!) is { } denominator
            ? TableCell.Of(new Fraction(numerator, denominator))
            : TableCell.Of((Fraction?)null);

    private static TableCell SumOfShares(TableBody body, string key)
    {
        var known = body.Rows.Where(row => row.CountsInTotal).Select(row => ((TableCell.Share)row[key]).Value).OfType<Fraction>().ToList();
        return TableCell.Of(known.Count == 0 ? null : Fraction.Sum(known));
    }

    private static IEnumerable<TableBreak> Negatives(TableBody body) =>
        from row in body.Rows
        from column in body.Columns
        where column is { Kind: ColumnKind.Count, MayBeNegative: false } && row.Count(column.Key) < 0
        select new TableBreak(row.Label, $"{column.Key} ≥ 0", TableCheck.Show(row.Count(column.Key)), "0");
}
