using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Persistence.Seeding;
using KonTum.Membership.TestSupport;
using Microsoft.AspNetCore.Identity;
using static KonTum.Membership.Application.Tests.Seeding.BaseTables;

namespace KonTum.Membership.Application.Tests.Seeding;

/// <summary>What holds for the generator itself: the same city every time, nothing later than today, accounts that sign in.</summary>
public sealed class CityGenerationTests
{
    // Accounts carry a salt; the reach rows follow from the rest.
    private static readonly string[] NotCompared = ["Accounts", "__Migrations", "__MigrationsLock"];

    // The end of a term that runs is the one day that lies ahead.
    private static readonly (string, string)[] MayLieAhead = [("Pools", "TermTo")];

    [Fact]
    public async Task Generate_Twice_GivesTheSameRows()
    {
        var first = await DigestsAsync(await DemoDatabase.SharedPathAsync());
        var second = await DigestsAsync(await DemoDatabase.GenerateAnotherAsync());

        second.Should().Equal(first);
        first.Should().ContainKeys("Members", "CandidateSteps", "PoolEntries", "CellTargets", "AuditEntries");
    }

    [Fact]
    public async Task Generate_EveryDay_LiesBeforeToday()
    {
        var columns = await DayColumnsAsync();

        columns.Should().HaveCountGreaterThan(40);
        foreach (var (table, column) in columns)
        {
            if (MayLieAhead.Contains((table, column))) continue;
            var latest = (await RowsAsync($"SELECT max(\"{column}\") FROM \"{table}\""))[0][0];
            if (latest is string day) string.CompareOrdinal(day[..10], Today).Should().BeLessThanOrEqualTo(0, $"{table}.{column}");
        }
    }

    [Fact]
    public async Task Accounts_OfAllRoles_ShareOneHashThatVerifies()
    {
        var rows = await RowsAsync("SELECT Role, count(*), count(DISTINCT PasswordHash), min(PasswordHash) FROM Accounts GROUP BY Role");
        var hash = (string)rows[0][3]!;

        rows.ToDictionary(row => (string)row[0]!, row => (long)row[1]!).Should().BeEquivalentTo(new Dictionary<string, long>
        {
            ["Administrator"] = 1,
            ["CityCommittee"] = 1,
            ["OrganisationCommission"] = 1,
            ["Inspection"] = 1,
            ["BaseCommittee"] = 66,
            ["CellSecretary"] = 398,
        });
        rows.Should().OnlyContain(row => (string)row[3]! == hash && (long)row[2]! == 1);
        new PasswordHasher<AppUser>().VerifyHashedPassword(new AppUser(), hash, DemoAccounts.Password).Should().NotBe(PasswordVerificationResult.Failed);
    }

    [Theory]
    [InlineData("DANGUY-KROONG", "kroong")]
    [InlineData("CHIBO-KROONG-01", "kroong-01")]
    [InlineData("THANHUY", "kon-tum")]
    public async Task Accounts_ByName_BelongToTheirUnit(string name, string slug)
    {
        var found = await CountAsync($"SELECT count(*) FROM Accounts a JOIN Units u ON u.Id = a.UnitId WHERE a.NormalizedUserName = '{name}' AND u.Slug = '{slug}' AND a.LockoutEnabled = 1 AND a.SecurityStamp <> ''");

        found.Should().Be(1);
    }

    [Fact]
    public async Task CreateCopy_WrittenTo_LeavesTheSharedFileAlone()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using (var database = DemoDatabase.Open(path))
        {
            database.Users.RemoveRange(database.Users);
            await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await RowsAsync("SELECT count(*) FROM Accounts", path))[0][0].Should().Be(0L);
        (await CountAsync("SELECT count(*) FROM Accounts")).Should().Be(468);
    }

    private static async Task<SortedDictionary<string, string>> DigestsAsync(string path)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in await RowsAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'", path))
        {
            var table = (string)row[0]!;
            if (NotCompared.Contains(table)) continue;
            var lines = (await RowsAsync($"SELECT * FROM \"{table}\"", path)).Select(cells => string.Join('|', cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))));
            var text = string.Join('\n', lines.Order(StringComparer.Ordinal));
            digests[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }

        return digests;
    }

    private static async Task<IReadOnlyList<(string Table, string Column)>> DayColumnsAsync()
    {
        var rows = await RowsAsync("""
            SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND (c.name GLOB '*On' OR c.name GLOB '*From' OR c.name GLOB '*To' OR c.name GLOB '*At' OR c.name = 'Until' OR c.name = 'BirthDate')
            """);
        return [.. rows.Select(row => ((string)row[0]!, (string)row[1]!))];
    }
}
