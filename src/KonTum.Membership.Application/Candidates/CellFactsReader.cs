using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules.Admission;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>Reads what the rules know of a cell and a village on a day.</summary>
internal static class CellFactsReader
{
    public static async Task<CellFacts> ReadAsync(MembershipDbContext database, int cellId, int? villageId, DateOnly day, CancellationToken cancellationToken)
    {
        var fullMembers = await MentorQuery.FullMembersOf(database, cellId, day).CountAsync(cancellationToken);
        var kinds = await (
            from above in database.UnitReach
            where above.UnitId == cellId && above.ValidFrom <= day && (above.ValidTo == null || above.ValidTo > day)
            join version in database.UnitVersions.HoldingOn(day) on above.AncestorId equals version.UnitId
            select version.Kind).ToListAsync(cancellationToken);
        var difficult = villageId is { } village && await database.VillageVersions.HoldingOn(day).AnyAsync(version => version.VillageId == village && version.DifficultArea, cancellationToken);
        return new CellFacts(fullMembers, AboveOf(kinds), difficult);
    }

    /// <summary>The base that a cell belongs to, or the committee above the base where it stands directly under that.</summary>
    private static UnitKind? AboveOf(IReadOnlyList<UnitKind> kinds)
    {
        foreach (var kind in kinds)
            if (kind.IsBase()) return kind;
        return kinds.Contains(UnitKind.CityCommittee) ? UnitKind.CityCommittee : null;
    }
}
