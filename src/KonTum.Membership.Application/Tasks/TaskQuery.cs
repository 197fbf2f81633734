using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Tasks;

namespace KonTum.Membership.Application.Tasks;

/// <summary>Finds things to do of one sort within reach. A module that has some adds a class of its own.</summary>
public interface ITaskSource
{
    Task<IReadOnlyList<TaskItem>> ItemsAsync(UnitScope scope, CancellationToken cancellationToken);
}

/// <summary>What there is to do within reach: everything that any source finds, derived from dated facts when asked. No status is set by a clock.</summary>
public sealed class TaskQuery(IEnumerable<ITaskSource> sources, FileTaskQuery files)
{
    /// <summary>Those in the files alone: the first page must come at once on a weak line, the list asks everybody.</summary>
    public async Task<IReadOnlyList<TaskItem>> OfFilesAsync(UnitScope scope, CancellationToken cancellationToken) =>
        TaskList.Of(await files.ItemsAsync(scope, cancellationToken), scope.AsOf);

    public async Task<IReadOnlyList<TaskItem>> ListAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var found = new List<TaskItem>();
        // One after the other: they share one connection.
        foreach (var source in sources) found.AddRange(await source.ItemsAsync(scope, cancellationToken));
        return TaskList.Of(found, scope.AsOf);
    }
}
