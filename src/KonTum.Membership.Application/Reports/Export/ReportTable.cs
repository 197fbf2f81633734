using System.Globalization;

namespace KonTum.Membership.Application.Reports.Export;

public enum ColumnAlignment
{
    Start,
    Centre,
    End,
}

/// <param name="Weight">The share of the width, against the other columns.</param>
/// <param name="NumberLabel">What the row of column numbers says, such as "7=6/4"; the position where it is null.</param>
public sealed record ReportTableColumn(string Header, ColumnAlignment Alignment = ColumnAlignment.End, int Weight = 10, string? NumberLabel = null);

/// <summary>A table of texts that are already formatted. Nothing is computed on the way to paper.</summary>
public sealed record ReportTable
{
    /// <exception cref="ArgumentException">A row has more or fewer cells than there are columns.</exception>
    public ReportTable(
        string caption, IReadOnlyList<ReportTableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string>? totalRow = null)
    {
        if (columns.Count == 0 || columns.Any(column => column.Weight < 1)) throw new ArgumentException("A table has columns, each with a width.", nameof(columns));
        foreach (var row in totalRow is null ? rows : rows.Append(totalRow))
        {
            if (row.Count != columns.Count)
                throw new ArgumentException($"A row of \"{caption}\" has {row.Count} cells for {columns.Count} columns.", nameof(rows));
        }

        Caption = caption;
        Columns = columns;
        Rows = rows;
        TotalRow = totalRow;
    }

    public string Caption { get; }

    public IReadOnlyList<ReportTableColumn> Columns { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public IReadOnlyList<string>? TotalRow { get; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public bool Landscape { get; init; }

    /// <summary>Statistical tables number their columns; forms do not.</summary>
    public bool HasNumberRow { get; init; } = true;

    public IEnumerable<string> NumberLabels =>
        Columns.Select((column, index) => column.NumberLabel ?? (index + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Has rows to write on, which need room.</summary>
    internal bool IsToFill => Rows.Any(row => row.All(cell => cell.Length == 0));

    /// <summary>Beyond ten columns the common size of type leaves no room for the words in the heads.</summary>
    internal bool IsDense => Columns.Count > 10;

    /// <summary>Kept on one page: a head parted from so few rows would puzzle.</summary>
    internal bool IsShort => Rows.Count <= 12;
}
