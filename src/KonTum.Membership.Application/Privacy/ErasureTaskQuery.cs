using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Tasks;

namespace KonTum.Membership.Application.Privacy;

/// <summary>Withdrawals that wait for their answer or for their erasure. They name nobody: the slip's code stands for the person.</summary>
public sealed class ErasureTaskQuery(MembershipDbContext database, ErasureQuery erasures, PrivacyTerms terms, WorkingCalendar calendar) : ITaskSource
{
    public async Task<IReadOnlyList<TaskItem>> ItemsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var waiting = (await erasures.WithdrawalsAsync(scope, cancellationToken)).Where(line => line.AnsweredOn is null || line.ErasedOn is null).ToList();
        if (waiting.Count == 0) return [];
        var cells = (await TaskCells.ByIdAsync(database, scope, cancellationToken)).Values.ToDictionary(cell => cell.Slug);
        return [.. from line in waiting where cells.ContainsKey(line.CellSlug) from item in Of(line, cells[line.CellSlug].About(line.PublicId, line.Code, line.Code)) select item];
    }

    private IEnumerable<TaskItem> Of(ErasureLine line, TaskSubject about)
    {
        // A year without a calendar gives no day; the answer is due all the same.
        if (line.AnsweredOn is null)
            yield return new TaskItem(TaskKind.WithdrawalAnswer, about, ErasureClocks.Answer(line.EndedOn, null, terms, calendar).On ?? line.EndedOn, line.EndedOn, TaskLevel.Secretary, TaskAdvice.None, TaskAct.OpenErasure);
        if (line.ErasedOn is null)
            yield return new TaskItem(TaskKind.Erasure, about, ErasureClocks.Erasure(line.EndedOn, line.HeldByOthers, null, terms).On, line.EndedOn, TaskLevel.Committee, TaskAdvice.None, TaskAct.OpenErasure);
    }
}
