using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Tasks;

namespace KonTum.Membership.Application.Tasks;

/// <summary>What there is to do in the files that are on their way: steps, deadlines, mentors, probation.</summary>
public sealed class FileTaskQuery(OpenFileQuery files, Rulebook rulebook, WorkingCalendar calendar) : ITaskSource
{
    public async Task<IReadOnlyList<TaskItem>> ItemsAsync(UnitScope scope, CancellationToken cancellationToken) =>
        [.. (await files.ListAsync(scope, cancellationToken)).SelectMany(file => FileTasks.Of(StateOf(file, scope.AsOf), scope.AsOf))];

    private FileState StateOf(OpenFile file, DateOnly today)
    {
        var rules = rulebook.Find(file.RuleSetId) ?? rulebook.At(today);
        var about = new TaskSubject(file.PublicId, file.FullName, file.SortKey, file.CellSlug, file.CellName, file.BaseSlug, file.BaseName);
        return new FileState(about, file.Facts.Stage, file.StageSince, Clocks.Of(file.Facts, rules, calendar), file.Helping, rules);
    }
}
