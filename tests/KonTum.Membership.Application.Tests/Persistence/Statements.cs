using System.Data.Common;
using KonTum.Membership.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KonTum.Membership.Application.Tests.Persistence;

/// <summary>Keeps the plan of every statement that reads.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    public List<IReadOnlyList<string>> Plans { get; } = [];

    public SqliteMembershipDbContext Open(string path)
    {
        var builder = new DbContextOptionsBuilder<SqliteMembershipDbContext>();
        PersistenceRegistration.UseSqlite(builder, $"Data Source={path};Pooling=False");
        builder.AddInterceptors(this);
        return new SqliteMembershipDbContext(builder.Options);
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await using var explain = command.Connection!.CreateCommand();
#pragma warning disable CA2100 // The statement is the one that the query is about to send.
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
        foreach (DbParameter parameter in command.Parameters)
        {
            var copy = explain.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            explain.Parameters.Add(copy);
        }

        await using var reader = await explain.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) lines.Add(reader.GetString(3));
        Plans.Add(lines);
        return result;
    }
}
