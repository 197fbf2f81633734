using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KonTum.Membership.Application.Persistence;

/// <summary>
/// What an acknowledged write costs and what it is worth: WAL with full synchronisation survives a power cut, deleted
/// data is overwritten, a damaged page is noticed. Set on every connection and asserted at start.
/// </summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Statement = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000;
        PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;
        """;

    private static readonly (string Pragma, string Expected)[] Required =
        [("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("busy_timeout", "10000"), ("secure_delete", "1"), ("cell_size_check", "1")];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Statement;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <exception cref="InvalidOperationException">A setting did not take: better not to start than to lose a write.</exception>
    public static async Task AssertAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        foreach (var (pragma, expected) in Required)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the constants above.
            command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
            var actual = $"{await command.ExecuteScalarAsync(cancellationToken)}";
            if (actual != expected) throw new InvalidOperationException($"SQLite refused {pragma}: {actual} instead of {expected}.");
        }
    }
}
