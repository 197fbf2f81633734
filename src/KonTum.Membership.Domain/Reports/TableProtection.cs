namespace KonTum.Membership.Domain.Reports;

/// <summary>What a printed or exported table may not give away. Which cells that is, is decided by a mask over all tables that hang together.</summary>
public static class TableProtection
{
    /// <summary>Ordinary counts below this are hidden.</summary>
    public const int OrdinaryThreshold = Disclosure.DisclosureThresholds.LeastOrdinary;

    /// <summary>Counts of ethnicity, religion or measures below this are hidden, and never shown by unit.</summary>
    public const int SpecialThreshold = Disclosure.DisclosureThresholds.LeastSpecial;

    /// <summary>Table Q1 as it may leave. All hidden cells look alike: "below five" in some of them would tell the others apart.</summary>
    /// <param name="unit">The key of the unit whose total row it is.</param>
    public static ClosedTable ForPrint(ClosedTable results, string unit, ResultMask mask)
    {
        var masked = QuarterTables.MaskedColumns.Where(column => results.Columns.Any(known => known.Key == column));
        return masked.Aggregate(results, (table, column) => table.HideAll(
            column, [.. table.Rows.Select(row => row.Key).Where(row => !mask.Shows(column, row)), .. mask.Shows(column, unit) ? Array.Empty<string>() : [ClosedTable.TotalKey]]));
    }
}
