using static KonTum.Membership.Application.Tests.Seeding.BaseTables;

namespace KonTum.Membership.Application.Tests.Seeding;

/// <summary>The table of the built-in city, line by line: members, believers, admissions, places.</summary>
public sealed class CityFiguresTests
{
    private static readonly string Believers =
        $"SELECT d.MemberId FROM MemberDeclarations d WHERE d.ReligionCode IS NOT NULL AND d.ReligionConsentOn <= '{FiguresOn}' AND d.MemberId IN ({MembersOn()})";

    [Theory]
    [InlineData("WardCommittee", 10)]
    [InlineData("CommuneCommittee", 11)]
    [InlineData("BaseCommittee", 45)]
    [InlineData("Cell", 398)]
    [InlineData("CityCommittee", 1)]
    public async Task Units_AtYearEnd_AreAsManyAsTheTableSays(string kind, long expected)
    {
        var count = await CountAsync($"SELECT count(*) FROM UnitVersions v WHERE v.Kind = '{kind}' AND {Holds("v")}");

        count.Should().Be(expected);
    }

    [Fact]
    public async Task Units_OfTheCity_StandDirectlyUnderIt()
    {
        var bases = await CountAsync($"""
            SELECT count(*) FROM UnitVersions v JOIN Units c ON c.Id = v.ParentId AND c.Slug = 'kon-tum'
            WHERE v.Kind IN ('WardCommittee','CommuneCommittee','BaseCommittee') AND {Holds("v")}
            """);

        bases.Should().Be(66);
    }

    [Fact]
    public async Task Members_AtYearEnd_Are3442()
    {
        var members = await CountAsync($"SELECT count(*) FROM ({MembersOn()})");
        var enrolled = await CountAsync($"SELECT count(DISTINCT c.MemberId) FROM MemberCells c WHERE {Holds("c")}");

        members.Should().Be(3442);
        enrolled.Should().Be(3442, "each of them is enrolled in a cell");
    }

    [Fact]
    public async Task Members_ByKindOfCell_AreHalfInVillages()
    {
        var inVillages = await CountAsync($"""
            SELECT count(*) FROM MemberCells c JOIN UnitVersions v ON v.UnitId = c.CellId AND v.Setting = 'Village' WHERE {Holds("c")}
            """);

        inVillages.Should().BeInRange(1_600, 1_850);
    }

    [Theory]
    [InlineData("", 215)]
    [InlineData("AND MemberId IN (SELECT MemberId FROM MemberDeclarations WHERE EthnicCode <> '01' AND EthnicConsentOn <= '2010-12-31')", 106)]
    [InlineData("AND MemberId IN (SELECT Id FROM Members WHERE Gender = 'Female')", 76)]
    public async Task Believers_AtYearEnd_AreThoseOfTheSource(string restriction, long expected)
    {
        var count = await CountAsync($"SELECT count(*) FROM ({Believers}) WHERE 1 = 1 {restriction}");

        count.Should().Be(expected);
    }

    [Theory]
    [InlineData("CommuneOfficial", 106)]
    [InlineData("VillageOfficer", 62)]
    [InlineData("SecurityAide", 14)]
    [InlineData("AdministrativeStaff", 14)]
    public async Task BelieversPosts_AtYearEnd_AreThoseOfTheSource(string kind, long expected)
    {
        var count = await CountAsync($"SELECT count(*) FROM MemberPosts p WHERE p.Kind = '{kind}' AND {Holds("p")} AND p.MemberId IN ({Believers})");

        count.Should().Be(expected);
    }

    [Fact]
    public async Task BelieversWithoutPost_AtYearEnd_AreTheComputedResidual()
    {
        var count = await CountAsync($"SELECT count(*) FROM ({Believers}) b WHERE b.MemberId NOT IN (SELECT p.MemberId FROM MemberPosts p WHERE {Holds("p")})");

        count.Should().Be(19);
    }

    [Fact]
    public async Task BelieversShare_AtYearEnd_IsNotTheMisprint()
    {
        var share = await CountAsync($"SELECT round(10000.0 * (SELECT count(*) FROM ({Believers})) / (SELECT count(*) FROM ({MembersOn()})))");

        share.Should().Be(625, "6,25 %");
    }

