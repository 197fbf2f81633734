using KonTum.Membership.Application.Persistence.Reach;
using KonTum.Membership.Application.Persistence.Seeding;
using KonTum.Membership.TestSupport;
using static KonTum.Membership.Application.Tests.Seeding.BaseTables;

namespace KonTum.Membership.Application.Tests.Seeding;

public sealed class DemoScaleTests
{
    [Fact]
    public async Task Multiply_ByThree_GivesThreeEqualCitiesUnderOneProvince()
    {
        var path = await MultipliedAsync(3);

        var cities = await RowsAsync($"""
            SELECT c.Slug, p.Slug,
                (SELECT count(*) FROM MemberReach r WHERE r.UnitId = c.Id AND {Holds("r")}),
                (SELECT count(*) FROM CandidateReach r JOIN ({FilesOn()}) f ON f.Id = r.CandidateId WHERE r.UnitId = c.Id AND {Holds("r")}),
                (SELECT count(*) FROM UnitReach r JOIN VillageVersions w ON w.UnitId = r.UnitId WHERE r.AncestorId = c.Id),
                (SELECT count(DISTINCT r.UnitId) FROM UnitReach r WHERE r.AncestorId = c.Id)
            FROM UnitVersions v JOIN Units c ON c.Id = v.UnitId JOIN Units p ON p.Id = v.ParentId
            WHERE v.Kind = 'CityCommittee' AND {Holds("v")} ORDER BY c.Id
            """, path);

        cities.Select(row => (string)row[0]!).Should().Equal("kon-tum", "c0002-kon-tum", "c0003-kon-tum");
        cities.Should().OnlyContain(row => (string)row[1]! == "tinh-kon-tum" && (long)row[2]! == 3442 && (long)row[3]! == 320 && (long)row[4]! == 182 && (long)row[5]! == 465);
    }

    [Fact]
    public async Task Multiply_ByThree_LeavesNoReferenceAstray()
    {
        var path = await MultipliedAsync(3);

        (await RowsAsync("PRAGMA foreign_key_check", path)).Should().BeEmpty();
        (await RowsAsync("SELECT count(*) FROM Candidates k WHERE k.MemberPublicId IS NOT NULL AND NOT EXISTS (SELECT 1 FROM Members m WHERE m.PublicId = k.MemberPublicId AND m.AdmittedOn = k.ClosedOn)", path))[0][0].Should().Be(0L);
        // Nobody of one city helps, lives or is enrolled in another: keys of a copy stay within its own span.
        (await RowsAsync("""
            SELECT count(*) FROM MemberCells c JOIN Members m ON m.Id = c.MemberId JOIN Units u ON u.Id = c.CellId
            WHERE substr(m.PublicId, 1, 8) <> substr(u.PublicId, 1, 8)
            """, path))[0][0].Should().Be(0L);
    }

    [Fact]
    public async Task Multiply_ByThree_KeepsTheReachRowsThatARebuildGives()
    {
        var path = await MultipliedAsync(3);
        var multiplied = await LinesAsync(path);
        await using (var database = DemoDatabase.Open(path)) await ReachIndex.RebuildAllAsync(database, TestContext.Current.CancellationToken);

        var rebuilt = await LinesAsync(path);

        multiplied.Should().HaveCountGreaterThan(50_000);
        multiplied.SetEquals(rebuilt).Should().BeTrue();
    }

    [Fact]
    public async Task Multiply_Twice_IsRefused()
    {
        var path = await MultipliedAsync(2);
        await using var database = DemoDatabase.Open(path);

        var again = () => DemoScale.MultiplyAsync(database, 2, TestContext.Current.CancellationToken);

        await again.Should().ThrowAsync<InvalidOperationException>();
    }

    private static async Task<string> MultipliedAsync(int scale)
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using var database = DemoDatabase.Open(path);
        await DemoScale.MultiplyAsync(database, scale, TestContext.Current.CancellationToken);
        return path;
    }

    private static async Task<HashSet<string>> LinesAsync(string path)
    {
        var lines = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in new[] { "UnitReach", "MemberReach", "CandidateReach", "CandidateWords" })
            lines.UnionWith((await RowsAsync($"SELECT * FROM {table}", path)).Select(row => $"{table}|{string.Join('|', row.Select(cell => $"{cell}"))}"));
        return lines;
    }
}
