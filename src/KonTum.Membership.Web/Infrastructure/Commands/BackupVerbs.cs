using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Backup;
using KonTum.Membership.Web.Infrastructure.Security;
using KonTum.Membership.Web.Infrastructure.Startup;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Infrastructure.Commands;

/// <summary>Writes a sealed backup while the program runs, and does not say so before it has been restored once.</summary>
public static class BackupVerb
{
    public static async Task<int> RunAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (verb.Words.Count != 1 || verb.Options.Count > 0) return verb.Misused();
        var (settings, file) = (services.GetRequiredService<AppSettings>(), AppPaths.Resolve(verb.Words[0]));
        if (settings.Database.Provider == DatabaseProvider.SqlServer) return await OnServerAsync(services, settings, verb.Words[0], cancellationToken);
        var database = services.GetRequiredService<MembershipDbContext>();
        if ((await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return Verb.Refused("There is no database of this version to back up: start the program once, or run the verb 'migrate'.");
        var isNew = !File.Exists(settings.BackupKeyPath);
        var secret = isNew ? KeyFile.ReadOrCreate(settings.BackupKeyPath) : await File.ReadAllBytesAsync(settings.BackupKeyPath, cancellationToken);
        return await BackupRefusals.SayAsync(async () =>
        {
            var header = await BackupService.Of(settings.Database, AuditKeyFile.KeyOf(settings)).WriteAsync(file, secret, services.GetRequiredService<BusinessClock>().UtcNow, cancellationToken);
            Console.WriteLine($"Written and restored once: {file}");
            Console.WriteLine($"Content {header.Checksum}; audit head {header.AuditHead}");
            if (isNew) Console.WriteLine($"A key was made: {settings.BackupKeyPath}. Without it nobody can restore; keep a copy apart from the backups.");
        });
    }

    private static async Task<int> OnServerAsync(IServiceProvider services, AppSettings settings, string path, CancellationToken cancellationToken)
    {
        if (settings.BackupCertificate is not { Length: > 0 } certificate) return Verb.Refused("Backup__ServerCertificate is needed: the certificate of the SQL Server that seals its backups.");
        await SqlServerBackup.WriteAsync(services.GetRequiredService<MembershipDbContext>(), path, certificate, cancellationToken);
        Console.WriteLine($"Written by the SQL Server and verified: {path}");
        return 0;
    }
}

/// <summary>Puts the database of a backup in its place; refuses, and changes nothing, where anything about it does not hold.</summary>
public static class RestoreVerb
{
    public static async Task<int> RunAsync(Verb verb, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (verb.Words.Count != 1 || verb.Options.Count > 0) return verb.Misused();
        var settings = services.GetRequiredService<AppSettings>();
        if (settings.Database.Provider == DatabaseProvider.SqlServer) return Verb.Refused("A database of SQL Server is restored with the server's own tools; docs/operations.md has the steps.");
        if (!File.Exists(settings.BackupKeyPath)) return Verb.Refused($"The key of the backups is missing: {settings.BackupKeyPath}. Put back the copy that was kept apart, or name it by Backup__KeyFile.");
        var secret = await File.ReadAllBytesAsync(settings.BackupKeyPath, cancellationToken);
        return await BackupRefusals.SayAsync(async () =>
        {
            var (header, kept) = await BackupService.Of(settings.Database, AuditKeyFile.KeyOf(settings)).RestoreAsync(AppPaths.Resolve(verb.Words[0]), secret, services.GetRequiredService<BusinessClock>().UtcNow, cancellationToken);
            Console.WriteLine($"Restored what was written on {header.MadeAt:yyyy-MM-dd HH:mm} UTC. Content {header.Checksum}; audit head {header.AuditHead}");
            if (kept is not null) Console.WriteLine($"The database before it is kept: {kept}");
        });
    }
}

internal static class BackupRefusals
{
    /// <summary>One clear line for a backup that cannot be used and for a disk that is full or closed to us.</summary>
    public static async Task<int> SayAsync(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (Exception refused) when (refused is BackupException or IOException or UnauthorizedAccessException or InvalidDataException or System.Data.Common.DbException)
        {
            return Verb.Refused(refused.Message.ReplaceLineEndings(" "));
        }
    }
}
