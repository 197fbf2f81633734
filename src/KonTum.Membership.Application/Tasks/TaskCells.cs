using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tasks;

/// <summary>A cell as things to do name it. Filled by name, so that queries can go on from it.</summary>
public sealed record TaskCell
{
    public required int Id { get; init; }

    public required Guid PublicId { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required UnitKind AboveKind { get; init; }

    public required string BaseSlug { get; init; }

    public required string BaseName { get; init; }

    public TaskSubject About(Guid publicId, string name, string sortKey) => new(publicId, name, sortKey, Slug, Name, BaseSlug, BaseName);
}

/// <summary>The cells within reach, for sources that know a cell by its number only.</summary>
public static class TaskCells
{
    public static IQueryable<TaskCell> Within(MembershipDbContext database, UnitScope scope) =>
        from reach in database.UnitReach.Within(scope.UnitId, scope.AsOf)
        join version in database.UnitVersions.HoldingOn(scope.AsOf) on reach.UnitId equals version.UnitId
        where version.Kind == UnitKind.Cell
        join cell in database.Units on reach.UnitId equals cell.Id
        join parent in database.UnitVersions.HoldingOn(scope.AsOf) on version.ParentId equals parent.UnitId
        join above in database.Units on parent.UnitId equals above.Id
        select new TaskCell { Id = cell.Id, PublicId = cell.PublicId, Slug = cell.Slug, Name = version.ShortName, AboveKind = parent.Kind, BaseSlug = above.Slug, BaseName = parent.ShortName };

    public static Task<Dictionary<int, TaskCell>> ByIdAsync(MembershipDbContext database, UnitScope scope, CancellationToken cancellationToken) =>
        Within(database, scope).ToDictionaryAsync(cell => cell.Id, cancellationToken);
}
