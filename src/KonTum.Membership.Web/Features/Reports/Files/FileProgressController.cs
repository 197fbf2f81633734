using KonTum.Membership.Application.Reports;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using TableCell = KonTum.Membership.Web.Features.Shared.Components.TableCell;
using TableRow = KonTum.Membership.Web.Features.Shared.Components.TableRow;

namespace KonTum.Membership.Web.Features.Reports.Files;

/// <summary>Files in progress by cell, exact, for those who may open them. It is no part of a report and leaves in no file.</summary>
[Authorize(Permissions.ReadCandidates)]
[ResponseCache(NoStore = true)]
public sealed class FileProgressController(CurrentUser user, FileProgressQuery files, ReportWords words) : Controller
{
    [HttpGet("/reports/quarterly/{year:int}/{number:int:range(1,4)}/files")]
    public async Task<IActionResult> Index(int year, int number, CancellationToken cancellationToken)
    {
        if (ReportQuarters.Find(year, number, user.Today) is not { } period) return NotFound();
        var scope = user.Scope(period.LastDay < user.Today ? period.LastDay : user.Today);
        var composed = await files.ComposeAsync(scope, period, words["Table.Total"], cancellationToken);
        return composed.TryGet(out var table, out var errors)
            ? View(new FileProgressPage(period, scope.AsOf, table, user.Account.UnitName, user.May(Permissions.ReadReports), words))
            : this.DoesNotClose(errors);
    }
}

/// <param name="On">The day on which the files stood so.</param>
public sealed record FileProgressPage(ReportPeriod Period, DateOnly On, ClosedTable Table, string UnitName, bool ReadsReports, ReportWords Words)
{
    public DataTable Files => new(
        Words["Q3.Caption", Words.NameOf(Period)],
        [new TableColumn(Words["Q3.Cell"]), .. FileProgressTable.ShownColumns.Select(column => new TableColumn(Words.Head("Q3", column), true))],
        [.. Table.Rows.Select(row => Row(row) with { IsTotal = FileProgressTable.IsOfBase(row) }), Row(Table.Total!) with { IsTotal = true }])
    { Stacks = false };

    private TableRow Row(Domain.Reports.TableRow row) =>
        new([new TableCell(row.Label), .. FileProgressTable.ShownColumns.Select(column => new TableCell(ReportWords.Cell(Table, row, column)))]);
}
