using KonTum.Membership.Application.Returns;
using KonTum.Membership.Application.Tests.Reports.Issuing;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using KonTum.Membership.TestSupport;

namespace KonTum.Membership.Application.Tests.Returns;

/// <summary>The returns of the built-in city: four quarters closed, the running one with two that are late.</summary>
public sealed class ReturnQueryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2010, 1, 398, 0)]
    [InlineData(2010, 4, 398, 0)]
    [InlineData(2011, 1, 396, 2)]
    public async Task Quarter_OfTheCity_CountsExpectedSentAndLate(int year, int quarter, int sent, int late)
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());

        var found = await new ReturnQuery(desk.Database).QuarterAsync(desk.Scope, ReportPeriod.Of(year, quarter), Stop);

        (found.Total.Expected, found.Total.Sent, found.Total.Late).Should().Be((398, sent, late));
        (found.ClosedOn is null).Should().Be(year == 2011);
        found.ByBase.Sum(count => count.Expected).Should().Be(398);
        if (year == 2010) found.Rows.Should().OnlyContain(row => row.State == ReturnState.AcceptedByCity);
    }

    [Fact]
    public async Task Find_PrefillsWhatTheRecordsSay()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());

        var found = (await new ReturnQuery(desk.Database).FindAsync(desk.Scope, "kroong-01", ReportPeriod.Of(2010, 4), Stop))!;

        found.Counts.Members.Should().Be((int)await Seeding.BaseTables.CountAsync("SELECT count(*) FROM MemberCells c JOIN Units u ON u.Id = c.CellId WHERE u.Slug = 'kroong-01' AND c.ValidFrom <= '2010-12-31' AND (c.ValidTo IS NULL OR c.ValidTo > '2010-12-31')"));
        (found.Sent!.Members, found.Sent.Admitted, found.Sent.Candidates).Should().Be((found.Counts.Members, found.Counts.Admitted, found.Counts.Candidates));
    }

    [Fact]
    public async Task Send_ByTwoHandsAtOnce_OneIsTold()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using var cell = await IssuingDesk.OpenAsync(path);
        await using var officer = await IssuingDesk.OpenAsync(path);
        var period = ReportPeriod.Of(2011, 1);
        var by = await cell.AsAsync("bantochuc");

        var first = await new ReturnService(cell.Database, new ReturnQuery(cell.Database)).SendAsync(cell.Scope, "kroong-03", period, new SendReturn(Guid.CreateVersion7(), SendReturn.NoVersion, null, null, null), by, Stop);
        var second = await new ReturnService(officer.Database, new ReturnQuery(officer.Database)).SendAsync(officer.Scope, "kroong-03", period, new SendReturn(Guid.CreateVersion7(), SendReturn.NoVersion, "Khác", null, null), by, Stop);

        first.IsOk.Should().BeTrue();
        second.Errors.Single().Code.Should().Be("Version.Stale");
    }

    [Fact]
    public async Task Sheet_FoundByItsCode_OnlyWithinReach()
    {
        await using var desk = await IssuingDesk.OpenAsync(await DemoDatabase.SharedPathAsync());
        var period = ReportPeriod.Of(2011, 1);
        var query = new ReturnQuery(desk.Database);
        var kroong = desk.Database.Units.Single(unit => unit.Slug == "kroong").Id;

        (await query.OfSheetAsync(desk.Scope, ShortCode.OfSheet("kroong-03", period), period, Stop)).Should().Be(("kroong-03", period));
        (await query.OfSheetAsync(desk.Scope with { UnitId = kroong }, ShortCode.OfSheet("ia-chim-02", period), period, Stop)).Should().BeNull();
    }
}
