using System.Data;
using System.Data.Common;
using System.Globalization;
using KonTum.Membership.Application.Audit;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence;

/// <summary>
/// Reads the trail as it is stored, not as it is meant. SQLite keeps days, moments and ids as text, and more than one
/// text reads as the same moment: whatever is not written in the one way the program writes it counts as changed.
/// </summary>
internal static class AuditLines
{
    private const string Moment = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";
    private const string Day = "yyyy-MM-dd";
    private const string Statement = "SELECT Id, At, ActorId, Act, SubjectType, SubjectId, OccurredOn, Fields, Reason, Address, Link FROM AuditEntries ORDER BY Id";

    /// <summary>Every line in its order; one that cannot be read as a line of the program's own comes as null.</summary>
    public static async IAsyncEnumerable<(long Id, AuditEntry? Line)> ReadAsync(MembershipDbContext database, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = database.Database.GetDbConnection().CreateCommand();
            command.CommandText = Statement;
            command.CommandTimeout = 0;
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) yield return (reader.GetInt64(0), Line(reader));
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static AuditEntry? Line(DbDataReader row)
    {
        try
        {
            var line = new AuditEntry(
                MomentOf(row.GetValue(1)), IdOf(row.GetValue(2)), (string)row.GetValue(3), (string)row.GetValue(4), IdOf(row.GetValue(5)),
                DayOf(row.GetValue(6)), (string)row.GetValue(7), TextOf(row.GetValue(8)), TextOf(row.GetValue(9)));
            line.Chain((byte[])row.GetValue(10));
            return line;
        }
        catch (Exception unread) when (unread is FormatException or InvalidCastException)
        {
            return null;
        }
    }

    private static string? TextOf(object value) => value is DBNull ? null : (string)value;

    private static DateTime MomentOf(object value)
    {
        if (value is not string text) return (DateTime)value;
        var moment = DateTime.ParseExact(text, Moment, CultureInfo.InvariantCulture);
        return moment.ToString(Moment, CultureInfo.InvariantCulture) == text ? moment : throw new FormatException();
    }

    private static Guid IdOf(object value)
    {
        if (value is not string text) return (Guid)value;
        var id = Guid.ParseExact(text, "D");
        return text.AsSpan().IndexOfAnyInRange('a', 'f') < 0 ? id : throw new FormatException();
    }

    private static DateOnly? DayOf(object value) => value switch
    {
        DBNull => null,
        DateTime day => DateOnly.FromDateTime(day),
        _ => DateOnly.ParseExact((string)value, Day, CultureInfo.InvariantCulture),
    };
}
