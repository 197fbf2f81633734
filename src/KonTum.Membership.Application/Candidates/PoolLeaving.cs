using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>A closed file is in no pool: what closes it for good ends its entries on that day.</summary>
internal static class PoolLeaving
{
    public static async Task<Result> EndAsync(MembershipDbContext database, int candidateId, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        var pools = await database.Pools
            .Include(pool => pool.Entries.Where(entry => entry.CandidateId == candidateId))
            .Where(pool => pool.Entries.Any(entry => entry.CandidateId == candidateId && entry.ValidTo == null))
            .ToListAsync(cancellationToken);
        var errors = pools.SelectMany(pool => pool.Remove(candidateId, on, change with { Reason = null }).Errors).ToList();
        return Result.Refused(errors);
    }
}
