using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence;

/// <summary>The triggers that keep the trail as it was written. Whoever takes one away is noticed at the next start.</summary>
public static class AuditGuards
{
    /// <summary>The names of those that are missing or switched off.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        var sqlite = database.Database.IsSqlite();
        string[] all = [.. Both, .. sqlite ? [Once] : Array.Empty<string>()];
        var standing = await database.Database.SqlQueryRaw<string>(sqlite
            ? "SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'"
            : "SELECT name AS Value FROM sys.triggers WHERE is_disabled = 0").ToListAsync(cancellationToken);
        return [.. all.Except(standing)];
    }

    private static readonly string[] Both = ["AuditEntries_Unchanged", "AuditEntries_Kept", "AuditSeals_Unchanged", "AuditSeals_Kept"];

    private const string Once = "AuditEntries_Once";
}
