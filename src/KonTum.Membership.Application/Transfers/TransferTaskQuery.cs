using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Tasks;
using KonTum.Membership.Domain.Transfers;

namespace KonTum.Membership.Application.Transfers;

/// <summary>Files handed over that wait to be accepted, for the cell that is to receive them.</summary>
public sealed class TransferTaskQuery(MembershipDbContext database, TransferQuery transfers) : ITaskSource
{
    public async Task<IReadOnlyList<TaskItem>> ItemsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var waiting = (await transfers.ListAsync(scope, cancellationToken)).Where(line => line is { State: TransferState.Proposed, IsTo: true }).ToList();
        if (waiting.Count == 0) return [];
        var cells = (await TaskCells.ByIdAsync(database, scope, cancellationToken)).Values.ToDictionary(cell => cell.Slug);
        return
        [
            .. from line in waiting
               where cells.ContainsKey(line.ToSlug)
               select new TaskItem(TaskKind.TransferToAccept, cells[line.ToSlug].About(line.PublicId, line.FullName, VietnameseText.SortKey(line.FullName)), null, line.ProposedOn, TaskLevel.Secretary, TaskAdvice.None, TaskAct.OpenTransfer) { Words = [line.FromName] },
        ];
    }
}
