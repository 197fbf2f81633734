using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>Where the key of the audit trail lives: a file that is made with the trail, and never again.</summary>
public static class AuditKeyFile
{
    public static AuditKey KeyOf(AppSettings settings) => new(() => File.Exists(settings.AuditKeyPath)
        ? KeyFile.Read(settings.AuditKeyPath)
        : throw new SettingException(Missing(settings)));

    /// <summary>The key and the trail belong together: both are new, or both are there.</summary>
    /// <exception cref="SettingException">There is a trail and no key, or the key of another one.</exception>
    public static async Task EnsureAsync(MembershipDbContext database, AppSettings settings, CancellationToken cancellationToken)
    {
        var begun = await database.AuditEntries.OrderByDescending(line => line.Id).Select(line => line.Link.Length > 0).FirstOrDefaultAsync(cancellationToken);
        if (await AuditGuards.MissingAsync(database, cancellationToken) is { Count: > 0 } gone)
            throw new SettingException($"The audit trail of this database is not protected: {string.Join(", ", gone)} missing. Restore a backup, or have the database repaired.");
        if (begun && !File.Exists(settings.AuditKeyPath)) throw new SettingException(Missing(settings));
        if (!begun) KeyFile.ReadOrCreate(settings.AuditKeyPath);
        if (!await new AuditVerifier(database).LastLineHoldsAsync(cancellationToken))
            throw new SettingException($"The last line of the audit trail does not fit the key in {settings.AuditKeyPath}. Put the key of this database there, then run the verb 'verify-audit'.");
        await new AuditSealService(database).LinkOldLinesAsync(cancellationToken);
    }

    private static string Missing(AppSettings settings) =>
        $"The key of the audit trail is missing: {settings.AuditKeyPath}. Put back the copy that was kept apart; a new key would not fit the trail.";
}
