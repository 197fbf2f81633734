using System.Security.Cryptography;
using System.Text;

namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// A code that is read off paper and typed in: Crockford's thirty-two signs, in which no two look alike, with a hyphen
/// in the middle. Whoever types O for 0 or l for 1 is understood.
/// </summary>
public static class ShortCode
{
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Signs of a code, with its hyphen.</summary>
    public const int Length = 9;

    /// <summary>The code of an issued report: the first forty bits of its SHA-256.</summary>
    /// <param name="sha256">Sixty-four hexadecimal digits.</param>
    public static string OfReport(string sha256) => Write(Convert.FromHexString(sha256[..10]));

    /// <summary>The code on a paper sheet. It tells which sheet it is and is no secret.</summary>
    public static string OfSheet(string cellCode, ReportPeriod period) =>
        Write(SHA256.HashData(Encoding.UTF8.GetBytes($"return|{cellCode}|{period}")).AsSpan(0, 5));

    /// <summary>The code as it is kept; null where it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var signs = (typed ?? string.Empty).ToUpperInvariant().Where(sign => sign is not ('-' or ' '))
            .Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }).ToArray();
        return signs.Length == Length - 1 && signs.All(sign => Signs.Contains(sign, StringComparison.Ordinal)) ? Parted(new string(signs)) : null;
    }

    private static string Write(ReadOnlySpan<byte> fiveBytes)
    {
        var bits = 0UL;
        foreach (var one in fiveBytes) bits = bits << 8 | one;
        var signs = new char[Length - 1];
        for (var i = signs.Length - 1; i >= 0; i--, bits >>= 5) signs[i] = Signs[(int)(bits & 31)];
        return Parted(new string(signs));
    }

    private static string Parted(string signs) => $"{signs[..4]}-{signs[4..]}";
}
