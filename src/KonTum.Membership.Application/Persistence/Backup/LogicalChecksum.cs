using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace KonTum.Membership.Application.Persistence.Backup;

/// <summary>
/// One number for everything a database says: every value of every row of every table, in the order of their keys. Two
/// files with the same one hold the same, however their pages lie.
/// </summary>
internal static class LogicalChecksum
{
    public static async Task<string> OfAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in await NamesAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", cancellationToken))
        {
            Append(hash, table);
            await AppendRowsAsync(hash, connection, table, cancellationToken);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task AppendRowsAsync(IncrementalHash hash, DbConnection connection, string table, CancellationToken cancellationToken)
    {
        var keys = await NamesAsync(connection, $"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
#pragma warning disable CA2100 // Names of the program's own tables and columns.
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY {(keys.Count == 0 ? "rowid" : string.Join(", ", keys.Select(key => $"\"{key}\"")))}";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync(cancellationToken))
        {
            reader.GetValues(values);
            foreach (var value in values) Append(hash, value);
        }
    }

    private static void Append(IncrementalHash hash, object value)
    {
        switch (value)
        {
            case DBNull: Append(hash, 'n', []); break;
            case long number:
                Span<byte> eight = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64BigEndian(eight, number);
                Append(hash, 'i', eight);
                break;
            case double real:
                Span<byte> bits = stackalloc byte[sizeof(double)];
                BinaryPrimitives.WriteDoubleBigEndian(bits, real);
                Append(hash, 'r', bits);
                break;
            case byte[] bytes: Append(hash, 'b', bytes); break;
            case string text: Append(hash, 't', Encoding.UTF8.GetBytes(text)); break;
            default: throw new NotSupportedException($"SQLite gave a {value.GetType()}.");
        }
    }

    // The kind and the length before the value: no row can read as another one.
    private static void Append(IncrementalHash hash, char kind, ReadOnlySpan<byte> value)
    {
        Span<byte> before = stackalloc byte[1 + sizeof(int)];
        before[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(before[1..], value.Length);
        hash.AppendData(before);
        hash.AppendData(value);
    }

    private static async Task<List<string>> NamesAsync(DbConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements of this class.
        command.CommandText = statement;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) names.Add(reader.GetString(0));
        return names;
    }
}
