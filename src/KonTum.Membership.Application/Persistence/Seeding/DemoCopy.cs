using System.Data.Common;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>A table of the city and the columns whose values move with the copy.</summary>
/// <param name="Columns">Every column with the expression that makes the copy's value of it; <c>n.k</c> is the number of the copy.</param>
/// <param name="Condition">Which rows belong to the city and not to the province above it.</param>
internal sealed record CopiedTable(string Name, IReadOnlyList<(string Column, string Expression)> Columns, string Condition);

/// <summary>
/// Writes the statements that copy the city. Keys are moved by the highest key of their table, references by that of
/// the table they point to: which one is read from the database itself, so that a new reference is not forgotten.
/// </summary>
internal sealed class DemoCopy
{
    private static readonly string[] Tables =
    [
        "Units", "UnitVersions", "Villages", "VillageVersions", "VillageHeads", "CellVillages",
        "Members", "MemberDeclarations", "MemberCells", "MemberResidences", "MemberStandings", "MemberPosts",
        "Candidates", "CandidateDeclarations", "CandidatePlacements", "CandidateSteps", "FileFacts", "CandidateVotes", "MentorAssignments",
        "Pools", "PoolEntries", "FileStubs", "FileStubSpans", "Transfers", "UnitReach", "MemberReach", "CandidateReach", "CandidateWords",
    ];

    // Rows of the province itself would be spread over the whole index: they are gathered in their order at the end.
    private static readonly string[] Gathered = ["MemberReach", "CandidateReach", "CandidateWords"];

    // References that no foreign key declares.
    private static readonly Dictionary<string, string> KnownReferences = new(StringComparer.Ordinal)
    {
        ["UnitId"] = "Units",
        ["AncestorId"] = "Units",
        ["CellId"] = "Units",
        ["ParentId"] = "Units",
        ["OnBehalfOfUnitId"] = "Units",
        ["MemberId"] = "Members",
        ["CandidateId"] = "Candidates",
        ["VillageId"] = "Villages",
    };

    private readonly List<CopiedTable> _tables = [];
    private readonly Dictionary<string, long> _highest = new(StringComparer.Ordinal);
    private long _provinceId;
    private long _cityId;

    public static async Task<DemoCopy> ReadAsync(DbConnection connection, string root, CancellationToken cancellationToken)
    {
        var copy = new DemoCopy();
        var city = await DemoScale.ReadAsync(connection,
            $"SELECT u.Id, v.ParentId FROM Units u JOIN UnitVersions v ON v.UnitId = u.Id AND v.ValidTo IS NULL WHERE u.Slug = '{root}'",
            row => (Id: row.GetInt64(0), Parent: row.GetInt64(1)), cancellationToken);
        if (city.Count != 1) throw new InvalidOperationException("There is no city to multiply.");
        (copy._cityId, copy._provinceId) = city[0];
        foreach (var table in Tables) await copy.AddAsync(connection, table, cancellationToken);
        return copy;
    }

    /// <summary>The city as it is, set aside: a statement that reads the table it writes would first copy the whole of it.</summary>
    public IEnumerable<string> Prepare() =>
        _tables.Select(table => $"CREATE TEMP TABLE src_{table.Name} AS SELECT * FROM main.{table.Name} WHERE {table.Condition}");

    public IEnumerable<string> Insert(int first, int last) => _tables.Select(table => $"""
        WITH RECURSIVE n(k) AS (SELECT {first} UNION ALL SELECT k + 1 FROM n WHERE k < {last})
        INSERT INTO main.{table.Name} ({string.Join(", ", table.Columns.Select(column => Quoted(column.Column)))})
        SELECT {string.Join(", ", table.Columns.Select(column => column.Expression))} FROM n CROSS JOIN temp.src_{table.Name} t
        """);

    /// <summary>What stands in a city stands in the province.</summary>
    public IEnumerable<string> Gather(int scale) => _tables.Where(table => Gathered.Contains(table.Name)).Select(table =>
    {
        var columns = table.Columns.Select(column => Quoted(column.Column)).Where(column => column != Quoted("UnitId")).ToList();
        var order = table.Name == "CandidateWords" ? "t.Word" : "t.SortKey";
        return $"""
            WITH RECURSIVE n(k) AS (SELECT 2 UNION ALL SELECT k + 1 FROM n WHERE k < {scale})
            INSERT INTO main.{table.Name} ("UnitId", {string.Join(", ", columns)})
            SELECT {_provinceId}, {string.Join(", ", columns.Select(column => $"t.{column}"))}
            FROM n CROSS JOIN main.{table.Name} t ON t.UnitId = {_cityId} + (n.k - 1) * {_highest["Units"]}
            ORDER BY {order}
            """;
    });

    public IEnumerable<string> CleanUp() => _tables.Select(table => $"DROP TABLE temp.src_{table.Name}");

    private async Task AddAsync(DbConnection connection, string table, CancellationToken cancellationToken)
    {
        var columns = await DemoScale.ReadAsync(connection, $"SELECT name FROM pragma_table_info('{table}')", row => row.GetString(0), cancellationToken);
        var references = (await DemoScale.ReadAsync(connection, $"SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{table}')",
            row => (Column: row.GetString(0), Table: row.GetString(1)), cancellationToken)).ToDictionary(row => row.Column, row => row.Table, StringComparer.Ordinal);
        if (columns.Contains("Id"))
        {
            var highest = await DemoScale.ReadAsync(connection, $"SELECT coalesce(max(Id), 0) FROM {table}", row => row.GetInt64(0), cancellationToken);
            _highest[table] = highest[0];
        }

        _tables.Add(new CopiedTable(table, columns.ConvertAll(column => (column, ExpressionOf(table, column, references))), ConditionOf(table)));
    }

    private string ConditionOf(string table) => table switch
    {
        "Units" => $"Id <> {_provinceId}",
        "UnitVersions" or "UnitReach" or "MemberReach" or "CandidateReach" or "CandidateWords" => $"UnitId <> {_provinceId}",
        _ => "1 = 1",
    };

    private string ExpressionOf(string table, string column, Dictionary<string, string> references) => column switch
    {
        "Id" => $"t.Id + (n.k - 1) * {_highest[table]}",
        "PublicId" or "MemberPublicId" => $"printf('%08X', n.k) || substr(t.{column}, 9)",
        "Slug" or "Code" => $"printf('c%04d-', n.k) || t.{column}",
        "Name" or "ShortName" when table == "UnitVersions" => $"CASE WHEN t.UnitId = {_cityId} THEN t.{column} || ' ' || n.k ELSE t.{column} END",
        _ when (references.GetValueOrDefault(column) ?? KnownReferences.GetValueOrDefault(column)) is { } to => Moved(column, to),
        _ => $"t.{Quoted(column)}",
    };

    private string Moved(string column, string to)
    {
        var moved = $"t.{column} + (n.k - 1) * {DemoScale.Number(_highest[to])}";
        return to == "Units" ? $"CASE WHEN t.{column} = {_provinceId} THEN t.{column} ELSE {moved} END" : moved;
    }

    private static string Quoted(string column) => $"\"{column}\"";
}
