namespace KonTum.Membership.Application.Audit;

/// <summary>One line of the audit trail. Names the record, the act and the fields; never a person's data.</summary>
public sealed class AuditEntry
{
    public const int MaxActLength = 60;
    public const int MaxFieldsLength = 200;

    private AuditEntry()
    {
        Act = SubjectType = Fields = string.Empty;
    }

    public AuditEntry(DateTime at, Guid actorId, string act, string subjectType, Guid subjectId, DateOnly? occurredOn = null, string fields = "", string? reason = null)
    {
        At = at;
        ActorId = actorId;
        Act = act;
        SubjectType = subjectType;
        SubjectId = subjectId;
        OccurredOn = occurredOn;
        Fields = fields;
        Reason = reason;
    }

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
}
