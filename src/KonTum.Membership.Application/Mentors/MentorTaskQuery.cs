using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Tasks;

namespace KonTum.Membership.Application.Mentors;

/// <summary>What the alerts about mentors ask for. That too few are left is said by the file's own source.</summary>
public sealed class MentorTaskQuery(MembershipDbContext database, MentorAlertQuery alerts) : ITaskSource
{
    public async Task<IReadOnlyList<TaskItem>> ItemsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var found = (await alerts.ListAsync(scope, cancellationToken)).Where(line => line.Kind != MentorAlertKind.TooFewLeft).ToList();
        if (found.Count == 0) return [];
        var cells = await TaskCells.ByIdAsync(database, scope, cancellationToken);
        return [.. from line in found where cells.ContainsKey(line.CellId) select ItemOf(line, cells[line.CellId].About(line.CandidateId, line.CandidateName, line.SortKey), scope.AsOf)];
    }

    private static TaskItem ItemOf(MentorAlertLine line, TaskSubject about, DateOnly today)
    {
        var mentor = line.MentorName ?? string.Empty;
        return line.Kind switch
        {
            MentorAlertKind.RemarkMissing => new TaskItem(TaskKind.RemarkMissing, about, null, today, TaskLevel.Mentor, TaskAdvice.None, TaskAct.OpenMentors) { Words = [mentor, line.Quarter!.Value.Number, line.Quarter.Value.Year] },
            MentorAlertKind.OverLoad => new TaskItem(TaskKind.MentorOverLoad, about, null, today, TaskLevel.Secretary, TaskAdvice.None, TaskAct.OpenMentors) { Words = [mentor] },
            _ => new TaskItem(TaskKind.MentorBarred, about, today, today, TaskLevel.Secretary, TaskAdvice.AssignMentor, TaskAct.OpenMentors) { Words = [mentor, line.Kind] },
        };
    }
}
