using System.Security.Cryptography;
using System.Text;

namespace KonTum.Membership.Application.Candidates;

/// <summary>Ids that follow from others: doing the same thing twice makes the same record, not two.</summary>
public static class NewId
{
    public static Guid From(Guid origin, string purpose)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData([.. origin.ToByteArray(), .. Encoding.UTF8.GetBytes(purpose)], hash);
        return new Guid(hash[..16]);
    }
}
