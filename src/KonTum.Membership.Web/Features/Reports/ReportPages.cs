using KonTum.Membership.Application.Reports;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Features.Shared.Components;
using TableCell = KonTum.Membership.Web.Features.Shared.Components.TableCell;
using TableRow = KonTum.Membership.Web.Features.Shared.Components.TableRow;

namespace KonTum.Membership.Web.Features.Reports;

public sealed record ReportListPage(string UnitName, IReadOnlyList<Quarter> Quarters, DateOnly Today);

/// <summary>The report on screen. Readers who may open the people counted see exact numbers, everybody else the protected table.</summary>
public sealed record QuarterPage(QuarterReport Report, ReportWords Words, bool SeesPeople, bool IsOver)
{
    public string Address => FormattableString.Invariant($"/reports/quarterly/{Report.Quarter.Year}/{Report.Quarter.Number}");

    public DataTable Results => Table("Q1", SeesPeople ? Report.Results : Report.PrintedResults, ReportWords.ResultColumns);

    public DataTable Coverage => Table("Q2", Report.Coverage, ReportWords.CoverageColumns);

    private DataTable Table(string key, ClosedTable table, IReadOnlyList<string> columns) => new(
        Words[$"{key}.Caption", Words.NameOf(Report.Quarter)],
        [new TableColumn(Words["Table.Unit"]), .. columns.Select(column => new TableColumn(Words.Head(key, column), true))],
        [.. table.Rows.Select(row => Row(table, row, columns)), Row(table, table.Total!, columns) with { IsTotal = true }])
    { Stacks = false };

    private static TableRow Row(ClosedTable table, Domain.Reports.TableRow row, IReadOnlyList<string> columns) =>
        new([new TableCell(row.Label), .. columns.Select(column => new TableCell(ReportWords.Cell(table, row, column)))]);
}
