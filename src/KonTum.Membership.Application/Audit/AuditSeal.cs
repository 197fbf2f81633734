namespace KonTum.Membership.Application.Audit;

/// <summary>
/// The head of the trail as it stood at the end of a day. Stays when the lines it closes are let go after their term,
/// so that what comes after can still be followed back to it.
/// </summary>
public sealed class AuditSeal
{
    private AuditSeal()
    {
        Head = Mark = [];
    }

    public AuditSeal(int id, DateTime sealedAt, long firstId, long lastId, byte[] head, byte[] mark)
    {
        Id = id;
        SealedAt = sealedAt;
        FirstId = firstId;
        LastId = lastId;
        Head = head;
        Mark = mark;
    }

    /// <summary>1, 2, 3, without a gap.</summary>
    public int Id { get; private set; }

    public DateTime SealedAt { get; private set; }

    public long FirstId { get; private set; }

    public long LastId { get; private set; }

    /// <summary>The link of the last line.</summary>
    public byte[] Head { get; private set; }

    /// <summary>Follows from this seal, every seal before it and the key.</summary>
    public byte[] Mark { get; private set; }
}
