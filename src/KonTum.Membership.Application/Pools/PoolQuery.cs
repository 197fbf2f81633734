using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Pools;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Pools;

/// <summary>A pool with those in it. <see cref="Kind"/> is null for readers above the base committee: they see that there is a pool, not which.</summary>
public sealed record PoolView(Guid PublicId, PoolKind? Kind, string CellSlug, string CellName, DateOnly TermFrom, DateOnly TermTo, string Resolution, int Count, IReadOnlyList<PoolPerson> People);

public sealed record PoolPerson(Guid PublicId, string FullName, DateOnly EnteredOn);

/// <summary>
/// The pools within reach on a day. Who is in a pool, and its kind, are known to the cell that keeps it and to its
/// base committee; everybody above sees one number a cell, all kinds together.
/// </summary>
public sealed class PoolQuery(MembershipDbContext database)
{
    public async Task<IReadOnlyList<PoolView>> WithPeopleAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var pools = await Current(scope)
            .Select(pool => new { pool.Id, pool.PublicId, pool.Kind, pool.CellId, pool.TermFrom, pool.TermTo, pool.Resolution })
            .ToListAsync(cancellationToken);
        var ids = pools.Select(pool => pool.Id).ToList();
        var people = (await (
            from entry in database.PoolEntries.HoldingOn(date)
            where ids.Contains(entry.PoolId)
            join candidate in database.Candidates on entry.CandidateId equals candidate.Id
            // Whoever withdrew is named nowhere, not on the days before either.
            where candidate.Stage != CandidateStage.Withdrawn
            orderby candidate.Name.SortKey, candidate.Id
            select new { entry.PoolId, Person = new PoolPerson(candidate.PublicId, candidate.Name.Full, entry.ValidFrom) })
            .ToListAsync(cancellationToken)).ToLookup(row => row.PoolId, row => row.Person);
        var names = await NamesAsync(pools.Select(pool => pool.CellId).ToList(), date, cancellationToken);
        return
        [
            .. pools.OrderBy(pool => names[pool.CellId].Slug, StringComparer.Ordinal).ThenBy(pool => pool.Kind)
                .Select(pool => new PoolView(pool.PublicId, pool.Kind, names[pool.CellId].Slug, names[pool.CellId].Name, pool.TermFrom, pool.TermTo, pool.Resolution,
                    people[pool.Id].Count(), [.. people[pool.Id]])),
        ];
    }

    /// <summary>One line a cell, all its pools together, for readers above the base committee.</summary>
    public async Task<IReadOnlyList<PoolView>> CountsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var cells = await Current(scope)
            .Select(pool => new { pool.CellId, pool.TermFrom, pool.TermTo, In = pool.Entries.Count(e => e.ValidFrom <= date && (e.ValidTo == null || e.ValidTo > date)) })
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(cells.Select(cell => cell.CellId).ToList(), date, cancellationToken);
        return
        [
            .. cells.GroupBy(cell => cell.CellId).OrderBy(cell => names[cell.Key].Slug, StringComparer.Ordinal)
                .Select(cell => new PoolView(Guid.Empty, null, names[cell.Key].Slug, names[cell.Key].Name, cell.Min(p => p.TermFrom), cell.Max(p => p.TermTo), string.Empty, cell.Sum(p => p.In), [])),
        ];
    }

    private IQueryable<Pool> Current(UnitScope scope) =>
        from reach in database.UnitReach.Within(scope.UnitId, scope.AsOf)
        join pool in database.Pools on reach.UnitId equals pool.CellId
        where pool.TermFrom <= scope.AsOf && pool.TermTo > scope.AsOf
        select pool;

    private async Task<Dictionary<int, (string Slug, string Name)>> NamesAsync(IReadOnlyList<int> cellIds, DateOnly date, CancellationToken cancellationToken)
    {
        var rows = await (
            from unit in database.Units
            where cellIds.Contains(unit.Id)
            join version in database.UnitVersions.HoldingOn(date) on unit.Id equals version.UnitId
            select new { unit.Id, unit.Slug, version.Name }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => (row.Slug, row.Name));
    }
}
