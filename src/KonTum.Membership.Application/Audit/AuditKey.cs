namespace KonTum.Membership.Application.Audit;

/// <summary>
/// The secret that chains the trail. It lives outside the database: whoever can write the tables cannot make a line
/// that fits. Read when the first line is written, so that a tool that writes none needs none.
/// </summary>
public sealed class AuditKey(Func<byte[]> read)
{
    public const int Bytes = 32;

    private readonly Lazy<byte[]> _value = new(read);

    public ReadOnlySpan<byte> Value => _value.Value;
}
