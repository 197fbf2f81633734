using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KonTum.Membership.Application.Audit;

/// <summary>
/// Links the lines of the trail: each link is a keyed hash over the link before and every value of the line. Changing,
/// removing, adding or swapping a line breaks the chain at that place; cutting off its end is seen against a seal or
/// a head that was copied elsewhere.
/// </summary>
public static class AuditChain
{
    public const int LinkBytes = HMACSHA256.HashSizeInBytes;

    /// <summary>What the first line is linked to.</summary>
    public static byte[] Beginning => new byte[LinkBytes];

    public static byte[] LinkOf(AuditKey key, ReadOnlySpan<byte> previous, AuditEntry line) => LinkOf(key, previous, line.Id, line);

    internal static byte[] LinkOf(AuditKey key, ReadOnlySpan<byte> previous, long id, AuditEntry line)
    {
        var text = new ArrayBufferWriter<byte>(512);
        text.Write(previous);
        Number(text, id);
        Number(text, line.At.Ticks);
        text.Write(line.ActorId.ToByteArray());
        Text(text, line.Act);
        Text(text, line.SubjectType);
        text.Write(line.SubjectId.ToByteArray());
        Number(text, line.OccurredOn?.DayNumber ?? -1);
        Text(text, line.Fields);
        Text(text, line.Reason);
        Text(text, line.Address);
        return HMACSHA256.HashData(key.Value, text.WrittenSpan);
    }

    public static byte[] MarkOf(AuditKey key, ReadOnlySpan<byte> previous, int id, DateTime sealedAt, long firstId, long lastId, ReadOnlySpan<byte> head)
    {
        var text = new ArrayBufferWriter<byte>(128);
        Text(text, "seal");
        text.Write(previous);
        Number(text, id);
        Number(text, sealedAt.Ticks);
        Number(text, firstId);
        Number(text, lastId);
        text.Write(head);
        return HMACSHA256.HashData(key.Value, text.WrittenSpan);
    }

    private static void Number(ArrayBufferWriter<byte> text, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(text.GetSpan(sizeof(long)), number);
        text.Advance(sizeof(long));
    }

    // Preceded by its length, so that no letter can move from one value to the next; nothing and "" are told apart.
    private static void Text(ArrayBufferWriter<byte> text, string? value)
    {
        Number(text, value is null ? -1 : Encoding.UTF8.GetByteCount(value));
        if (value is not null) Encoding.UTF8.GetBytes(value, text);
    }
}
