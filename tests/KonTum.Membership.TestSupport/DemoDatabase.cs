using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Seeding;
using KonTum.Membership.Application.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.TestSupport;

/// <summary>
/// The built-in city with its accounts, generated once in a test run. Reading tests share the file; writing tests
/// take a copy of their own.
/// </summary>
public static class DemoDatabase
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("kontum-demo-").FullName;
    private static readonly Lazy<Task<string>> Template = new(() => GenerateAsync("city.db"));
    private static int _copies;

    /// <summary>Chains the audit trail of the test databases.</summary>
    public static byte[] AuditKeyBytes { get; } = [.. Enumerable.Range(1, AuditKey.Bytes).Select(number => (byte)number)];

    public static AuditKey AuditKey { get; } = new(() => AuditKeyBytes);

    static DemoDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>The path of the shared file. Never write to it.</summary>
    public static Task<string> SharedPathAsync() => Template.Value;

    /// <summary>The path of a fresh copy, to write to.</summary>
    public static async Task<string> CreateCopyAsync()
    {
        var path = Path.Combine(Folder, $"copy-{Interlocked.Increment(ref _copies)}.db");
        File.Copy(await Template.Value, path);
        return path;
    }

    /// <summary>A second generation, to be compared with the first.</summary>
    public static Task<string> GenerateAnotherAsync() => GenerateAsync($"another-{Interlocked.Increment(ref _copies)}.db");

    /// <summary>Without a pool, so that the file is let go of with the context.</summary>
    public static SqliteMembershipDbContext Open(string path)
    {
        var builder = new DbContextOptionsBuilder<SqliteMembershipDbContext>();
        PersistenceRegistration.UseSqlite(builder, $"Data Source={path};Pooling=False", AuditKey);
        return new SqliteMembershipDbContext(builder.Options);
    }

    private static async Task<string> GenerateAsync(string file)
    {
        var path = Path.Combine(Folder, file);
        await using var database = Open(path);
        await database.Database.MigrateAsync();
        await DemoCity.GenerateAsync(database, EmbeddedRulebook.Load(), CancellationToken.None);
        await DemoAccounts.CreateAsync(database, CancellationToken.None);
        // A copy of the file alone must be the whole database.
        await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }
}
