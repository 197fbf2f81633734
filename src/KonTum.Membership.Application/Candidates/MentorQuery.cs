using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Pools;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

public sealed record PoolOption(Guid PublicId, PoolKind Kind, DateOnly TermFrom, DateOnly TermTo, string Resolution);

/// <summary>Who and what can be chosen for the next step of a file.</summary>
public sealed class MentorQuery(MembershipDbContext database)
{
    /// <summary>Those of earlier terms too: what is typed from paper may be old.</summary>
    public Task<List<PoolOption>> PoolsAsync(UnitScope scope, int cellId, CancellationToken cancellationToken) =>
        database.Pools
            .Where(pool => pool.CellId == cellId && pool.TermFrom <= scope.AsOf)
            .Where(pool => database.UnitReach.Any(reach => reach.AncestorId == scope.UnitId && reach.UnitId == pool.CellId && reach.ValidTo == null))
            .OrderByDescending(pool => pool.TermFrom).ThenBy(pool => pool.Kind).ThenBy(pool => pool.Id)
            .Select(pool => new PoolOption(pool.PublicId, pool.Kind, pool.TermFrom, pool.TermTo, pool.Resolution))
            .ToListAsync(cancellationToken);

    internal static IQueryable<Member> FullMembersOf(MembershipDbContext database, int cellId, DateOnly date) =>
        from place in database.MemberCells.HoldingOn(date)
        where place.CellId == cellId
        join member in database.Members on place.MemberId equals member.Id
        where member.Standings.Any(s => s.Status == MemberStatus.Full && s.ValidFrom <= date && (s.ValidTo == null || s.ValidTo > date))
        select member;
}
