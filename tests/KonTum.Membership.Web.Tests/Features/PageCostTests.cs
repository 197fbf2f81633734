using System.Net;
using System.Text.RegularExpressions;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>What a page costs, without a clock: statements, the way they are answered, and bytes on a weak line.</summary>
public sealed partial class PageCostTests(HeardApp app) : IClassFixture<HeardApp>
{
    private const int MostBytes = 60 * 1024;

    public static TheoryData<string, string, int> Pages() => new()
    {
        { "thanhuy", "/", 6 }, { "thanhuy", "/candidates", 6 }, { "thanhuy", "/candidates?q=nguyen%20thi", 6 }, { "thanhuy", "/candidates?page=3", 6 },
        { "thanhuy", "/dashboard?asOf=2010-12-31", 8 }, { "thanhuy", "/coverage?asOf=2010-12-31", 6 }, { "thanhuy", "/coverage/trend?asOf=2010-12-31", 8 }, { "thanhuy", "/reports/quarterly/2010/4", 20 },
        { "thanhuy", "/reports/quarterly/2010/4/files", 6 }, { "chibo-kroong-01", "/reports/quarterly/2011/2/files", 6 },
        { "thanhuy", "/members", 6 }, { "thanhuy", "/pools", 6 }, { "thanhuy", "/cells", 6 }, { "thanhuy", "/villages", 6 }, { "thanhuy", "/targets/2011", 6 },
        { "kiemtra", "/audit", 6 }, { "kiemtra", "/audit?act=Candidate.InPool&account=thanhuy", 6 }, { "thanhuy", "/audit/ours", 6 }, { "chibo-kroong-01", "/audit/ours", 6 },
        // Whatever waits anywhere stands on this list: six sources, each with statements of its own, and no more for more files.
        { "thanhuy", "/tasks", 23 }, { "danguy-kroong", "/tasks", 23 }, { "danguy-kroong", "/tasks?unit=kroong-01", 23 }, { "chibo-kroong-01", "/tasks/digest", 23 },
        { "thanhuy", "/tasks/stages", 6 }, { "kiemtra", "/tasks/stages", 6 }, { "bantochuc", "/admin/rules", 6 }, { "bantochuc", "/admin/rules/qd-23-2006", 6 }, { "bantochuc", "/admin/calendar", 6 }, { "bantochuc", "/admin/calendar/2011", 6 },
        { "bantochuc", "/targets/plans", 6 }, { "bantochuc", "/targets/plans/compare", 6 }, { "thanhuy", "/targets/2011/progress", 6 },
        { "thanhuy", "/reviews", 6 }, { "thanhuy", "/obstacles", 6 }, { "thanhuy", "/obstacles/practice", 6 },
        { "chibo-kroong-01", "/", 6 }, { "chibo-kroong-01", "/candidates", 6 }, { "chibo-kroong-01", "/candidates/new", 6 }, { "chibo-kroong-01", "/candidates/new/consent", 6 },
        { "chibo-kroong-01", "/cells/kroong-01/mentors", 6 }, { "bantochuc", "/admin/forms", 6 }, { "bantochuc", "/admin/forms/6-knd", 6 },
        { "chibo-kroong-01", "/", 6 }, { "chibo-kroong-01", "/candidates", 6 }, { "thanhuy", "/transfers", 6 }, { "bantochuc", "/erasures", 6 }, { "bantochuc", "/erasures/retention", 6 }, { "chibo-kroong-01", "/candidates/new", 6 }, { "chibo-kroong-01", "/candidates/new/consent", 6 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsAnsweredByFewStatementsAlongIndexesAndInFewBytes(string user, string path, int most)
    {
        var reader = await app.Running.AsAsync(user);
        app.Recorder.Take();

        var (status, bytes) = await reader.SizeAsync(path);

        var statements = app.Recorder.Take();
        status.Should().Be(HttpStatusCode.OK);
        statements.Should().NotBeEmpty().And.HaveCountLessThanOrEqualTo(most);
        statements.SelectMany(statement => Scans(app.Recorder, statement)).Should().BeEmpty("a page reads what its reader reaches, not whole tables");
        bytes.Should().BeLessThanOrEqualTo(MostBytes);
    }

    [Theory]
    [InlineData("/candidates?pageSize={0}")]
    [InlineData("/members?pageSize={0}")]
    public async Task List_TakesTheSameStatementsHoweverLongItIs(string path)
    {
        var reader = await app.Running.AsAsync("thanhuy");
        app.Recorder.Take();

        var counts = new List<int>();
        foreach (var size in new[] { "10", "100" })
        {
            var page = await reader.GetAsync(path.Replace("{0}", size, StringComparison.Ordinal));
            page.Document.QuerySelectorAll("tbody tr").Length.Should().Be(int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
            counts.Add(app.Recorder.Take().Count);
        }

        counts.Distinct().Should().ContainSingle();
    }

    /// <summary>Steps that read a whole table, unless the statement itself made that table a moment before.</summary>
    private static IEnumerable<string> Scans(StatementRecorder recorder, Statement statement) =>
        from step in recorder.Explain(statement)
        let scanned = Scan().Match(step)
        where scanned.Success
        let table = Regex.Match(statement.Text, $@"(?:FROM|JOIN) ""(\w+)"" AS ""{scanned.Groups[1].Value}""")
        where table.Success
        select $"{table.Groups[1].Value}: {step}";

    [GeneratedRegex(@"^SCAN (\w+)")]
    private static partial Regex Scan();
}

/// <summary>A running program whose statements are heard from its first request on: whoever listens later may be overlooked for a second.</summary>
public sealed class HeardApp : IAsyncLifetime
{
    public ReadingApp Running { get; } = new();

    public StatementRecorder Recorder { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Recorder = new StatementRecorder(() => Running.Factory?.DatabasePath);
        await Running.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Recorder.Dispose();
        await Running.DisposeAsync();
    }
}
