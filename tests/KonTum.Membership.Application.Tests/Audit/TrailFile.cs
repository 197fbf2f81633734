using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Audit;

/// <summary>One byte of one value changed, how to undo it, and the lines that may be named for it.</summary>
internal sealed record ByteChange(string Do, string Undo, IReadOnlyList<long> Named);

/// <summary>A database with a trail and nothing else, and a hand that writes past its guards.</summary>
internal sealed class TrailFile : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Empty = new(MigratedAsync);

    private static readonly string[] Texts = ["At", "ActorId", "Act", "SubjectType", "SubjectId", "OccurredOn", "Fields", "Reason", "Address"];

    private readonly string _folder = Directory.CreateTempSubdirectory("kontum-trail-").FullName;

    private SqliteConnection? _hand;
    private SqliteMembershipDbContext? _reader;

    private string FilePath => Path.Combine(_folder, "trail.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TrailFile> CreateAsync(int lines)
    {
        var trail = new TrailFile();
        File.Copy(await Empty.Value, trail.FilePath);
        if (lines > 0) await trail.TellAsync(lines);
        return trail;
    }

    public SqliteMembershipDbContext Open() => DemoDatabase.Open(FilePath);

    public async Task TellAsync(int lines)
    {
        await using var database = Open();
        for (var i = 1; i <= lines; i++)
        {
            database.AuditEntries.Add(new AuditEntry(
                new DateTime(2026, 3, 1, 7, 30, 0, DateTimeKind.Utc).AddSeconds(i).AddTicks(i * 7), Guid.CreateVersion7(), "Candidate.Corrected", "Candidate", Guid.CreateVersion7(),
                i % 3 == 0 ? new DateOnly(2011, 4, 15) : null, i % 2 == 0 ? "Name,Schooling" : "", i % 5 == 0 ? "nhập thay chi bộ" : null, i % 4 == 0 ? "10.1.2.3" : null));
        }

        await database.SaveChangesAsync(Stop);
    }

    public async Task<AuditSeal?> SealAsync(DateTime at)
    {
        await using var database = Open();
        return await new AuditSealService(database).SealAsync(at, Stop);
    }

    public async Task<AuditVerdict> VerifyAsync(AuditAnchor? anchor = null, AuditKey? key = null)
    {
        if (key is null)
        {
            _reader ??= Open();
            return await new AuditVerifier(_reader).VerifyAsync(anchor, Stop);
        }

        var builder = new DbContextOptionsBuilder<SqliteMembershipDbContext>();
        PersistenceRegistration.UseSqlite(builder, $"Data Source={FilePath};Pooling=False", key);
        await using var database = new SqliteMembershipDbContext(builder.Options);
        return await new AuditVerifier(database).VerifyAsync(anchor, Stop);
    }

    /// <summary>Writes as somebody who owns the file: the triggers are gone.</summary>
    public async Task ForceAsync(string statement)
    {
        await using var command = (await HandAsync()).CreateCommand();
#pragma warning disable CA2100 // Statements of the tests.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>What is found while the change stands.</summary>
    public async Task<string?> WithAsync(string change, string undo)
    {
        await ForceAsync(change);
        var verdict = await VerifyAsync();
        await ForceAsync(undo);
        return verdict.Broken;
    }

    /// <param name="step">1 for every line, 8 for every eighth.</param>
    public async Task<IReadOnlyList<ByteChange>> EveryByteChangedAsync(int step)
    {
        var changes = new List<ByteChange>();
        await using var command = (await HandAsync()).CreateCommand();
        command.CommandText = "SELECT Id, At, ActorId, Act, SubjectType, SubjectId, OccurredOn, Fields, Reason, Address, Link FROM AuditEntries";
        await using var reader = await command.ExecuteReaderAsync(Stop);
        while (await reader.ReadAsync(Stop))
        {
            var id = reader.GetInt64(0);
            if (id % step != 0) continue;
            changes.Add(new($"UPDATE AuditEntries SET Id = {id + 1000} WHERE Id = {id}", $"UPDATE AuditEntries SET Id = {id} WHERE Id = {id + 1000}", [id, id + 1000]));
            for (var column = 0; column < Texts.Length; column++) changes.AddRange(OfText(id, Texts[column], reader.IsDBNull(column + 1) ? null : reader.GetString(column + 1)));
            var link = (byte[])reader.GetValue(10);
            for (var at = 0; at < link.Length; at++)
            {
                var other = (byte[])link.Clone();
                other[at] ^= 1;
                changes.Add(new($"UPDATE AuditEntries SET Link = X'{Convert.ToHexString(other)}' WHERE Id = {id}", $"UPDATE AuditEntries SET Link = X'{Convert.ToHexString(link)}' WHERE Id = {id}", [id]));
            }
        }

        return changes;
    }

    private static IEnumerable<ByteChange> OfText(long id, string column, string? value)
    {
        var undo = $"UPDATE AuditEntries SET {column} = {(value is null ? "NULL" : $"'{value}'")} WHERE Id = {id}";
        if (value is null) yield return new($"UPDATE AuditEntries SET {column} = '' WHERE Id = {id}", undo, [id]);
        for (var at = 0; at < (value?.Length ?? 0); at++)
        {
            // A digit becomes its neighbour, a letter changes its case: what still reads as a moment or an id is the hard case.
            var other = char.IsDigit(value![at]) ? (char)(((value[at] - '0' + 1) % 10) + '0') : char.IsLetter(value[at]) ? (char.IsUpper(value[at]) ? char.ToLowerInvariant(value[at]) : char.ToUpperInvariant(value[at])) : '_';
            yield return new($"UPDATE AuditEntries SET {column} = '{value[..at]}{other}{value[(at + 1)..]}' WHERE Id = {id}", undo, [id]);
        }
    }

    private async Task<SqliteConnection> HandAsync()
    {
        if (_hand is not null) return _hand;
        _hand = new SqliteConnection($"Data Source={FilePath};Pooling=False");
        await _hand.OpenAsync(Stop);
        await using var command = _hand.CreateCommand();
        command.CommandText = """
            PRAGMA synchronous = OFF; DROP TRIGGER AuditEntries_Unchanged; DROP TRIGGER AuditEntries_Kept; DROP TRIGGER AuditEntries_Once;
            DROP TRIGGER AuditSeals_Unchanged; DROP TRIGGER AuditSeals_Kept
            """;
        await command.ExecuteNonQueryAsync(Stop);
        return _hand;
    }

    private static async Task<string> MigratedAsync()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("kontum-trail-").FullName, "empty.db");
        await using var database = DemoDatabase.Open(path);
        await database.Database.MigrateAsync(Stop);
        await database.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Stop);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        if (_hand is not null) await _hand.DisposeAsync();
        if (_reader is not null) await _reader.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
