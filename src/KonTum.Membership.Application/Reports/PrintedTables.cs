using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Reports;

/// <summary>A table as it may leave, with the columns that are printed, in their order.</summary>
public sealed record PrintedTable(string Key, ClosedTable Table, IReadOnlyList<string> Columns);

/// <summary>What may leave of a report's tables: print, files, figures by machine, and what is frozen when it is issued.</summary>
public static class PrintedTables
{
    /// <summary>The sum of ages is a step of the average and not shown.</summary>
    public static readonly IReadOnlyList<string> ResultColumns =
    [
        "membersAtStart", "target", "admitted", "admittedThisYear", "ofTarget", "ofMembers", "women", "ethnicMinority", "religious", "youthUnion", "averageAge",
        "upperSecondary", "villageOfficers", "recognised", "struckOff", "sameQuarterLastYear", "ofLastYear",
    ];

    public static readonly IReadOnlyList<string> CoverageColumns =
        ["villages", "withMember", "withLocalMember", "own", "merged", "attached", "noCell", "unknown", "noMember", "noLocalMember", "cellsWithCommittee", "shareWithCell", "gapsClosed"];

    /// <summary>Q1, Q2 where there are villages, and the forms.</summary>
    public static IReadOnlyList<PrintedTable> Of(QuarterReport report, PeriodForms forms)
    {
        List<PrintedTable> tables = [new PrintedTable("Q1", report.PrintedResults, ResultColumns)];
        if (report.Coverage.Rows.Count > 0) tables.Add(new PrintedTable("Q2", report.Coverage, CoverageColumns));
        tables.AddRange(Of(forms));
        return tables;
    }

    public static IEnumerable<PrintedTable> Of(PeriodForms forms) => forms.Tables.Select(form => new PrintedTable(form.Key, FormProtection.ForPrint(form, forms.KeptBack), ColumnsOf(form)));

    /// <summary>The second count of form 2B repeats the whole beside each part and is not printed.</summary>
    public static IReadOnlyList<string> ColumnsOf(ClosedTable form) => form.Key == "B2B" ? [StatisticalForms.Now, "share"] : [.. form.Columns.Select(column => column.Key)];
}
