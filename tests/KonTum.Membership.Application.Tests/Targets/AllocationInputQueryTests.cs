using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;
using static KonTum.Membership.Application.Tests.Seeding.BaseTables;

namespace KonTum.Membership.Application.Tests.Targets;

public sealed class AllocationInputQueryTests
{
    private static readonly DateOnly BaseDate = new(2010, 12, 31);

    [Fact]
    public async Task Inputs_OfTheCity_AreTheCountsOfTheBaseTables()
    {
        var rows = await RowsAsync($"""
            SELECT u.Slug, v.ParentId,
                (SELECT count(*) FROM MemberCells c WHERE c.CellId = u.Id AND {Holds("c")}),
                (SELECT count(*) FROM MemberCells c JOIN MemberStandings s ON s.MemberId = c.MemberId AND s.Status = 'Full' AND {Holds("s")} WHERE c.CellId = u.Id AND {Holds("c")}),
                (SELECT count(*) FROM CellVillages l WHERE l.CellId = u.Id AND {Holds("l")} AND l.VillageId NOT IN (SELECT r.VillageId FROM MemberResidences r WHERE r.Seconded = 0 AND {Holds("r")}))
            FROM Units u JOIN UnitVersions v ON v.UnitId = u.Id AND v.Kind = 'Cell' AND {Holds("v")} ORDER BY u.Slug
            """);

        var inputs = await InputsAsync("kon-tum", BaseDate);

        inputs.Select(cell => (cell.CellCode, (long)cell.BaseId, (long)cell.Members, (long)cell.FullMembers, (long)cell.VillagesWithoutMember))
            .Should().Equal(rows.Select(row => ((string)row[0]!, (long)row[1]!, (long)row[2]!, (long)row[3]!, (long)row[4]!)));
        inputs.Should().OnlyContain(cell => cell.MentorCapacity == cell.FullMembers, "a load of two for each of two introducers");
    }

    [Fact]
    public async Task Inputs_OfTheIssuedPlan_AreReadAgainAsTheyWereKept()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());
        var plan = await database.TargetPlans.AsNoTracking().Include(p => p.Cells).SingleAsync(p => p.Year == 2011, TestContext.Current.CancellationToken);

        var inputs = await InputsAsync("kon-tum", plan.BaseDate);

        inputs.Should().BeEquivalentTo(plan.Cells.Select(cell => cell.ToInput()));
    }

    [Fact]
    public async Task Inputs_OfOneCommune_AreItsOwnCells()
    {
        var all = await InputsAsync("kon-tum", BaseDate);

        var commune = await InputsAsync("kroong", BaseDate);

        commune.Should().NotBeEmpty().And.BeEquivalentTo(all.Where(cell => cell.CellCode.StartsWith("kroong-", StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<AllocationInput>> InputsAsync(string slug, DateOnly asOf)
    {
        await using MembershipDbContext database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());
        var unit = await database.Units.AsNoTracking().SingleAsync(u => u.Slug == slug, TestContext.Current.CancellationToken);
        var query = new AllocationInputQuery(database, EmbeddedRulebook.Load());
        return await query.InputsAsync(new UnitScope(unit.Id, asOf, SeesPeople: true), TestContext.Current.CancellationToken);
    }
}
