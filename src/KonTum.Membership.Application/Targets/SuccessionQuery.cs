using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

public sealed record HeirCell(int CellId, string Code, string Name);

/// <summary>A cell of a plan that is closed on a day, the number it had, and the open cells it went over into.</summary>
public sealed record ClosedCell(int CellId, string Code, string Name, int Number, IReadOnlyList<HeirCell> Heirs)
{
    public bool IsMerger => Heirs.Count == 1;

    /// <summary>With one heir that takes all, with what people said of several, or with whom people named where nobody is recorded.</summary>
    public Succession ToSuccession(IReadOnlyCollection<GiveShare> shares, IReadOnlyDictionary<string, int> cellIds)
    {
        var own = shares.Where(share => share.Cell == Code && cellIds.ContainsKey(share.Heir)).ToList();
        return new Succession(CellId, Code, Heirs switch
        {
            [var only] => [new HeirShare(only.CellId)],
            [] => [.. own.Select(share => new HeirShare(cellIds[share.Heir], share.Number))],
            _ => [.. Heirs.Select(heir => new HeirShare(heir.CellId, own.Find(share => share.Heir == heir.Code)?.Number))],
        });
    }
}

/// <summary>How much of a closed cell's number another takes, as it was typed: both by code.</summary>
public sealed record GiveShare(string Cell, string Heir, int? Number);

/// <summary>Finds the numbers of a plan that belong to cells which are gone on the scope's day.</summary>
public sealed class SuccessionQuery(MembershipDbContext database)
{
    public async Task<IReadOnlyList<ClosedCell>> ClosedAsync(UnitScope scope, Guid planId, CancellationToken cancellationToken)
    {
        var day = scope.AsOf;
        var open = database.UnitVersions.HoldingOn(day);
        var changed = database.Set<PlanRevision>().Where(revision => database.TargetPlans.Any(plan => plan.PublicId == planId && plan.Id == revision.TargetPlanId))
            .SelectMany(revision => revision.Changes);
        var planned = database.CellTargets.Where(cell => database.TargetPlans.Any(plan => plan.PublicId == planId && plan.Id == cell.TargetPlanId));
        var rows = await (
            from reach in database.UnitReach.Where(row => row.AncestorId == scope.UnitId)
            join unit in database.Units on reach.UnitId equals unit.Id
            where !open.Any(version => version.UnitId == unit.Id) && (planned.Any(cell => cell.CellId == unit.Id) || changed.Any(change => change.CellId == unit.Id))
            select new
            {
                unit.Id,
                unit.Slug,
                Name = database.UnitVersions.Where(version => version.UnitId == unit.Id).OrderByDescending(version => version.ValidFrom).Select(version => version.Name).First(),
                Number = (planned.Where(cell => cell.CellId == unit.Id).Sum(cell => (int?)cell.Allocated + cell.Manual) ?? 0)
                    + (changed.Where(change => change.CellId == unit.Id).Sum(change => (int?)change.Delta) ?? 0),
            }).Distinct().ToListAsync(cancellationToken);
        var closed = rows.Where(row => row.Number > 0).OrderBy(row => row.Slug, StringComparer.Ordinal).ToList();
        if (closed.Count == 0) return [];

        var heirs = await HeirsAsync(scope, cancellationToken);
        return [.. closed.Select(row => new ClosedCell(row.Id, row.Slug, row.Name, row.Number, OpenHeirs(row.Id, heirs)))];
    }

    /// <summary>Cells within reach that stand on the scope's day, by code: of these alone a number can be given to one.</summary>
    public Task<Dictionary<string, int>> CellIdsAsync(UnitScope scope, IReadOnlyList<string> codes, CancellationToken cancellationToken) => (
        from reach in database.UnitReach.Within(scope.UnitId, scope.AsOf)
        join version in database.UnitVersions.HoldingOn(scope.AsOf) on reach.UnitId equals version.UnitId
        where version.Kind == Domain.Organisation.UnitKind.Cell
        join unit in database.Units on reach.UnitId equals unit.Id
        where codes.Contains(unit.Slug)
        select new { unit.Slug, unit.Id }).ToDictionaryAsync(cell => cell.Slug, cell => cell.Id, cancellationToken);

    private async Task<ILookup<int, HeirRow>> HeirsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        // Every succession there ever was: units close by the hundred once in a generation, not by the year.
        var rows = await (
            from successor in database.UnitSuccessors
            join unit in database.Units on successor.SuccessorId equals unit.Id
            join version in database.UnitVersions.HoldingOn(scope.AsOf) on unit.Id equals version.UnitId into versions
            from version in versions.DefaultIfEmpty()
            select new HeirRow(successor.UnitId, unit.Id, unit.Slug, version.Name)).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.UnitId);
    }

    /// <summary>The heirs that stand; one that has closed since is followed to its own.</summary>
    private static List<HeirCell> OpenHeirs(int unitId, ILookup<int, HeirRow> heirs)
    {
        var found = new List<HeirCell>();
        var seen = new HashSet<int> { unitId };
        var waiting = new Queue<int>([unitId]);
        while (waiting.TryDequeue(out var next))
        {
            foreach (var heir in heirs[next].Where(heir => seen.Add(heir.HeirId)))
            {
                if (heir.Name is { } name) found.Add(new HeirCell(heir.HeirId, heir.Code, name));
                else waiting.Enqueue(heir.HeirId);
            }
        }

        return [.. found.OrderBy(heir => heir.Code, StringComparer.Ordinal)];
    }

    private sealed record HeirRow(int UnitId, int HeirId, string Code, string? Name);
}
