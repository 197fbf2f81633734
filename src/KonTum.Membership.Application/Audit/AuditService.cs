using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Audit;

/// <summary>Writes rows for acts that change nothing: reading a file, printing, exporting.</summary>
public sealed class AuditService(MembershipDbContext database)
{
    public async Task RecordAsync(ChangeContext change, string act, string subjectType, Guid subjectId, CancellationToken cancellationToken)
    {
        database.AuditEntries.Add(new AuditEntry(change.At, change.ActorId, act, subjectType, subjectId));
        await database.SaveChangesAsync(cancellationToken);
    }
}
