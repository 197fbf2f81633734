using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using KonTum.Membership.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Returns;

/// <summary>The cells that owe the return of the quarter that ended last, until the quarter is closed.</summary>
public sealed class ReturnTaskQuery(MembershipDbContext database, ReturnQuery returns) : ITaskSource
{
    public async Task<IReadOnlyList<TaskItem>> ItemsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var quarter = Quarter.Of(Quarter.Of(scope.AsOf).FirstDay.AddDays(-1));
        var period = ReportPeriod.Of(quarter);
        if (await returns.ClosedOnAsync(scope, period, cancellationToken) <= scope.AsOf) return [];
        var cells = await TaskCells.Within(database, scope)
            .Where(cell => !database.CellReturns.Any(sent => sent.CellId == cell.Id && sent.Year == quarter.Year && sent.Number == quarter.Number && sent.State != ReturnState.SentBack))
            .ToListAsync(cancellationToken);
        var due = ReturnDays.DueOn(period);
        var level = scope.AsOf > due ? TaskLevel.Committee : TaskLevel.Secretary;
        return [.. cells.Select(cell => new TaskItem(TaskKind.ReturnDue, cell.About(cell.PublicId, cell.Name, cell.Slug), due, quarter.LastDay.AddDays(1), level, TaskAdvice.None, TaskAct.OpenReturn) { Quarter = quarter, Words = [quarter.Number, quarter.Year] })];
    }
}
