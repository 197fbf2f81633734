using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Accounts;

/// <summary>Makes and revokes the secret address of an account. There is one at a time: making another ends the one before.</summary>
public sealed class FeedService(MembershipDbContext database)
{
    /// <returns>The key of the address, which cannot be asked for again.</returns>
    public async Task<string> MakeAsync(Guid accountId, ChangeContext change, CancellationToken cancellationToken)
    {
        await EndAsync(accountId, change, cancellationToken);
        var key = FeedAddress.NewKey();
        database.FeedAddresses.Add(FeedAddress.Make(Guid.CreateVersion7(), accountId, key, change));
        await database.SaveChangesAsync(cancellationToken);
        return key;
    }

    public async Task RevokeAsync(Guid accountId, ChangeContext change, CancellationToken cancellationToken)
    {
        await EndAsync(accountId, change, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }

    private async Task EndAsync(Guid accountId, ChangeContext change, CancellationToken cancellationToken)
    {
        foreach (var address in await database.FeedAddresses.Where(address => address.AccountId == accountId && address.RevokedAt == null).ToListAsync(cancellationToken)) address.Revoke(change);
    }
}
