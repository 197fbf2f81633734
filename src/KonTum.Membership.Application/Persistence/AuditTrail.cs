using KonTum.Membership.Application.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace KonTum.Membership.Application.Persistence;

/// <summary>
/// Gives the lines of a save their places in the chain. The place is taken inside the transaction that writes them,
/// after a lock that admits one writer: SQLite's transactions begin by taking it, SQL Server is asked for one by name.
/// </summary>
internal static class AuditTrail
{
    public static async Task ChainAsync(MembershipDbContext database, IReadOnlyList<EntityEntry<AuditEntry>> lines, CancellationToken cancellationToken)
    {
        var (id, link) = await HeadAsync(database, cancellationToken);
        var ids = new long[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            ids[i] = ++id;
            link = AuditChain.LinkOf(database.AuditKey, link, id, lines[i].Entity);
            lines[i].Entity.Chain(link);
        }

        // From the last to the first: after a save that failed, a line may still hold the place of the one before it.
        for (var i = lines.Count - 1; i >= 0; i--) lines[i].Property(line => line.Id).CurrentValue = ids[i];
    }

    /// <summary>Links the lines of a database that is older than the chain. Does nothing where the chain has begun.</summary>
    public static async Task LinkOldLinesAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (last, head) = await HeadAsync(database, cancellationToken);
        if (last == 0 || head.Length > 0) return;
        var link = AuditChain.Beginning;
        await foreach (var line in database.AuditEntries.AsNoTracking().OrderBy(line => line.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            link = AuditChain.LinkOf(database.AuditKey, link, line);
            var (id, own) = (line.Id, link);
            await database.AuditEntries.Where(old => old.Id == id).ExecuteUpdateAsync(set => set.SetProperty(old => old.Link, own), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The last line, with the lock held until the transaction ends.</summary>
    public static async Task<(long Id, byte[] Link)> HeadAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        if (database.Database.IsSqlServer()) await database.Database.ExecuteSqlRawAsync(TakeLock, cancellationToken);
        var head = await database.AuditEntries.Where(line => line.Id > 0).OrderByDescending(line => line.Id).Select(line => new { line.Id, line.Link }).FirstOrDefaultAsync(cancellationToken);
        return head is null ? (0, AuditChain.Beginning) : (head.Id, head.Link);
    }

    internal const string TakeLock = """
        DECLARE @answer int;
        EXEC @answer = sp_getapplock @Resource = N'AuditTrail', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 10000;
        IF @answer < 0 THROW 50002, 'The audit trail is busy.', 1;
        """;
}
