namespace KonTum.Membership.Application.Audit;

/// <summary>One line of the audit trail. Names the record, the act and the fields; never a person's data.</summary>
public sealed class AuditEntry
{
    public const int MaxActLength = 60;
    public const int MaxFieldsLength = 200;

    /// <summary>The longest text of an address, IPv6 with an IPv4 tail.</summary>
    public const int MaxAddressLength = 45;

    private AuditEntry()
    {
        Act = SubjectType = Fields = string.Empty;
        Link = [];
    }

    public AuditEntry(DateTime at, Guid actorId, string act, string subjectType, Guid subjectId, DateOnly? occurredOn = null, string fields = "", string? reason = null, string? address = null)
    {
        At = at;
        ActorId = actorId;
        Act = act;
        SubjectType = subjectType;
        SubjectId = subjectId;
        OccurredOn = occurredOn;
        Fields = fields.Length > MaxFieldsLength ? fields[..MaxFieldsLength] : fields;
        Reason = reason;
        Address = address;
        Link = [];
    }

    /// <summary>The place in the chain, given by the save that writes it: 1, 2, 3, without a gap.</summary>
    public long Id { get; private set; }

    /// <summary>The machine's clock, UTC.</summary>
    public DateTime At { get; private set; }

    public Guid ActorId { get; private set; }

    public string Act { get; private set; }

    public string SubjectType { get; private set; }

    public Guid SubjectId { get; private set; }

    public DateOnly? OccurredOn { get; private set; }

    public string Fields { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Where a reading or a sign-in came from; null for what is written by an act of the domain.</summary>
    public string? Address { get; private set; }

    /// <summary>Follows from this line, every line before it and the key; see <see cref="AuditChain"/>.</summary>
    public byte[] Link { get; private set; }

    internal void Chain(byte[] link) => Link = link;
}