    [Theory]
    [InlineData(2007, 118, 9)]
    [InlineData(2008, 127, 12)]
    [InlineData(2009, 139, 16)]
    [InlineData(2010, 148, 20)]
    public async Task Admissions_OfEachYear_Rise(int year, long all, long believers)
    {
        var admitted = await CountAsync($"SELECT count(*) FROM Members WHERE AdmittedOn BETWEEN '{year}-01-01' AND '{year}-12-31'");
        var religious = await CountAsync($"""
            SELECT count(*) FROM Members m JOIN MemberDeclarations d ON d.MemberId = m.Id AND d.ReligionCode IS NOT NULL
            WHERE m.AdmittedOn BETWEEN '{year}-01-01' AND '{year}-12-31'
            """);

        admitted.Should().Be(all);
        religious.Should().Be(believers);
    }

    [Fact]
    public async Task Admissions_From2007On_HaveWholeFiles()
    {
        var without = await CountAsync("""
            SELECT count(*) FROM Members m WHERE m.AdmittedOn >= '2007-01-01' AND NOT EXISTS (
                SELECT 1 FROM Candidates k WHERE k.MemberPublicId = m.PublicId AND k.ClosedOn = m.AdmittedOn
                AND 9 <= (SELECT count(*) FROM CandidateSteps s WHERE s.CandidateId = k.Id))
            """);
        var quarters = await CountAsync("SELECT count(DISTINCT strftime('%Y', AdmittedOn) || ((strftime('%m', AdmittedOn) + 2) / 3)) FROM Members WHERE AdmittedOn >= '2007-01-01'");

        without.Should().Be(0);
        quarters.Should().Be(18, "every quarter from 2007 to the second of 2011");
    }

    [Theory]
    [InlineData("", 182)]
    [InlineData("AND v.EthnicMinorityVillage = 1", 61)]
    [InlineData("AND v.EthnicMinorityVillage = 1 AND v.Kind = 'Lang'", 61)]
    [InlineData("AND v.DataKept = 0", 0)]
    public async Task Villages_AtYearEnd_AreAsManyAsTheTableSays(string restriction, long expected)
    {
        var count = await CountAsync($"SELECT count(*) FROM VillageVersions v WHERE {Holds("v")} {restriction}");

        count.Should().Be(expected);
    }

    [Theory]
    [InlineData("2007-12-31", 9)]
    [InlineData("2008-12-31", 6)]
    [InlineData("2009-12-31", 3)]
    [InlineData("2010-12-31", 1)]
    public async Task VillagesWithoutLocalMember_YearByYear_BecomeFewer(string on, long expected)
    {
        var count = await CountAsync($"""
            SELECT count(*) FROM Villages v WHERE NOT EXISTS (
                SELECT 1 FROM MemberResidences r WHERE r.VillageId = v.Id AND r.Seconded = 0 AND {Holds("r", on)} AND r.MemberId IN ({MembersOn(on)}))
            """);

        count.Should().Be(expected);
    }

    [Fact]
    public async Task Villages_AtYearEnd_AllHaveSomeMember()
    {
        var without = await CountAsync($"""
            SELECT count(*) FROM Villages v
            WHERE NOT EXISTS (SELECT 1 FROM MemberResidences r WHERE r.VillageId = v.Id AND {Holds("r")})
                AND NOT EXISTS (SELECT 1 FROM CellVillages l JOIN MemberCells c ON c.CellId = l.CellId AND {Holds("c")} WHERE l.VillageId = v.Id AND {Holds("l")})
            """);

        without.Should().Be(0);
    }

    [Fact]
    public async Task Cells_AtYearEnd_HaveThreeFullMembersButOne()
    {
        var small = await RowsAsync($"""
            SELECT u.Slug, (SELECT count(*) FROM MemberCells c JOIN MemberStandings s ON s.MemberId = c.MemberId AND s.Status = 'Full' AND {Holds("s")}
                WHERE c.CellId = u.Id AND {Holds("c")}) AS FullMembers
            FROM Units u JOIN UnitVersions v ON v.UnitId = u.Id AND v.Kind = 'Cell' AND {Holds("v")}
            WHERE FullMembers < 3
            """);

        small.Should().ContainSingle().Which[1].Should().Be(2L);
    }
}
