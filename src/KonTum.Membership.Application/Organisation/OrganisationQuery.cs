using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Organisation;

/// <summary>How a unit writes itself at the head of a document on a day.</summary>
public sealed record UnitLetterhead(string? Superior, string? Issuer, string? Symbol, string? Seat);

/// <summary>The units whose figures are published side by side: a city and those right below it.</summary>
public sealed record UnitFamily(int CityId, IReadOnlyList<FamilyUnit> Units);

/// <summary>A unit of a family, without its figures.</summary>
public sealed record FamilyUnit(int Id, string Slug, UnitKind Kind);

/// <summary>Reads the tree of a day, within reach.</summary>
public sealed class OrganisationQuery(MembershipDbContext database)
{
    private static readonly System.Globalization.CultureInfo Capitals = new("vi-VN");

    /// <summary>The reader's unit and everything below it, as it stood on the scope's day.</summary>
    public async Task<OrganisationTree> TreeAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var nodes = await (
            from reach in database.UnitReach.Within(scope.UnitId, scope.AsOf)
            join version in database.UnitVersions.HoldingOn(scope.AsOf) on reach.UnitId equals version.UnitId
            join unit in database.Units on reach.UnitId equals unit.Id
            select new TreeNode(unit.Id, unit.Slug, version.Kind, version.ParentId, version.Name, version.ShortName, version.Setting, version.Order))
            .ToListAsync(cancellationToken);
        return new OrganisationTree(scope.AsOf, nodes);
    }

    /// <summary>A unit by its slug, or null where it does not exist on that day or lies out of reach: the two are not told apart.</summary>
    public Task<TreeNode?> FindAsync(UnitScope scope, string slug, CancellationToken cancellationToken) =>
        (from unit in database.Units
         where unit.Slug == slug
         join reach in database.UnitReach.Within(scope.UnitId, scope.AsOf) on unit.Id equals reach.UnitId
         join version in database.UnitVersions.HoldingOn(scope.AsOf) on unit.Id equals version.UnitId
         select new TreeNode(unit.Id, unit.Slug, version.Kind, version.ParentId, version.Name, version.ShortName, version.Setting, version.Order))
        .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The first day of which anything is on file within reach; null where nothing is.</summary>
    public Task<DateOnly?> FirstDayAsync(UnitScope scope, CancellationToken cancellationToken) =>
        database.UnitReach.Where(reach => reach.AncestorId == scope.UnitId).MinAsync(reach => (DateOnly?)reach.ValidFrom, cancellationToken);

    /// <summary>
    /// The nearest committee above the base that the unit is or belongs to, with the units right below it. It looks
    /// above the reader's reach, since disclosure control has to; nothing of it is shown.
    /// </summary>
    public async Task<UnitFamily> FamilyAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var above = await (
            from reach in database.UnitReach
            where reach.UnitId == scope.UnitId && reach.ValidFrom <= date && (reach.ValidTo == null || reach.ValidTo > date)
            join version in database.UnitVersions.HoldingOn(date) on reach.AncestorId equals version.UnitId
            select new { version.UnitId, version.Kind, version.ParentId }).ToListAsync(cancellationToken);
        var top = above.Where(unit => unit.Kind == UnitKind.CityCommittee).Select(unit => (int?)unit.UnitId).FirstOrDefault()
            ?? above.Where(unit => unit.ParentId is null || above.All(other => other.UnitId != unit.ParentId)).Select(unit => (int?)unit.UnitId).FirstOrDefault() ?? scope.UnitId;
        var units = await (
            from version in database.UnitVersions.HoldingOn(date)
            where version.UnitId == top || version.ParentId == top
            join unit in database.Units on version.UnitId equals unit.Id
            where version.Kind != UnitKind.Cell || version.UnitId == top
            orderby version.Order, unit.Slug
            select new FamilyUnit(unit.Id, unit.Slug, version.Kind)).ToListAsync(cancellationToken);
        return new UnitFamily(top, units);
    }

    /// <summary>
    /// The letterhead of the reader's own unit. Above it stands the organisation that the unit belongs to ("ĐẢNG BỘ
    /// THÀNH PHỐ …"), not that organisation's committee.
    /// </summary>
    public async Task<UnitLetterhead> LetterheadAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var row = await database.UnitVersions.HoldingOn(scope.AsOf)
            .Where(version => version.UnitId == scope.UnitId)
            .Select(version => new
            {
                version.Letterhead,
                version.Name,
                version.Symbol,
                version.Seat,
                Superior = database.UnitVersions.Where(AsOf.Holds<UnitVersion>(scope.AsOf)).Where(above => above.UnitId == version.ParentId)
                    .Select(above => above.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? new UnitLetterhead(null, null, null, null) : new UnitLetterhead(row.Superior?.ToUpper(Capitals), row.Letterhead ?? row.Name, row.Symbol, row.Seat);
    }
}
