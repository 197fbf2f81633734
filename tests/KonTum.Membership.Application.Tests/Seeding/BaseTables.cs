using KonTum.Membership.TestSupport;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Application.Tests.Seeding;

/// <summary>
/// Asks the base tables in plain SQL. Nothing of the product stands between a figure and its rows: no query, no kept
/// reach row, no EF model.
/// </summary>
internal static class BaseTables
{
    public const string FiguresOn = "2010-12-31";
    public const string Today = "2011-04-15";

    /// <summary>The dated fact with this alias holds on a day.</summary>
    public static string Holds(string alias, string on = FiguresOn) =>
        $"{alias}.ValidFrom <= '{on}' AND ({alias}.ValidTo IS NULL OR {alias}.ValidTo > '{on}')";

    /// <summary>Members of a day, as a sub-select of their ids.</summary>
    public static string MembersOn(string on = FiguresOn) => $"SELECT s.MemberId FROM MemberStandings s WHERE {Holds("s", on)}";

    /// <summary>Files of a day with consent and before the admission decision: id and stage.</summary>
    public static string FilesOn(string on = FiguresOn) => $"""
        SELECT k.Id, s.Stage FROM Candidates k
        JOIN CandidateSteps s ON s.CandidateId = k.Id
            AND s."Order" = (SELECT max(l."Order") FROM CandidateSteps l WHERE l.CandidateId = k.Id AND l.OccurredOn <= '{on}')
        WHERE k.RequestedOn <= '{on}' AND k.ConsentGivenOn <= '{on}' AND (k.ClosedOn IS NULL OR k.ClosedOn > '{on}')
            AND s.Stage IN ('WishRecorded','InPool','MentorsAssigned','ClassCompleted','FileOpened','BackgroundVerified','OpinionsCollected','CellVotePassed')
        """;

    public static async Task<long> CountAsync(string sql) => Convert.ToInt64((await RowsAsync(sql))[0][0] ?? 0L, System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<IReadOnlyList<object?[]>> RowsAsync(string sql, string? path = null)
    {
        await using var connection = new SqliteConnection($"Data Source={path ?? await DemoDatabase.SharedPathAsync()};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<object?[]>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            rows.Add(row);
        }

        return rows;
    }
}
