using KonTum.Membership.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Accounts;

/// <summary>Whose a secret address is.</summary>
public sealed class FeedQuery(MembershipDbContext database)
{
    /// <summary>Since when the account's address stands; null where it has none.</summary>
    public Task<DateTime?> MadeAtAsync(Guid accountId, CancellationToken cancellationToken) =>
        database.FeedAddresses.Where(address => address.AccountId == accountId && address.RevokedAt == null).Select(address => (DateTime?)address.MadeAt).FirstOrDefaultAsync(cancellationToken);

    public Task<Guid?> OwnerAsync(string key, CancellationToken cancellationToken)
    {
        var hash = FeedAddress.HashOf(key);
        return database.FeedAddresses.Where(address => address.Hash == hash && address.RevokedAt == null).Select(address => (Guid?)address.AccountId).FirstOrDefaultAsync(cancellationToken);
    }
}
