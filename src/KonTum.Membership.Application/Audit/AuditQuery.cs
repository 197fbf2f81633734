using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Audit;

/// <summary>Where a list goes on: after this moment and place, towards older lines.</summary>
public sealed record AuditPlace(DateTime At, long Id);

/// <summary>What inspection asks of the trail.</summary>
/// <param name="Account">The name with which somebody signs in.</param>
/// <param name="UnitId">Lines of the accounts of this unit and those below it; null for the whole reach, with what has no account.</param>
public sealed record AuditFilter(string? Account, string? Act, int? UnitId, DateTime From, DateTime Until, Guid? Subject, AuditPlace? Before = null);

public sealed record AuditLine(
    long Id, DateTime At, string? AccountName, string? DisplayName, UserRole? Role, string Act, string SubjectType, Guid SubjectId, DateOnly? OccurredOn, string Fields, string? Reason, string? Address);

/// <summary>The trail, newest first, for those who inspect it. It names accounts and records and nobody else.</summary>
public sealed class AuditQuery(MembershipDbContext database)
{
    public async Task<IReadOnlyList<AuditLine>> ListAsync(UnitScope scope, AuditFilter filter, int take, CancellationToken cancellationToken)
    {
        var lines = database.AuditEntries.Where(line => line.At >= filter.From && line.At < filter.Until);
        if (filter.Act is { Length: > 0 } act) lines = lines.Where(line => line.Act == act);
        if (filter.Subject is { } subject) lines = lines.Where(line => line.SubjectId == subject);
        if (filter.Account is { Length: > 0 } name)
        {
            var account = await AccountAsync(name.Trim(), cancellationToken);
            lines = lines.Where(line => line.ActorId == account);
        }

        // The range form walks the index; "earlier, or as early and of a lower place" would not.
        if (filter.Before is { } before) lines = lines.Where(line => line.At <= before.At && (line.At < before.At || line.Id < before.Id));
        return await Within(scope, filter.UnitId, lines).Take(take).ToListAsync(cancellationToken);
    }

    private IQueryable<AuditLine> Within(UnitScope scope, int? unitId, IQueryable<AuditEntry> lines)
    {
        var top = unitId ?? scope.UnitId;
        return
            from line in lines
            join user in database.Users on line.ActorId equals user.Id into users
            from user in users.DefaultIfEmpty()
            where user == null ? unitId == null : database.UnitReach.Any(row => row.AncestorId == top && row.UnitId == user.UnitId)
            orderby line.At descending, line.Id descending
            select new AuditLine(
                line.Id, line.At, user == null ? null : user.UserName, user == null ? null : user.DisplayName, user == null ? null : user.Role,
                line.Act, line.SubjectType, line.SubjectId, line.OccurredOn, line.Fields, line.Reason, line.Address);
    }

    private async Task<Guid?> AccountAsync(string name, CancellationToken cancellationToken)
    {
#pragma warning disable CA1304, CA1311 // The column holds the invariant upper case.
        var key = name.ToUpperInvariant();
#pragma warning restore CA1304, CA1311
        // Null is nobody's id: a name without an account finds no line.
        return await database.Users.Where(user => user.NormalizedUserName == key).Select(user => (Guid?)user.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
