using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Bench;

/// <summary>The least that could show the same rows: one statement by hand, the same table in Razor, nobody signed in.</summary>
public sealed class LimitController(LimitDatabase database) : Controller
{
    [HttpGet("/list")]
    public IActionResult List(string q) => View("~/Views/Limit/List.cshtml", database.Search(q));
}

public sealed record LimitRow(string Id, string Name, int Year, string Gender, string Cell, string Stage, DateOnly Since);

public sealed class LimitDatabase(string file)
{
    private const string Statement = """
        SELECT k.PublicId, k.FullName, k.BirthDate, k.Gender, v.ShortName, s.Stage, s.OccurredOn
        FROM CandidateWords w
        JOIN Candidates k ON k.Id = w.CandidateId
        JOIN CandidateSteps s ON s.CandidateId = k.Id AND s.Until IS NULL
        JOIN CandidatePlacements p ON p.CandidateId = k.Id AND p.ValidTo IS NULL
        JOIN UnitVersions v ON v.UnitId = p.CellId AND v.ValidTo IS NULL
        WHERE w.UnitId = (SELECT Id FROM Units WHERE Slug = 'kon-tum') AND w.Word >= $word AND w.Word < $end
          AND s.Stage NOT IN ('Recognised', 'Withdrawn', 'RemovedFromPool', 'NotPassed', 'Transferred', 'Deceased')
        ORDER BY k.SortKey, k.Id LIMIT 50
        """;

    private readonly string _connection = $"Data Source={file};Mode=ReadOnly";

    public IReadOnlyList<LimitRow> Search(string q)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Statement;
        var word = q.ToUpperInvariant();
        command.Parameters.AddWithValue("$word", word);
        command.Parameters.AddWithValue("$end", word + "~");
        using var reader = command.ExecuteReader();
        var rows = new List<LimitRow>();
        while (reader.Read())
        {
            rows.Add(new LimitRow(reader.GetString(0), reader.GetString(1), reader.GetDateTime(2).Year, reader.GetString(3), reader.GetString(4), reader.GetString(5),
                DateOnly.FromDateTime(reader.GetDateTime(6))));
        }

        return rows;
    }
}
