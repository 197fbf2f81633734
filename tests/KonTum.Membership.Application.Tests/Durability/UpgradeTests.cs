using System.Globalization;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KonTum.Membership.Application.Tests.Durability;

/// <summary>A database as each earlier version left it, with the city's rows in it, is brought up to date and loses nothing.</summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kontum-upgrade-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Earlier()
    {
        using var database = DemoDatabase.Open("none.db");
        return [.. database.Database.GetMigrations().SkipLast(1)];
    }

    [Theory]
    [MemberData(nameof(Earlier))]
    public async Task Migrate_FromAnEarlierVersion_KeepsEveryRowAndEveryValue(string migration)
    {
        var path = Path.Combine(_folder, "old.db");
        await using (var database = DemoDatabase.Open(path)) await database.GetService<IMigrator>().MigrateAsync(migration, Stop);
        var tables = await FillAsync(path);
        var before = await RowsAsync(path, tables);

        await using (var database = DemoDatabase.Open(path))
        {
            await database.Database.MigrateAsync(Stop);
            await new AuditSealService(database).LinkOldLinesAsync(Stop);
        }

        before.Should().HaveCountGreaterThan(20);
        before.Values.Sum(rows => rows.Count).Should().BeGreaterThan(20_000);
        var after = await RowsAsync(path, tables);
        foreach (var (table, rows) in before) after[table].Should().Equal(rows, $"{table} is kept");
        await using var upgraded = DemoDatabase.Open(path);
        (await new AuditVerifier(upgraded).VerifyAsync(null, Stop)).Broken.Should().BeNull();
        (await AuditGuards.MissingAsync(upgraded, Stop)).Should().BeEmpty();
        (await upgraded.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(Stop)).Should().Equal("ok");
    }

    /// <summary>Copies the city into the old tables, as far as they had the columns. Answers what was filled, with its columns.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FillAsync(string path)
    {
        var filled = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        await using var connection = await OpenAsync(path);
        await RunAsync(connection, $"PRAGMA foreign_keys = OFF; ATTACH '{await DemoDatabase.SharedPathAsync()}' AS city");
        var names = (await ReadAsync(connection, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name")).Select(row => row[0]).ToList();
        await RunAsync(connection, "BEGIN");
        foreach (var table in names)
        {
            var here = await ReadAsync(connection, $"SELECT name FROM pragma_table_info('{table}', 'main')");
            var there = (await ReadAsync(connection, $"SELECT name FROM pragma_table_info('{table}', 'city')")).Select(row => row[0]).ToHashSet();
            List<string> columns = [.. here.Select(row => row[0]).Where(there.Contains)];
            if (columns.Count == 0) continue;
            var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
            await RunAsync(connection, $"INSERT INTO main.\"{table}\" ({list}) SELECT {list} FROM city.\"{table}\"");
            filled.Add(table, columns);
        }

        await RunAsync(connection, "COMMIT; DETACH city");
        return filled;
    }

    private static async Task<IReadOnlyDictionary<string, List<string>>> RowsAsync(string path, IReadOnlyDictionary<string, IReadOnlyList<string>> tables)
    {
        var rows = new Dictionary<string, List<string>>();
        await using var connection = await OpenAsync(path);
        foreach (var (table, columns) in tables)
        {
            var read = await ReadAsync(connection, $"SELECT {string.Join(", ", columns.Select(column => $"\"{column}\""))} FROM \"{table}\"");
            rows.Add(table, [.. read.Select(row => string.Join('|', row)).Order(StringComparer.Ordinal)]);
        }

        return rows;
    }

    private static async Task<SqliteConnection> OpenAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Stop);
        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<List<string[]>> ReadAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns.
        command.CommandText = statement;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(Stop))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? string.Empty)]);
        return rows;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
