using System.Globalization;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Tests.Reports.Issuing;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.TestSupport;
using static KonTum.Membership.Application.Tests.Seeding.BaseTables;

namespace KonTum.Membership.Application.Tests.Reports;

/// <summary>Every count of table Q3, cell by cell, counted a second time in plain SQL from base tables; working days alone are asked of the calendar.</summary>
public sealed class FileProgressRecountTests(ITestOutputHelper output)
{
    private static readonly string[] BeforeDecision = ["WishRecorded", "InPool", "MentorsAssigned", "ClassCompleted", "FileOpened", "BackgroundVerified", "OpinionsCollected", "CellVotePassed"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2010, 4)]
    [InlineData(2011, 1)]
    public async Task Table_CountedFromBaseTables_AgreesInEveryCell(int year, int quarter)
    {
        var period = ReportPeriod.Of(year, quarter);
        var table = await ComposeAsync(period);
        var expected = await CountsAsync(period);

        var cells = table.Rows.Where(row => row.CountsInTotal).ToList();
        var (compared, differences) = (0, new List<string>());
        foreach (var column in FileProgressTable.ShownColumns)
        {
            var counted = expected[column];
            foreach (var row in cells)
            {
                compared++;
                if (row.Count(column) != counted.GetValueOrDefault(row.Key)) differences.Add($"{row.Key}/{column}: {row.Count(column)}, counted {counted.GetValueOrDefault(row.Key)}");
            }

            compared++;
            if (table.Total!.Count(column) != counted.Values.Sum()) differences.Add($"total/{column}: {table.Total.Count(column)}, counted {counted.Values.Sum()}");
        }

        differences.Should().BeEmpty();
        output.WriteLine($"Q3 {period}: {compared} cells compared, 0 differences; totals {string.Join(", ", FileProgressTable.ShownColumns.Select(column => $"{column} {table.Total!.Count(column)}"))}; overdue left to the calendar {expected["byCalendar"].Values.Sum()}");
        cells.Should().HaveCountGreaterThan(50);
    }

    [Fact]
    public async Task Table_OfTheQuarterOfAWithdrawal_CountsItInItsColumnAlone()
    {
        var table = await ComposeAsync(ReportPeriod.Of(2011, 1));

        table.Total!.Count("withdrawn").Should().Be((int)await CountAsync("SELECT count(*) FROM FileStubs WHERE Basis = 'Withdrawal' AND EndedOn BETWEEN '2011-01-01' AND '2011-03-31'")).And.BePositive();
    }

    private static async Task<ClosedTable> ComposeAsync(ReportPeriod period)
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());
        var query = new FileProgressQuery(desk.Database, new OpenFileQuery(desk.Database), new CandidateListQuery(desk.Database), EmbeddedRulebook.Load(), EmbeddedCalendar.Load());
        return (await query.ComposeAsync(desk.Scope.On(period.LastDay), period, "Total", Stop)).Value;
    }

    private static async Task<Dictionary<string, Dictionary<string, int>>> CountsAsync(ReportPeriod period)
    {
        var last = Sql(period.LastDay);
        var files = $"""
            FROM Candidates k
            JOIN CandidateSteps s ON s.CandidateId = k.Id AND s."Order" = (SELECT max(l."Order") FROM CandidateSteps l WHERE l.CandidateId = k.Id AND l.OccurredOn <= '{last}')
            JOIN CandidatePlacements p ON p.CandidateId = k.Id AND {Holds("p", last)}
            JOIN Units c ON c.Id = p.CellId
            WHERE k.Stage <> 'Withdrawn' AND (k.ClosedOn IS NULL OR k.ClosedOn > '{last}' OR s.Stage IN ('Decided', 'Probation'))
            """;
        const string ReachedOn = "(SELECT max(r.OccurredOn) FROM CandidateSteps r WHERE r.CandidateId = k.Id AND r.Stage = s.Stage AND r.Act = 'Taken' AND r.TakenBackBy IS NULL)";
        var opened = $"(SELECT max(r.OccurredOn) FROM CandidateSteps r WHERE r.CandidateId = k.Id AND r.Stage = 'FileOpened' AND r.Act = 'Taken' AND r.TakenBackBy IS NULL AND r.OccurredOn <= '{last}')";
        var renewed = $"(SELECT max(f.\"On\") FROM FileFacts f WHERE f.CandidateId = k.Id AND f.Kind = 'PapersRenewed' AND f.\"On\" <= '{last}')";
        Task<Dictionary<string, int>> In(string stages, string also = "1 = 1") => ByCellAsync($"SELECT c.Slug, count(*) {files} AND s.Stage IN ({stages}) AND {also} GROUP BY c.Slug");
        var before = string.Join(", ", BeforeDecision.Select(stage => $"'{stage}'"));
        var taken = string.Join(", ", BeforeDecision.Skip(3).Select(stage => $"'{stage}'"));
        const string WithCertificate = "'ClassCompleted', 'FileOpened', 'BackgroundVerified', 'OpinionsCollected'";
        var byMonths = $"(date(k.CertificateOn, '+60 months') < '{last}' OR date(max({opened}, coalesce({renewed}, {opened})), '+12 months') < '{last}')";
        // What runs by working days: the vote and the decision, whose days are then counted by the calendar.
        var waiting = await RowsAsync($"SELECT c.Slug, s.Stage, {ReachedOn}, (SELECT v.Kind FROM UnitVersions o JOIN UnitVersions v ON v.UnitId = o.ParentId AND {Holds("v", last)} WHERE o.UnitId = c.Id AND {Holds("o", last)}) {files} AND s.Stage IN ('CellVotePassed', 'Decided')");
        (await CountAsync("SELECT (SELECT count(*) FROM FileDates) + (SELECT count(*) FROM ClockExtensions)")).Should().Be(0, "the statements below know of no days besides the steps");
        var calendar = EmbeddedCalendar.Load();
        var byCalendar = waiting.Where(row => calendar.After(Day(row[2]), (string)row[1]! == "Decided" ? 30 : DaysToDecide((string)row[3]!)).Value.End < period.LastDay)
            .GroupBy(row => (string)row[0]!).ToDictionary(cell => cell.Key, cell => cell.Count());
        var overdue = await In(WithCertificate + ", 'WishRecorded', 'InPool', 'MentorsAssigned'", byMonths);
        foreach (var (cell, count) in byCalendar) overdue[cell] = overdue.GetValueOrDefault(cell) + count;
        return new Dictionary<string, Dictionary<string, int>>
        {
            ["asked"] = await In(before),
            ["classTaken"] = await In(taken),
            ["certificateEnding"] = await In(WithCertificate, $"date(k.CertificateOn, '+60 months') BETWEEN '{last}' AND '{Sql(period.LastDay.AddMonths(6))}'"),
            ["beingVerified"] = await In("'FileOpened'"),
            ["voted"] = await In("'CellVotePassed', 'Decided'"),
            ["awaitingDecision"] = await In("'CellVotePassed'"),
            ["overdue"] = overdue,
            ["withdrawn"] = await ByCellAsync($"SELECT c.Slug, count(*) FROM FileStubs t JOIN Units c ON c.Id = t.CellId WHERE t.Basis = 'Withdrawal' AND t.EndedOn BETWEEN '{Sql(period.FirstDay)}' AND '{last}' GROUP BY c.Slug"),
            ["probationEnding"] = await In("'Probation'", $"date({ReachedOn}, '+12 months') BETWEEN '{last}' AND date('{last}', '+90 days')"),
            ["byCalendar"] = byCalendar,
        };
    }

    /// <summary>Thirty working days where the base committee decides itself, sixty where the committee above it does.</summary>
    private static int DaysToDecide(string above) => above is "EmpoweredBaseCommittee" ? 30 : 60;

    private static async Task<Dictionary<string, int>> ByCellAsync(string sql) =>
        (await RowsAsync(sql)).ToDictionary(row => (string)row[0]!, row => Convert.ToInt32(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static DateOnly Day(object? text) => DateOnly.Parse((string)text!, CultureInfo.InvariantCulture);

    private static string Sql(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
