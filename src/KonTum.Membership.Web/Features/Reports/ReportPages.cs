using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using TableCell = KonTum.Membership.Web.Features.Shared.Components.TableCell;
using TableRow = KonTum.Membership.Web.Features.Shared.Components.TableRow;

namespace KonTum.Membership.Web.Features.Reports;

public sealed record ReportListPage(string UnitName, IReadOnlyList<ReportPeriod> Periods, DateOnly Today, IReadOnlyList<IssuedHead> Issued, IReadOnlyList<ReportPeriod> Waiting, bool ReadsReturns)
{
    public IssuedHead? LatestOf(ReportPeriod period) => Issued.FirstOrDefault(head => head.Period == period);

    public bool Waits(ReportPeriod period) => Waiting.Contains(period);
}

/// <summary>Where a period's report stands, and what the reader may do about it.</summary>
public sealed record ReportStanding(ProposalView? Proposal, IssuedHead? Issued, bool MayPrepare, bool MayIssue)
{
    public string State => Issued is not null ? "issued" : Proposal is not null ? "composed" : "live";
}

/// <summary>The report on screen. Readers who may open the people counted see exact numbers, everybody else the protected table.</summary>
public sealed record QuarterPage(QuarterReport Report, ReportWords Words, bool SeesPeople, bool IsOver, ReportStanding Standing)
{
    public string Address => AddressOf(Report.Period);

    public DataTable Results => Table("Q1", SeesPeople ? Report.Results : Report.PrintedResults, PrintedTables.ResultColumns);

    public DataTable Coverage => Table("Q2", Report.Coverage, PrintedTables.CoverageColumns);

    /// <summary>The files by cell, which are kept by quarter and shown to whoever may open them.</summary>
    public IEnumerable<LinkItem> FilesLink(string label) => SeesPeople && !Report.Period.IsYear ? [new LinkItem(label, $"{Address}/files")] : [];

    public static string AddressOf(ReportPeriod period) => period.IsYear
        ? FormattableString.Invariant($"/reports/yearly/{period.Year}")
        : FormattableString.Invariant($"/reports/quarterly/{period.Year}/{period.Number}");

    private DataTable Table(string key, ClosedTable table, IReadOnlyList<string> columns) => new(
        Words[$"{key}.Caption", Words.NameOf(Report.Period)],
        [new TableColumn(Words["Table.Unit"]), .. columns.Select(column => new TableColumn(Words.Head(key, column), true))],
        [.. table.Rows.Select(row => Row(table, row, columns)), Row(table, table.Total!, columns) with { IsTotal = true }])
    { Stacks = false };

    private static TableRow Row(ClosedTable table, Domain.Reports.TableRow row, IReadOnlyList<string> columns) =>
        new([new TableCell(row.Label), .. columns.Select(column => new TableCell(ReportWords.Cell(table, row, column)))]);
}

/// <summary>An issued report as it was issued: always Vietnamese, always the same.</summary>
public static class FrozenPage
{
    public static DataTable TableOf(FrozenTable table) => new(
        table.Caption,
        [new TableColumn(table.RowsHead), .. table.Columns.Select(column => new TableColumn(column.Head, true))],
        [.. table.Rows.Select(row => RowOf(table, row)), .. table.Total is null ? [] : new[] { RowOf(table, table.Total) with { IsTotal = true } }])
    { Stacks = false };

    private static TableRow RowOf(FrozenTable table, FrozenRow row) =>
        new([new TableCell(row.Label), .. row.Cells.Select((_, index) => new TableCell(FrozenDocument.Text(table, row, index)))]);

    /// <summary>A check with the heads of the table in place of its keys.</summary>
    public static string Said(FrozenTable table, string check) =>
        string.Join(' ', check.Split(' ').Select(word => table.Columns.FirstOrDefault(column => column.Key == word)?.Head ?? table.Rows.FirstOrDefault(row => row.Key == word)?.Label.Trim() ?? word));

    public static string Moment(DateTime at) => Display.Day(DateOnly.FromDateTime(at.AddHours(7)));
}
