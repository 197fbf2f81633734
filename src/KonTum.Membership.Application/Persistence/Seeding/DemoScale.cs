using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>
/// Copies the built-in city under the same province, for measurements. The copies have places, people, files and reach
/// rows; accounts, audit rows and plans stay with the first city, since a year has one issued plan.
/// </summary>
public static class DemoScale
{
    // As many copies as fit a write-ahead log of some hundred megabytes.
    private const int CopiesPerTransaction = 8;

    /// <param name="database">SQLite, with the city of scale 1 in it.</param>
    /// <param name="scale">How many cities there are in the end.</param>
    /// <exception cref="NotSupportedException">Another engine: measurements at scale are made on SQLite.</exception>
    /// <exception cref="InvalidOperationException">The city is missing or was multiplied before.</exception>
    public static async Task MultiplyAsync(MembershipDbContext database, int scale, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scale, 1);
        if (!database.Database.IsSqlite()) throw new NotSupportedException("The city is multiplied on SQLite only.");
        if (await database.Villages.AnyAsync(village => village.Code.StartsWith("c0002-"), cancellationToken))
            throw new InvalidOperationException("The city has been multiplied already.");
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await MultiplyAsync(database.Database.GetDbConnection(), CityReference.Load().Settings.Root, scale, cancellationToken);
        }
        finally
        {
            // The settings below end with the connection; the next one opens with those that keep data safe.
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task MultiplyAsync(DbConnection connection, string root, int scale, CancellationToken cancellationToken)
    {
        // A copy broken off half-way is thrown away with its file: neither sync nor reference checks earn their time here.
        await RunAsync(connection, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000", cancellationToken);
        var copy = await DemoCopy.ReadAsync(connection, root, cancellationToken);
        foreach (var statement in copy.Prepare()) await RunAsync(connection, statement, cancellationToken);
        for (var first = 2; first <= scale; first += CopiesPerTransaction)
        {
            var last = Math.Min(scale, first + CopiesPerTransaction - 1);
            await InOneAsync(connection, copy.Insert(first, last), cancellationToken);
        }

        if (scale > 1) await InOneAsync(connection, copy.Gather(scale), cancellationToken);
        foreach (var statement in copy.CleanUp()) await RunAsync(connection, statement, cancellationToken);
        await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -2000", cancellationToken);
    }

    private static async Task InOneAsync(DbConnection connection, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        await RunAsync(connection, "BEGIN IMMEDIATE", cancellationToken);
        foreach (var statement in statements) await RunAsync(connection, statement, cancellationToken);
        await RunAsync(connection, "COMMIT", cancellationToken);
    }

    internal static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Names of tables and columns and whole numbers: nothing here comes from a person.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(read(reader));
        return rows;
    }

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
