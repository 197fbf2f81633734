using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Reach;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Persistence;

/// <summary>What the database itself promises, on a copy of the built-in city.</summary>
public sealed class DatabaseTests
{
    private static readonly ChangeContext By = new(Guid.Empty, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pragmas_OnARealFile_TakeEffect()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        await database.Database.OpenConnectionAsync(Stop);

        var check = () => SqlitePragmas.AssertAsync(database.Database.GetDbConnection(), Stop);

        await check.Should().NotThrowAsync();
    }

    [Theory]
    [InlineData("UPDATE Candidates SET ConsentReference = '' WHERE Id = 1")]
    [InlineData("UPDATE Candidates SET ConsentGivenOn = '0001-01-01' WHERE Id = 1")]
    [InlineData("UPDATE Candidates SET RequestedOn = NULL WHERE Id = 1")]
    [InlineData("UPDATE CandidateDeclarations SET ReligionCode = '02', ReligionConsentOn = NULL")]
    [InlineData("UPDATE MemberDeclarations SET EthnicCode = '13', EthnicConsentOn = NULL")]
    [InlineData("INSERT INTO UnitVersions (UnitId, Kind, ParentId, Name, ShortName, \"Order\", ValidFrom) SELECT UnitId, Kind, ParentId, Name, ShortName, 0, '2011-01-01' FROM UnitVersions WHERE Id = 5")]
    public async Task Database_AskedDirectly_RefusesWhatTheScreenRefuses(string statement)
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());

        var write = () => database.Database.ExecuteSqlRawAsync(statement, Stop);

        await write.Should().ThrowAsync<SqliteException>();
    }

    [Fact]
    public async Task Reach_AfterWrites_EqualsARebuild()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var cells = await database.UnitVersions.Where(v => v.Kind == Domain.Organisation.UnitKind.Cell && v.ValidTo == null).OrderBy(v => v.UnitId).Select(v => v.UnitId).Take(40).ToListAsync(Stop);
        var members = await database.Members.Include(m => m.Cells).Include(m => m.Standings).Include(m => m.Residences).Include(m => m.Posts)
            .Where(m => m.LeftOn == null && m.AdmittedOn < new DateOnly(2009, 1, 1)).OrderBy(m => m.Id).Take(30).ToListAsync(Stop);
        for (var i = 0; i < members.Count; i++)
        {
            if (i % 3 == 0) members[i].Leave(MembershipEnd.TransferredOut, new DateOnly(2011, 4, 10), By);
            else members[i].MoveToCell(cells[i % cells.Count], new DateOnly(2011, 4, 1).AddDays(i % 7), By);
            if (i % 4 == 0) await database.SaveChangesAsync(Stop);
        }

        await database.SaveChangesAsync(Stop);
        var kept = await RowsAsync(database);
        await ReachIndex.RebuildAllAsync(database, Stop);

        kept.Should().HaveCountGreaterThan(10_000);
        (await RowsAsync(database)).Should().Equal(kept);
    }

    [Fact]
    public async Task Reach_AfterAUnitMoves_FollowsTheTreeFromThatDay()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var kroong = await database.Units.Include(u => u.Versions).SingleAsync(u => u.Slug == "kroong-01", Stop);
        var elsewhere = await database.Units.SingleAsync(u => u.Slug == "ia-chim", Stop);
        var old = kroong.At(new DateOnly(2011, 4, 1))!;
        var members = await database.MemberReach.CountAsync(r => r.UnitId == kroong.Id && r.ValidTo == null, Stop);

        kroong.Change(new Domain.Organisation.UnitDescription(old.Kind, elsewhere.Id, old.Name, old.ShortName, old.Setting), new DateOnly(2011, 4, 1), By).IsOk.Should().BeTrue();
        await database.SaveChangesAsync(Stop);

        var moved = database.MemberReach.Where(r => r.UnitId == elsewhere.Id && r.CellId == kroong.Id);
        (await moved.CountAsync(Stop)).Should().Be(members);
        (await moved.AllAsync(r => r.ValidFrom >= new DateOnly(2011, 4, 1), Stop)).Should().BeTrue();
        (await database.MemberReach.CountAsync(r => r.UnitId == old.ParentId && r.CellId == kroong.Id && r.ValidTo == new DateOnly(2011, 4, 1), Stop)).Should().Be(members);
    }

    [Fact]
    public async Task SaveChanges_Synchronous_RefusesFacts()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var member = await database.Members.Include(m => m.Posts).FirstAsync(m => m.LeftOn == null && m.Posts.Count == 0, Stop);
        member.TakePost(PostKind.VillageOfficer, new DateOnly(2011, 4, 1), By);

        var save = () => database.SaveChanges();

        save.Should().Throw<NotSupportedException>();
    }

    [Fact]
    public async Task Correct_BySecondWriter_IsRefusedAndOverwritesNothing()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using var one = DemoDatabase.Open(path);
        await using var two = DemoDatabase.Open(path);
        var open = await one.Candidates.AsNoTracking().FirstAsync(c => c.ClosedOn == null && c.Stage == CandidateStage.InPool, Stop);
        var unit = await one.CandidateReach.Where(r => r.CandidateId == open.Id && r.ValidTo == null).Select(r => r.CellId).FirstAsync(Stop);
        var scope = new UnitScope(unit, new DateOnly(2011, 4, 15), true);
        var answers = new CandidateAnswers { FullName = "Y Một", BirthDate = open.BirthDate, Gender = open.Gender, Schooling = open.Schooling };

        var first = await new CandidateService(one, EmbeddedRulebook.Load()).CorrectAsync(scope, open.PublicId, open.Version, answers, scope.AsOf, By, Stop);
        var second = await new CandidateService(two, EmbeddedRulebook.Load()).CorrectAsync(scope, open.PublicId, open.Version, answers with { FullName = "Y Hai" }, scope.AsOf, By, Stop);

        first.IsOk.Should().BeTrue();
        second.Errors.Single().Code.Should().Be("Version.Stale");
        (await one.Candidates.AsNoTracking().SingleAsync(c => c.Id == open.Id, Stop)).Name.Full.Should().Be("Y Một");
        (await one.AuditEntries.CountAsync(e => e.SubjectId == open.PublicId && e.Act == "Candidate.Corrected", Stop)).Should().Be(1);
    }

    [Fact]
    public async Task ListAndSearch_ReadNoBigTableFromEndToEnd()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());
        var keeper = new Statements();
        await using var watched = keeper.Open(await DemoDatabase.SharedPathAsync());
        var unit = await database.Units.Where(u => u.Slug == "kon-tum").Select(u => u.Id).SingleAsync(Stop);
        var scope = new UnitScope(unit, new DateOnly(2011, 4, 15), true);

        var list = new CandidateListQuery(watched);
        await list.ListAsync(scope, new CandidateListFilter(null, null, 1, 50), Stop);
        await list.ListAsync(scope, new CandidateListFilter("y ma", null, 1, 50), Stop);

        keeper.Plans.Should().HaveCountGreaterThan(2);
        keeper.Plans.SelectMany(plan => plan).Where(line => line.Contains("SCAN", StringComparison.Ordinal) && !line.Contains("CONSTANT", StringComparison.Ordinal) && !line.Contains("SCAN p0", StringComparison.Ordinal) && Big(line)).Should().BeEmpty();
    }

    [Fact]
    public async Task SqlServer_BehavesAlike()
    {
        var connection = Environment.GetEnvironmentVariable("KONTUM_TEST_SQLSERVER");
        Assert.SkipWhen(string.IsNullOrEmpty(connection), "SqlServer_BehavesAlike needs a SQL Server: set KONTUM_TEST_SQLSERVER to its connection string.");

        var builder = new DbContextOptionsBuilder<SqlServerMembershipDbContext>();
        PersistenceRegistration.UseSqlServer(builder, new DatabaseOptions(DatabaseProvider.SqlServer, connection!), DemoDatabase.AuditKey);
        await using var database = new SqlServerMembershipDbContext(builder.Options);
        await database.Database.EnsureDeletedAsync(Stop);
        await database.Database.MigrateAsync(Stop);
        await Persistence_CityAsync(database);

        (await database.MemberReach.CountAsync(r => r.UnitId == database.Units.Single(u => u.Slug == "kon-tum").Id && r.ValidFrom <= new DateOnly(2010, 12, 31) && (r.ValidTo == null || r.ValidTo > new DateOnly(2010, 12, 31)), Stop))
            .Should().Be(3442);
    }

    private static Task Persistence_CityAsync(MembershipDbContext database) =>
        Application.Persistence.Seeding.DemoCity.GenerateAsync(database, EmbeddedRulebook.Load(), Stop);

    private static bool Big(string line) => new[] { "SCAN Members", "SCAN Candidates", "SCAN m ", "SCAN c ", "SCAN MemberReach", "SCAN CandidateReach", "SCAN CandidateSteps" }.Any(table => (line + " ").Contains(table, StringComparison.Ordinal));

    private static async Task<List<string>> RowsAsync(MembershipDbContext database)
    {
        var members = await database.MemberReach.AsNoTracking().Select(r => new { r.UnitId, r.SortKey, r.MemberId, r.CellId, r.ValidFrom, r.ValidTo }).ToListAsync(Stop);
        var candidates = await database.CandidateReach.AsNoTracking().Select(r => new { r.UnitId, r.SortKey, r.CandidateId, r.CellId, r.ValidFrom, r.ValidTo }).ToListAsync(Stop);
        var words = await database.CandidateWords.AsNoTracking().Select(r => new { r.UnitId, r.Word, r.CandidateId }).ToListAsync(Stop);
        return [.. members.Select(r => r.ToString()!).Concat(candidates.Select(r => r.ToString()!)).Concat(words.Select(r => r.ToString()!)).Order(StringComparer.Ordinal)];
    }
}
