using KonTum.Membership.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>The unfinished forms of one account, the latest first. Nobody else's drafts can be asked for.</summary>
public sealed class DraftListQuery(MembershipDbContext database)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<DraftView>> ListAsync(Guid ownerId, CancellationToken cancellationToken) =>
        [.. (await database.CandidateDrafts.AsNoTracking().Where(draft => draft.OwnerId == ownerId).OrderByDescending(draft => draft.UpdatedAt).Take(Most).ToListAsync(cancellationToken)).Select(DraftService.View)];

    public async Task<DraftView?> FindAsync(Guid ownerId, Guid id, CancellationToken cancellationToken) =>
        await database.CandidateDrafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.Id == id && draft.OwnerId == ownerId, cancellationToken) is { } draft ? DraftService.View(draft) : null;
}
