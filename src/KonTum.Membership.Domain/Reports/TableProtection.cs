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

    public static ClosedTable ForPrint(ClosedTable table)
    {
        foreach (var column in QuarterTables.BreakdownColumns) table = Protect(table, column, OrdinaryThreshold, always: false);
        foreach (var column in QuarterTables.SpecialColumns) table = Protect(table, column, SpecialThreshold, always: true);
        return table;
    }

    private static ClosedTable Protect(ClosedTable table, string column, int threshold, bool always)
    {
        if (table.Columns.All(known => known.Key != column)) return table;
        var total = table.Total?.Count(column) ?? 0;
        // The sum of ages is a count of years, not of people: what is small is the number of people behind it.
        var people = column == "ageSum" ? "admitted" : column;
        var small = table.Rows.Any(row => row.Count(people) is > 0 && row.Count(people) < threshold);
        var totalPeople = table.Total?.Count(people) ?? total;
        if (always || small) foreach (var row in table.Rows) table = table.Hide(row.Key, column, threshold);
        if (table.Total is not null && totalPeople < threshold && (always || totalPeople > 0)) table = table.Hide(ClosedTable.TotalKey, column, threshold);
        return table;
    }
}
