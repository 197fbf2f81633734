using System.Security.Cryptography;
using System.Text;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Accounts;

/// <summary>
/// A secret address at which a calendar program may ask how many things wait for one account. Only what cannot be
/// turned back into the address is kept; it tells counts and days, never a person.
/// </summary>
public sealed class FeedAddress : Aggregate
{
    public const int HashLength = 64;
    private const int KeyBytes = 32;

    private FeedAddress()
    {
        Hash = string.Empty;
    }

    public Guid PublicId { get; private set; }

    public Guid AccountId { get; private set; }

    public string Hash { get; private set; }

    public DateTime MadeAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>Shown to its owner once and kept nowhere.</summary>
    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    public static FeedAddress Make(Guid publicId, Guid accountId, string key, ChangeContext change)
    {
        var address = new FeedAddress { PublicId = publicId, AccountId = accountId, Hash = HashOf(key), MadeAt = change.At };
        address.Raise(new DomainEvent("Account.FeedMade", DateOnly.FromDateTime(change.At), change));
        return address;
    }

    public void Revoke(ChangeContext change)
    {
        if (RevokedAt is not null) return;
        RevokedAt = change.At;
        Raise(new DomainEvent("Account.FeedRevoked", DateOnly.FromDateTime(change.At), change));
    }
}
