namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// What a printed or exported table may not give away. Whole columns are taken out rather than single cells, so that
/// nothing can be worked out from the total: of the units only the total remains, and of a small total nothing.
/// </summary>
public static class TableProtection
{
    /// <summary>Ordinary counts below this are hidden.</summary>
    public const int OrdinaryThreshold = 5;

    /// <summary>Counts of ethnicity or religion below this are hidden, and never shown by unit.</summary>
    public const int SpecialThreshold = 10;

    /// <summary>A group that is all of a whole but for fewer than this many tells of each of them.</summary>
    private const int FewestOthers = 3;

    /// <param name="closed">Whether the quarter is over: of a running one nothing on ethnicity or religion is given away.</param>
    public static ClosedTable ForPrint(ClosedTable table, bool closed = true)
    {
        foreach (var column in QuarterTables.BreakdownColumns.Where(column => Has(table, column))) table = ProtectOrdinary(table, column);
        foreach (var column in QuarterTables.SpecialColumns.Where(column => Has(table, column))) table = ProtectSpecial(table, column, closed);
        return table;
    }

    private static bool Has(ClosedTable table, string column) => table.Columns.Any(known => known.Key == column);

    private static ClosedTable ProtectOrdinary(ClosedTable table, string column)
    {
        // The sum of ages is a count of years, not of people: what is small is the number of people behind it.
        var people = column == "ageSum" ? "admitted" : column;
        var total = table.Total?.Count(people) ?? 0;
        var hidden = table.Rows.Any(row => row.Count(people) is > 0 and < OrdinaryThreshold) ? table.HideRows(column) : table;
        return table.Total is not null && total is > 0 and < OrdinaryThreshold ? hidden.Hide(ClosedTable.TotalKey, column, OrdinaryThreshold) : hidden;
    }

    private static ClosedTable ProtectSpecial(ClosedTable table, string column, bool closed)
    {
        var hidden = table.HideRows(column);
        if (table.Total is not { } total) return hidden;
        var (people, all) = (total.Count(column) ?? 0, total.Count("admitted") ?? 0);
        return !closed || people < SpecialThreshold || all - people < FewestOthers ? hidden.Hide(ClosedTable.TotalKey, column, SpecialThreshold) : hidden;
    }
}
