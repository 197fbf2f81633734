using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

public sealed record PlaceOption(string Code, string Name);

/// <summary>The cells and villages that can be chosen for an applicant.</summary>
public sealed class PlaceQuery(MembershipDbContext database)
{
    public Task<List<PlaceOption>> CellsAsync(UnitScope scope, CancellationToken cancellationToken) => (
        from reach in database.UnitReach.Within(scope.UnitId, scope.AsOf)
        join unit in database.Units on reach.UnitId equals unit.Id
        join version in database.UnitVersions.HoldingOn(scope.AsOf) on unit.Id equals version.UnitId
        where version.Kind == UnitKind.Cell
        orderby unit.Slug
        select new PlaceOption(unit.Slug, version.Name)).ToListAsync(cancellationToken);

    public Task<int?> CellIdAsync(UnitScope scope, string? slug, CancellationToken cancellationToken) => (
        from unit in database.Units
        where unit.Slug == slug
        join reach in database.UnitReach.Within(scope.UnitId, scope.AsOf) on unit.Id equals reach.UnitId
        join version in database.UnitVersions.HoldingOn(scope.AsOf) on unit.Id equals version.UnitId
        where version.Kind == UnitKind.Cell
        select (int?)unit.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// The villages of the ward or commune that the reader's unit stands in, all of them: people live next door to
    /// the village their cell serves. A village's name is no person's data.
    /// </summary>
    public Task<List<PlaceOption>> VillagesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var units = database.UnitReach.Where(up => up.UnitId == scope.UnitId && up.ValidFrom <= date && (up.ValidTo == null || up.ValidTo > date)).Select(up => up.AncestorId)
            .Union(database.UnitReach.Within(scope.UnitId, date).Select(down => down.UnitId));
        return (
            from version in database.VillageVersions.HoldingOn(date)
            where units.Contains(version.UnitId)
            join village in database.Villages on version.VillageId equals village.Id
            orderby village.Code
            select new PlaceOption(village.Code, version.Name)).ToListAsync(cancellationToken);
    }

    public async Task<string> NameAsync(int unitId, DateOnly today, CancellationToken cancellationToken) =>
        await database.UnitVersions.HoldingOn(today).Where(version => version.UnitId == unitId).Select(version => version.Name).FirstOrDefaultAsync(cancellationToken) ?? string.Empty;
}
