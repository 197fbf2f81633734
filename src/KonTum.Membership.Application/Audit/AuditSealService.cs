using System.Globalization;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Audit;

/// <summary>Closes the trail once a day, and lets go of what was closed more than five years ago.</summary>
public sealed class AuditSealService(MembershipDbContext database)
{
    public const int YearsKept = 5;

    /// <summary>Begins the chain of a database that is older than it.</summary>
    public Task LinkOldLinesAsync(CancellationToken cancellationToken) => AuditTrail.LinkOldLinesAsync(database, cancellationToken);

    /// <summary>Seals what was written since the last seal, at most once on a day. Answers the seal, or null where there is nothing to seal.</summary>
    public async Task<AuditSeal?> SealAsync(DateTime now, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (lastId, head) = await AuditTrail.HeadAsync(database, cancellationToken);
        var before = await database.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Id).FirstOrDefaultAsync(cancellationToken);
        if (lastId == 0 || before?.LastId == lastId || before?.SealedAt.Date == now.Date) return null;
        var (id, firstId) = ((before?.Id ?? 0) + 1, (before?.LastId ?? 0) + 1);
        var mark = AuditChain.MarkOf(database.AuditKey, before?.Mark ?? AuditChain.Beginning, id, now, firstId, lastId, head);
        var made = new AuditSeal(id, now, firstId, lastId, head, mark);
        database.AuditSeals.Add(made);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return made;
    }

    /// <summary>
    /// Whole sealed segments leave after their term, and a line says so. The database itself lets nothing younger go.
    /// </summary>
    public async Task<int> PurgeAsync(ChangeContext change, CancellationToken cancellationToken)
    {
        var before = change.At.AddYears(-YearsKept);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var last = await database.AuditSeals.Where(seal => seal.SealedAt < before).OrderByDescending(seal => seal.Id).Select(seal => (long?)seal.LastId).FirstOrDefaultAsync(cancellationToken);
        var first = await database.AuditEntries.Where(line => line.Id > 0).OrderBy(line => line.Id).Select(line => line.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is not { } through || first == 0 || first > through) return 0;
        var gone = await database.AuditEntries.Where(line => line.Id <= through).ExecuteDeleteAsync(cancellationToken);
        database.AuditEntries.Add(new AuditEntry(change.At, change.ActorId, AuditActs.TrailPurged, nameof(AuditSeal), Guid.Empty, null, Through(through)));
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return gone;
    }

    internal static string Through(long lastId) => string.Create(CultureInfo.InvariantCulture, $"1-{lastId}");
}
