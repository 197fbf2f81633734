using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Reports.Issuing;

/// <summary>Issuing freezes: what was issued is read back byte for byte, cannot be changed, and is issued once.</summary>
public sealed class ReportIssuingTests
{
    private static readonly ReportPeriod Latest = ReportPeriod.Of(2011, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<int> Quarters() => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(Quarters))]
    public async Task Replay_OfAnIssuedQuarter_GivesTheSameBytes(int quarter)
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());
        var row = await desk.Database.IssuedReports.AsNoTracking().SingleAsync(report => report.Year == 2010 && report.Number == quarter, Stop);

        var again = await ComputeAgainAsync(desk, row);

        FrozenReport.Read(row.Content).Write().Should().Be(row.Content, "reading and writing the canonical form changes nothing");
        FrozenReport.Sum(row.Content).Should().Be(row.Sha256);
        ShortCode.OfReport(row.Sha256).Should().Be(row.ShortCode);
        again.Should().Be(row.Content, "the facts of then, computed again, make the report of then");
    }

    [Fact]
    public async Task Replay_AfterLaterEntries_StillShowsThePageOfThen()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using var desk = await IssuingDesk.OpenAsync(path);
        var before = (await desk.Issued.LatestAsync(desk.Scope, ReportPeriod.Of(2010, 4), Stop))!;
        await LeaveAsync(desk, new DateOnly(2010, 12, 20));

        await using var later = await IssuingDesk.OpenAsync(path);
        var after = (await later.Issued.FindAsync(later.Scope, before.Head.ShortCode, Stop))!;

        after.Report.Write().Should().Be(before.Report.Write());
        after.SumHolds.Should().BeTrue();
        var row = await later.Database.IssuedReports.AsNoTracking().SingleAsync(report => report.ShortCode == before.Head.ShortCode, Stop);
        (await ComputeAgainAsync(later, row)).Should().NotBe(row.Content, "the facts themselves have moved on");
    }

    [Theory]
    [InlineData("UPDATE IssuedReports SET Content = replace(Content, '3442', '3443')")]
    [InlineData("UPDATE IssuedReports SET Version = Version + 1 WHERE Number = 4")]
    [InlineData("DELETE FROM IssuedReports WHERE Number = 4")]
    [InlineData("INSERT INTO IssuedReports (PublicId, UnitId, Year, Number, Revision, PreparedBy, IssuedBy, IssuedAt, DocumentDate, Content, Sha256, ShortCode, Version) SELECT 'x', UnitId, Year, Number, Revision, PreparedBy, IssuedBy, IssuedAt, DocumentDate, Content, Sha256, 'AAAA-AAAA', 0 FROM IssuedReports WHERE Number = 4")]
    public async Task Database_AskedDirectly_ChangesNoIssuedReport(string statement)
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());

        var write = () => desk.Database.Database.ExecuteSqlRawAsync(statement, Stop);

        await write.Should().ThrowAsync<SqliteException>();
    }

    [Fact]
    public async Task Issue_TwiceAtOnce_OneWinsAndOneIsTold()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using var one = await IssuingDesk.OpenAsync(path);
        await using var two = await IssuingDesk.OpenAsync(path);
        var proposal = await one.OpenProposalAsync();
        await one.CloseQuarterAsync(proposal.Period);
        var by = await one.AsAsync("thanhuy");

        // Both have read the proposal before either writes: the second holds a version that is over.
        await two.Database.ReportProposals.SingleAsync(p => p.PublicId == proposal.PublicId, Stop);
        var first = await one.Service.IssueAsync(one.Scope, proposal.PublicId, proposal.Version, new Guid("00000000-0000-0000-0000-00000000000a"), by, Stop);
        var second = await two.Service.IssueAsync(two.Scope, proposal.PublicId, proposal.Version, new Guid("00000000-0000-0000-0000-00000000000b"), by, Stop);

        first.IsOk.Should().BeTrue();
        second.Errors.Single().Code.Should().Be("Report.Meanwhile");
        (await one.Database.IssuedReports.CountAsync(report => report.Year == 2011 && report.Number == 1, Stop)).Should().Be(1);
    }

    [Fact]
    public async Task Issue_ByWhoeverPreparedIt_IsRefused()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var proposal = await desk.OpenProposalAsync();
        await desk.CloseQuarterAsync(proposal.Period);

        var refused = await desk.Service.IssueAsync(desk.Scope, proposal.PublicId, proposal.Version, Guid.CreateVersion7(), await desk.AsAsync("bantochuc"), Stop);

        refused.Errors.Single().Code.Should().Be("Report.SameHands");
    }

    [Fact]
    public async Task Issue_BeforeTheQuarterIsClosed_IsRefused()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var proposal = await desk.OpenProposalAsync();

        var refused = await desk.Service.IssueAsync(desk.Scope, proposal.PublicId, proposal.Version, Guid.CreateVersion7(), await desk.AsAsync("thanhuy"), Stop);

        refused.Errors.Single().Code.Should().Be("Report.QuarterOpen");
    }

    [Fact]
    public async Task Supersede_WithAReason_LeavesTheFirstStandingAndNamesTheSecond()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var period = ReportPeriod.Of(2010, 4);
        await LeaveAsync(desk, new DateOnly(2010, 12, 20));
        var without = await desk.Service.ComposeAsync(desk.Scope, Guid.CreateVersion7(), 0, period, desk.Terms(period), IssuingDesk.Today, await desk.AsAsync("bantochuc"), Stop);
        var prepared = await desk.Service.ComposeAsync(desk.Scope, new Guid("00000000-0000-0000-0000-0000000000aa"), 0, period, desk.Terms(period), IssuingDesk.Today, await desk.AsAsync("bantochuc", "Một người ra khỏi Đảng được báo muộn"), Stop);

        var code = (await desk.Service.IssueAsync(desk.Scope, new Guid("00000000-0000-0000-0000-0000000000aa"), 0, Guid.CreateVersion7(), await desk.AsAsync("thanhuy"), Stop)).Value;

        without.Errors.Single().Code.Should().Be("Report.ReasonMissing");
        prepared.IsOk.Should().BeTrue();
        var heads = await desk.Issued.HeadsAsync(desk.Scope, period, Stop);
        heads.Select(head => (head.Revision, head.SupersededBy)).Should().Equal((2, null), (1, code));
        (await desk.Issued.LatestAsync(desk.Scope, period, Stop))!.Head.ShortCode.Should().Be(code);
    }

    [Fact]
    public async Task Compose_APeriodThatStillRuns_IsRefused()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var period = ReportPeriod.Of(2011, 2);

        var refused = await desk.Service.ComposeAsync(desk.Scope, Guid.CreateVersion7(), 0, period, desk.Terms(period), IssuingDesk.Today, await desk.AsAsync("bantochuc"), Stop);

        refused.Errors.Single().Code.Should().Be("Report.PeriodRunning");
    }

    [Fact]
    public async Task Issue_WithAPlaceThatNobodyFills_NamesThePlace()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var proposal = await desk.OpenProposalAsync();

        var refused = await desk.Service.ComposeAsync(desk.Scope, proposal.PublicId, proposal.Version, Latest, desk.Terms(Latest) with { Narrative = "Có {số nhà} nhà." }, IssuingDesk.Today, await desk.AsAsync("bantochuc"), Stop);

        refused.Errors.Single().Should().BeEquivalentTo(new DomainError("Report.UnknownPlace", "số nhà") { Field = "Narrative" });
    }

    [Fact]
    public async Task Difference_WithoutLaterEntries_IsNone()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());
        var issued = (await desk.Issued.LatestAsync(desk.Scope, ReportPeriod.Of(2010, 4), Stop))!;

        (await new ReportDifferenceQuery(desk.Database, desk.Reports, desk.Forms).FindAsync(desk.Scope, issued, Stop)).IsNone.Should().BeTrue();
    }

    [Fact]
    public async Task Difference_OfAFactEnteredLate_IsALateEntryInItsRow()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var issued = (await desk.Issued.LatestAsync(desk.Scope, ReportPeriod.Of(2010, 4), Stop))!;
        await LeaveAsync(desk, new DateOnly(2010, 9, 20));

        var difference = await new ReportDifferenceQuery(desk.Database, desk.Reports, desk.Forms).FindAsync(desk.Scope, issued, Stop);

        difference.Cells.Should().Contain(cell => cell.TableKey == "Q1" && cell.Now != null && cell.Kind == DifferenceKind.LateEntry)
            .And.OnlyContain(cell => cell.Kind == DifferenceKind.LateEntry);
    }

    [Fact]
    public async Task Difference_OfAFactPutRight_IsACorrection()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var issued = (await desk.Issued.LatestAsync(desk.Scope, ReportPeriod.Of(2010, 4), Stop))!;
        await desk.Database.Database.ExecuteSqlRawAsync("UPDATE Members SET AdmittedOn = '2010-09-15' WHERE Id = (SELECT max(Id) FROM Members WHERE AdmittedOn BETWEEN '2010-10-01' AND '2010-12-31')", Stop);

        var difference = await new ReportDifferenceQuery(desk.Database, desk.Reports, desk.Forms).FindAsync(desk.Scope, issued, Stop);

        difference.Cells.Should().NotBeEmpty().And.OnlyContain(cell => cell.Kind == DifferenceKind.Correction);
    }

    [Fact]
    public async Task Difference_AfterUnitsMerge_NamesTheUnitThatIsNoMore()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.CreateCopyAsync());
        var issued = (await desk.Issued.LatestAsync(desk.Scope, ReportPeriod.Of(2010, 4), Stop))!;
        var unit = await desk.Database.Units.Include(u => u.Versions).SingleAsync(u => u.Slug == "kroong", Stop);
        unit.Close(new DateOnly(2011, 4, 1), await desk.AsAsync("admin")).IsOk.Should().BeTrue();
        await desk.Database.SaveChangesAsync(Stop);

        var difference = await new ReportDifferenceQuery(desk.Database, desk.Reports, desk.Forms).FindAsync(desk.Scope, issued, Stop);

        difference.Reorganised.Should().ContainSingle().Which.NameNow.Should().BeNull();
        difference.Cells.Should().BeEmpty("the report stands on the tree of its own day");
    }

    [Fact]
    public async Task Find_ByAUnitToWhomItIsSent_FindsIt_AndAnUnknownCodeDoesNot()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());
        var code = (await desk.Issued.ListAsync(desk.Scope, Stop))[0].ShortCode;
        var kroong = await desk.Database.Units.Where(unit => unit.Slug == "kroong").Select(unit => unit.Id).SingleAsync(Stop);

        (await desk.Issued.FindAsync(desk.Scope with { UnitId = kroong }, code, Stop)).Should().NotBeNull();
        (await desk.Issued.FindAsync(desk.Scope, "AAAA-AAAA", Stop)).Should().BeNull();
    }

    private static async Task<string> ComputeAgainAsync(IssuingDesk desk, IssuedReport row)
    {
        var at = desk.Scope.On(row.Period.LastDay);
        var proposal = await desk.Database.ReportProposals.AsNoTracking().SingleAsync(p => p.Year == row.Year && p.Number == row.Number && p.State == ProposalState.Issued, Stop);
        var report = (await desk.Reports.ComposeAsync(at, row.Period, IssuingDesk.Today, desk.Composer.Template.Total, Stop)).Value;
        var head = await desk.Organisation.LetterheadAsync(at.On(row.DocumentDate), Stop);
        return desk.Composer.Compose(report, (await desk.Forms.ComposeAsync(at, row.Period, IssuingDesk.Today, Stop)).Value, await desk.Organisation.TreeAsync(at, Stop), head, ReportComposer.TermsOf(proposal, row.Revision)).Value.Write();
    }

    /// <summary>Enters today that a member left on a day that a report has long covered.</summary>
    private static async Task LeaveAsync(IssuingDesk desk, DateOnly on)
    {
        var member = await desk.Database.Members.Include(m => m.Cells).Include(m => m.Standings).Include(m => m.Residences).Include(m => m.Posts)
            .OrderBy(m => m.Id).FirstAsync(m => m.LeftOn == null && m.AdmittedOn < new DateOnly(2005, 1, 1), Stop);
        member.Leave(MembershipEnd.TransferredOut, on, await desk.AsAsync("bantochuc")).IsOk.Should().BeTrue();
        await desk.Database.SaveChangesAsync(Stop);
    }
}
