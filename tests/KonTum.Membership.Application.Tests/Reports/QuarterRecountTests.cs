using System.Globalization;
using KonTum.Membership.Application.Tests.Reports.Issuing;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.TestSupport;
using static KonTum.Membership.Application.Tests.Seeding.BaseTables;

namespace KonTum.Membership.Application.Tests.Reports;

/// <summary>
/// Every count of tables Q1 and Q2 of the five quarters, by unit and in total, counted a second time in plain SQL from
/// base tables: no reach row, no query of the product, no EF model.
/// </summary>
public sealed class QuarterRecountTests(ITestOutputHelper output)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<int, int> Quarters() => new() { { 2010, 1 }, { 2010, 2 }, { 2010, 3 }, { 2010, 4 }, { 2011, 1 } };

    [Theory]
    [MemberData(nameof(Quarters))]
    public async Task Results_CountedFromBaseTables_AgreeInEveryCell(int year, int quarter)
    {
        var period = ReportPeriod.Of(year, quarter);
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());
        var table = (await desk.Reports.ComposeAsync(desk.Scope.On(period.LastDay), period, IssuingDesk.Today, "Total", Stop)).Value.Results;

        var compared = await CompareAsync(table, ResultCounts(period));

        output.WriteLine($"Q1 {period}: {compared} cells compared, 0 differences");
        compared.Should().Be(67 * 14);
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public async Task Coverage_CountedFromBaseTables_AgreesInEveryCell(int year, int quarter)
    {
        var period = ReportPeriod.Of(year, quarter);
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());
        var table = (await desk.Reports.ComposeAsync(desk.Scope.On(period.LastDay), period, IssuingDesk.Today, "Total", Stop)).Value.Coverage;

        var compared = await CompareAsync(table, CoverageCounts(period));

        output.WriteLine($"Q2 {period}: {compared} cells compared, 0 differences");
        compared.Should().Be(22 * 13);
    }

    private static async Task<int> CompareAsync(ClosedTable table, IReadOnlyDictionary<string, string> statements)
    {
        var compared = 0;
        var differences = new List<string>();
        foreach (var (column, sql) in statements)
        {
            var counted = (await RowsAsync(sql)).ToDictionary(row => (string)row[0]!, row => Convert.ToInt32(row[1] ?? 0, CultureInfo.InvariantCulture), StringComparer.Ordinal);
            foreach (var row in table.Rows)
            {
                compared++;
                if (row.Count(column) != counted.GetValueOrDefault(row.Key)) differences.Add($"{row.Key}/{column}: {row.Count(column)}, counted {counted.GetValueOrDefault(row.Key)}");
            }

            compared++;
            if (table.Total!.Count(column) != counted.Values.Sum()) differences.Add($"total/{column}: {table.Total.Count(column)}, counted {counted.Values.Sum()}");
        }

        differences.Should().BeEmpty();
        return compared;
    }

    /// <summary>Slug of the base unit and a count, one statement a column. Cells stand directly under their base unit, which stands under the city.</summary>
    private static Dictionary<string, string> ResultCounts(ReportPeriod period)
    {
        var (eve, first, last, year) = (Sql(period.Eve), Sql(period.FirstDay), Sql(period.LastDay), Sql(period.YearStart));
        var (lastFirst, lastLast) = (Sql(period.SameLastYear.FirstDay), Sql(period.SameLastYear.LastDay));
        // The unit of the day of the decision, by the cell that proposed.
        const string Admissions = "FROM Members m JOIN UnitVersions v ON v.UnitId = m.ProposedByCellId AND v.ValidFrom <= m.AdmittedOn AND (v.ValidTo IS NULL OR v.ValidTo > m.AdmittedOn) JOIN Units b ON b.Id = v.ParentId JOIN MemberDeclarations d ON d.MemberId = m.Id";
        string Admitted(string from, string to, string also = "") => $"SELECT b.Slug, count(*) {Admissions} WHERE m.AdmittedOn BETWEEN '{from}' AND '{to}' {also} GROUP BY b.Slug";
        return new Dictionary<string, string>
        {
            ["membersAtStart"] = $"SELECT b.Slug, count(*) FROM MemberCells c JOIN MemberStandings s ON s.MemberId = c.MemberId AND {Holds("s", eve)} JOIN UnitVersions v ON v.UnitId = c.CellId AND {Holds("v", eve)} JOIN Units b ON b.Id = v.ParentId WHERE {Holds("c", eve)} GROUP BY b.Slug",
            ["target"] = $"""
                SELECT b.Slug, sum(t.Allocated + t.Manual + coalesce((SELECT sum(x.Delta) FROM CellTargetChange x JOIN PlanRevision r ON r.Id = x.PlanRevisionId WHERE r.TargetPlanId = p.Id AND r.RevisedOn <= '{last}' AND x.CellId = t.CellId), 0))
                FROM TargetPlans p JOIN CellTargets t ON t.TargetPlanId = p.Id JOIN UnitVersions v ON v.UnitId = t.CellId AND {Holds("v", last)} JOIN Units b ON b.Id = v.ParentId
                WHERE p.Year = {period.Year} AND p.State = 'Issued' AND p.DecidedOn <= '{last}' GROUP BY b.Slug
                """,
            ["admitted"] = Admitted(first, last),
            ["admittedThisYear"] = Admitted(year, last),
            ["women"] = Admitted(first, last, "AND m.Gender = 'Female'"),
            ["ethnicMinority"] = Admitted(first, last, $"AND d.EthnicCode <> '01' AND d.EthnicConsentOn <= '{last}'"),
            ["religious"] = Admitted(first, last, $"AND d.ReligionCode IS NOT NULL AND d.ReligionConsentOn <= '{last}'"),
            ["youthUnion"] = Admitted(first, last, "AND m.YouthUnionMember = 1"),
            ["ageSum"] = $"SELECT b.Slug, sum(CAST(substr(m.AdmittedOn, 1, 4) AS INTEGER) - CAST(substr(m.BirthDate, 1, 4) AS INTEGER)) {Admissions} WHERE m.AdmittedOn BETWEEN '{first}' AND '{last}' GROUP BY b.Slug",
            ["upperSecondary"] = Admitted(first, last, "AND m.Schooling = 'UpperSecondary'"),
            ["villageOfficers"] = Admitted(first, last, $"AND EXISTS (SELECT 1 FROM MemberPosts p WHERE p.MemberId = m.Id AND p.Kind = 'VillageOfficer' AND {Holds("p", last)})"),
            ["recognised"] = $"SELECT b.Slug, count(*) FROM MemberStandings s JOIN MemberCells c ON c.MemberId = s.MemberId AND c.ValidFrom <= s.ValidFrom AND (c.ValidTo IS NULL OR c.ValidTo > s.ValidFrom) JOIN UnitVersions v ON v.UnitId = c.CellId AND v.ValidFrom <= s.ValidFrom AND (v.ValidTo IS NULL OR v.ValidTo > s.ValidFrom) JOIN Units b ON b.Id = v.ParentId WHERE s.Status = 'Full' AND s.ValidFrom BETWEEN '{first}' AND '{last}' GROUP BY b.Slug",
            ["struckOff"] = $"SELECT b.Slug, count(*) FROM Members m JOIN MemberStandings s ON s.MemberId = m.Id AND s.ValidTo = m.LeftOn AND s.Status = 'Probationary' JOIN MemberCells c ON c.MemberId = m.Id AND c.ValidTo = m.LeftOn JOIN UnitVersions v ON v.UnitId = c.CellId AND {Holds("v", last)} JOIN Units b ON b.Id = v.ParentId WHERE m.LeftBy = 'StruckOff' AND m.LeftOn BETWEEN '{first}' AND '{last}' GROUP BY b.Slug",
            ["sameQuarterLastYear"] = Admitted(lastFirst, lastLast),
        };
    }

    private static Dictionary<string, string> CoverageCounts(ReportPeriod period)
    {
        var (eve, last) = (Sql(period.Eve), Sql(period.LastDay));
        var villages = $"FROM VillageVersions w JOIN Units b ON b.Id = w.UnitId WHERE {Holds("w", last)}";
        string Count(string condition) => $"SELECT b.Slug, count(*) {villages} AND {condition} GROUP BY b.Slug";
        string Local(string on) => $"EXISTS (SELECT 1 FROM MemberResidences h WHERE h.VillageId = w.VillageId AND h.Seconded = 0 AND {Holds("h", on)})";
        string Served(string by) => $"EXISTS (SELECT 1 FROM CellVillages l WHERE l.VillageId = w.VillageId AND l.Service = '{by}' AND {Holds("l", last)})";
        var member = $"({Local(last)} OR EXISTS (SELECT 1 FROM MemberResidences h WHERE h.VillageId = w.VillageId AND {Holds("h", last)}) OR EXISTS (SELECT 1 FROM CellVillages l JOIN MemberCells c ON c.CellId = l.CellId AND {Holds("c", last)} WHERE l.VillageId = w.VillageId AND {Holds("l", last)}))";
        const string Kept = "w.DataKept = 1";
        return new Dictionary<string, string>
        {
            ["villages"] = Count("1 = 1"),
            ["withMember"] = Count($"{Kept} AND {member}"),
            ["withLocalMember"] = Count($"{Kept} AND {Local(last)}"),
            ["own"] = Count($"{Kept} AND {Served("Own")}"),
            ["merged"] = Count($"{Kept} AND {Served("Merged")} AND NOT {Served("Own")}"),
            ["attached"] = Count($"{Kept} AND {Served("Attached")} AND NOT {Served("Own")} AND NOT {Served("Merged")}"),
            ["noCell"] = Count($"{Kept} AND NOT EXISTS (SELECT 1 FROM CellVillages l WHERE l.VillageId = w.VillageId AND {Holds("l", last)})"),
            ["unknown"] = Count("w.DataKept = 0"),
            ["noMember"] = Count($"{Kept} AND NOT {member}"),
            ["noLocalMember"] = Count($"{Kept} AND NOT {Local(last)}"),
            ["withCell"] = Count($"{Kept} AND EXISTS (SELECT 1 FROM CellVillages l WHERE l.VillageId = w.VillageId AND {Holds("l", last)})"),
            ["gapsClosed"] = Count($"{Kept} AND {Local(last)} AND NOT {Local(eve)}"),
            ["cellsWithCommittee"] = $"""
                SELECT b.Slug, count(*) FROM UnitVersions v JOIN Units b ON b.Id = v.ParentId
                WHERE v.Kind = 'Cell' AND {Holds("v", last)} AND EXISTS (SELECT 1 FROM CellVillages l WHERE l.CellId = v.UnitId AND {Holds("l", last)})
                    AND (SELECT count(*) FROM MemberCells c JOIN MemberStandings s ON s.MemberId = c.MemberId AND s.Status = 'Full' AND {Holds("s", last)} WHERE c.CellId = v.UnitId AND {Holds("c", last)}) >= 9
                GROUP BY b.Slug
                """,
        };
    }

    private static string Sql(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
