using System.IO.Compression;
using System.Text.Json;
using KonTum.Membership.Application.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence.Backup;

/// <summary>What a backup says of itself; sealed with it.</summary>
/// <param name="Migration">The last one of the database inside.</param>
/// <param name="Checksum">See <see cref="LogicalChecksum"/>.</param>
/// <param name="AuditHead">Where the audit trail ends, as <c>verify-audit</c> prints it.</param>
public sealed record BackupHeader(DateTime MadeAt, string Migration, string Checksum, string AuditHead);

/// <summary>
/// Backups of the embedded database: a consistent copy while the program runs, sealed, and restored once before it bears
/// its name. A restore takes the place of the database only when everything in it has been checked.
/// </summary>
public sealed class BackupService(string databasePath, AuditKey auditKey)
{
    public static BackupService Of(DatabaseOptions options, AuditKey auditKey) => new(Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource), auditKey);

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(databasePath))!;

    /// <exception cref="BackupException">The file is there already, or what was written could not be restored.</exception>
    public async Task<BackupHeader> WriteAsync(string target, byte[] secret, DateTime now, CancellationToken cancellationToken)
    {
        if (File.Exists(target)) throw new BackupException($"{target} is there already; a backup overwrites nothing.");
        using var work = new WorkFolder(_folder);
        var copy = Path.Combine(work.Path, "copy.db");
        await using (var database = Open(databasePath)) await database.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancellationToken);
        var header = await DescribeAsync(copy, now, cancellationToken);
        var unnamed = $"{target}.part";
        try
        {
            await SealAsync(copy, unnamed, secret, header, cancellationToken);
            await UnsealAsync(unnamed, Path.Combine(work.Path, "restored.db"), secret, cancellationToken);
            File.Move(unnamed, target, overwrite: false);
        }
        finally
        {
            File.Delete(unnamed);
        }

        return header;
    }

    /// <summary>Puts the database of a backup in the place of the one that is there, which is kept beside it under another name.</summary>
    /// <returns>What was restored, and where the database before it is kept; null where there was none.</returns>
    /// <exception cref="BackupException">The backup cannot be used, or the database is in use. Nothing was changed.</exception>
    public async Task<(BackupHeader Header, string? Kept)> RestoreAsync(string source, byte[] secret, DateTime now, CancellationToken cancellationToken)
    {
        if (!File.Exists(source)) throw new BackupException($"There is no file {source}.");
        using var work = new WorkFolder(_folder);
        var restored = Path.Combine(work.Path, "restored.db");
        var header = await UnsealAsync(source, restored, secret, cancellationToken);
        var kept = File.Exists(databasePath) ? $"{databasePath}.before-{now:yyyyMMdd-HHmmss}" : null;
        if (kept is not null)
        {
            await LetGoAsync(cancellationToken);
            File.Move(databasePath, kept);
        }

        // Logs that some other database left here would be taken for this one's.
        foreach (var log in new[] { "-wal", "-shm" }) File.Delete(databasePath + log);
        File.Move(restored, databasePath);
        return (header, kept);
    }

    private static async Task SealAsync(string copy, string target, byte[] secret, BackupHeader header, CancellationToken cancellationToken)
    {
        var packed = $"{copy}.gz";
        await using (var plain = File.OpenRead(copy))
        await using (var zip = new GZipStream(File.Create(packed), CompressionLevel.Fastest)) await plain.CopyToAsync(zip, cancellationToken);
        await using var content = File.OpenRead(packed);
        await SealedFile.WriteAsync(target, secret, JsonSerializer.SerializeToUtf8Bytes(header), content, cancellationToken);
    }

    private async Task<BackupHeader> UnsealAsync(string source, string target, byte[] secret, CancellationToken cancellationToken)
    {
        BackupHeader? header = null;
        var packed = $"{target}.gz";
        await using (var into = File.Create(packed)) await SealedFile.ReadAsync(source, secret, bytes => header = JsonSerializer.Deserialize<BackupHeader>(bytes), into, cancellationToken);
        await using (var zip = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress))
        await using (var plain = new FileStream(target, FileMode.CreateNew))
        {
            await zip.CopyToAsync(plain, cancellationToken);
            plain.Flush(flushToDisk: true);
        }

        var found = await DescribeAsync(target, header!.MadeAt, cancellationToken);
        return found == header ? found : throw new BackupException($"{source} is damaged: its content is not what its header says.");
    }

    /// <summary>Reads everything once: the engine's own check, every reference, every value, every link of the trail.</summary>
    private async Task<BackupHeader> DescribeAsync(string path, DateTime madeAt, CancellationToken cancellationToken)
    {
        await using var database = Open(path);
        await database.Database.OpenConnectionAsync(cancellationToken);
        var check = await database.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(cancellationToken);
        if (check is not ["ok"]) throw new BackupException($"The copy of the database is damaged: {check.FirstOrDefault()}.");
        if (await database.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").AnyAsync(cancellationToken)) throw new BackupException("The copy of the database has references to rows that are not there.");
        var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(database.Database.GetMigrations()).Any()) throw new BackupException("The backup is of a newer version of the program than this one.");
        if (applied.Count < database.Database.GetMigrations().Count()) return new BackupHeader(madeAt, applied[^1], await LogicalChecksum.OfAsync(database.Database.GetDbConnection(), cancellationToken), string.Empty);
        var trail = await new AuditVerifier(database).VerifyAsync(null, cancellationToken);
        if (trail.Broken is { } broken) throw new BackupException($"The audit trail of the copy is broken: {broken}.");
        return new BackupHeader(madeAt, applied[^1], await LogicalChecksum.OfAsync(database.Database.GetDbConnection(), cancellationToken), $"{trail.Head}");
    }

    /// <summary>Only a database that nobody has open can leave its write-ahead log; one that is in use says so.</summary>
    private async Task LetGoAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={databasePath};Pooling=False;Default Timeout=1");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 1;
        command.CommandText = "PRAGMA journal_mode = DELETE";
        try
        {
            if ($"{await command.ExecuteScalarAsync(cancellationToken)}" == "delete") return;
        }
        catch (SqliteException)
        {
            // Said below, in one way for both.
        }

        throw new BackupException("The database is in use: stop the program first.");
    }

    private SqliteMembershipDbContext Open(string path)
    {
        var builder = new DbContextOptionsBuilder<SqliteMembershipDbContext>();
        PersistenceRegistration.UseSqlite(builder, $"Data Source={path};Pooling=False", auditKey);
        return new SqliteMembershipDbContext(builder.Options);
    }

    /// <summary>Beside the database, under the same protection, and gone when the work is done.</summary>
    private sealed class WorkFolder : IDisposable
    {
        public WorkFolder(string folder) => Path = Directory.CreateDirectory(System.IO.Path.Combine(folder, $".backup-{Guid.CreateVersion7():N}")).FullName;

        public string Path { get; }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
