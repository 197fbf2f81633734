using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Audit;

/// <summary>Writes lines for acts that no record of the domain raises: reading, exporting, signing in, changing an account.</summary>
public sealed class AuditService(MembershipDbContext database)
{
    /// <summary>Written with what is saved next, in its transaction.</summary>
    public void Tell(ChangeContext change, string act, string subjectType, Guid subjectId, string fields = "", string? address = null) =>
        database.AuditEntries.Add(new AuditEntry(change.At, change.ActorId, act, subjectType, subjectId, null, fields, change.Reason, address));

    /// <summary>Written now: what it tells of may happen only afterwards.</summary>
    public async Task RecordAsync(ChangeContext change, string act, string subjectType, Guid subjectId, CancellationToken cancellationToken, string fields = "", string? address = null)
    {
        Tell(change, act, subjectType, subjectId, fields, address);
        await database.SaveChangesAsync(cancellationToken);
    }
}
