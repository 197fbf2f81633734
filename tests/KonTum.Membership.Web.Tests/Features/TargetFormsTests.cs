using System.Net;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.TestSupport;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Every form of the target pages, sent with exactly the fields its page renders.</summary>
public sealed class TargetFormsTests : IAsyncLifetime
{
    private AppFactory _app = null!;
    private WebBrowser _planner = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await AppFactory.StartAsync();
        _planner = await _app.SignedInAsync("bantochuc");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Plan_FromTheDraftToTheIssueAndItsWithdrawal_ByTheFormsAsRendered()
    {
        await MakeRoomAsync();
        var address = await DraftAsync("2011", "131");

        await DoneAsync(address, address, ("Total", "132"), ("MembersPart", "3"));
        await DoneAsync(address, address + "/offer");
        await DoneAsync(address + "/watched", address + "/watched", ("Women", "50"), ("Religious", "20"), ("ReligiousResolution", "12-NQ/TU"));
        await DoneAsync(address + "/issue", address + "/issue", ("DecisionNumber", "99-QĐ/TU"), ("DecidedOn", "15/04/2011"), ("TakesEffectOn", "1/5/2011"), ("Signer", "Nguyễn Văn A"));
        await using (var database = DemoDatabase.Open(_app.DatabasePath))
        {
            var plan = await database.TargetPlans.AsNoTracking().SingleAsync(one => one.Year == 2011 && one.State == PlanState.Issued, Stop);
            plan.Should().BeEquivalentTo(new { State = PlanState.Issued, Total = 132, MembersPart = 3, DecisionNumber = "99-QĐ/TU", DecidedOn = new DateOnly(2011, 4, 15), TakesEffectOn = new DateOnly(2011, 5, 1), Signer = "Nguyễn Văn A" });
            plan.SubTargets.Should().BeEquivalentTo(new { Women = 50, Religious = 20, ReligiousResolution = "12-NQ/TU" });
        }

        await DoneAsync(address + "/withdraw", address + "/withdraw", ("Reason", "Sai tổng số"));
        await using var after = DemoDatabase.Open(_app.DatabasePath);
        (await after.TargetPlans.AsNoTracking().SingleAsync(plan => plan.DecisionNumber == "99-QĐ/TU", Stop)).State.Should().Be(PlanState.Withdrawn);
    }

    [Fact]
    public async Task Revision_ByTheFormAsRendered_ChangesTheCells()
    {
        var address = await IssuedAsync();

        await DoneAsync(address + "/revisions/new", address + "/revisions/new",
            ("DecisionNumber", "95-QĐ/TU"), ("RevisedOn", "15/04/2011"), ("Reason", "Thêm một người"), ("Rows[0].Code", "kroong-01"), ("Rows[0].Delta", "1"), ("Rows[7].Code", "kroong-02"), ("Rows[7].Delta", "2"));

        await using var database = DemoDatabase.Open(_app.DatabasePath);
        var revision = await database.Set<PlanRevision>().Include(one => one.Changes).AsNoTracking().SingleAsync(one => one.DecisionNumber == "95-QĐ/TU", Stop);
        revision.Reason.Should().Be("Thêm một người");
        revision.Changes.Select(change => change.Delta).Should().BeEquivalentTo([1, 2]);
    }

    [Fact]
    public async Task Redistribution_ByTheFormAsRendered_MovesANumberInsideTheBase()
    {
        var address = await DraftAsync("2011", "130");
        await DoneAsync(address, address + "/offer");
        var committee = await _app.SignedInAsync("danguy-kroong");
        var page = await committee.GetAsync(address + "/redistribution");
        var form = RenderedForm.On(page, "/redistribution");
        var (from, to) = await MovableAsync(page);

        var moved = await form.Answer($"Rows[{from.Row}].Number", $"{from.Number - 1}").Answer($"Rows[{from.Row}].Reason", "Bớt").Answer($"Rows[{to.Row}].Number", $"{to.Number + 1}").Answer($"Rows[{to.Row}].Reason", "Thêm").SendAsync(committee);

        moved.Status.Should().Be(HttpStatusCode.Redirect);
        (await committee.GetAsync(address + "/redistribution")).One($"[name='Rows[{to.Row}].Number']").GetAttribute("value").Should().Be($"{to.Number + 1}");
    }

    [Fact]
    public async Task Succession_OfACellThatWasSplit_ByTheFormAsRendered_GivesWhatIsTyped()
    {
        var address = await IssuedAsync();
        var (number, heirs) = await SplitAsync();

        await DoneAsync(address + "/successions", address + "/successions",
            ("Shares[0].Number", $"{number}"), ("Shares[1].Number", "0"), ("DecisionNumber", "96-QĐ/TU"), ("RevisedOn", "15/04/2011"), ("Reason", "Chia tách chi bộ"));

        await using var database = DemoDatabase.Open(_app.DatabasePath);
        var changes = await database.Set<PlanRevision>().Where(revision => revision.DecisionNumber == "96-QĐ/TU").SelectMany(revision => revision.Changes).AsNoTracking().ToListAsync(Stop);
        changes.Should().Contain(change => heirs.Contains(change.CellId) && change.Delta == number);
    }

    [Fact]
    public async Task Comparison_ByItsFormsAsRendered_ShowsWhatIsTriedAndKeepsItAsADraft()
    {
        var page = await _planner.GetAsync("/targets/plans/compare");
        var tried = await _planner.GetAsync("/targets/plans/compare?" + RenderedForm.On(page, "/compare").Answer("Total", "140").Answer("VillagesPart", "9").Query);

        var kept = await RenderedForm.On(tried, "/targets/plans").SendAsync(_planner);

        tried.Document.QuerySelectorAll("#comparison tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Should().Equal("130", "140");
        kept.Status.Should().Be(HttpStatusCode.Redirect);
        await using var database = DemoDatabase.Open(_app.DatabasePath);
        (await database.TargetPlans.AsNoTracking().SingleAsync(plan => plan.State == PlanState.Draft, Stop)).Should().BeEquivalentTo(new { Year = 2011, Total = 140, VillagesPart = 9 });
    }

    private async Task<string> DraftAsync(string year, string total)
    {
        var page = await _planner.GetAsync("/targets/plans");
        var drafted = await RenderedForm.On(page, "/targets/plans").Answer("Year", year).Answer("Total", total).SendAsync(_planner);
        drafted.Status.Should().Be(HttpStatusCode.Redirect);
        return drafted.Response.Headers.Location!.ToString();
    }

    private async Task DoneAsync(string path, string action, params (string Name, string Value)[] answers)
    {
        var form = RenderedForm.On(await _planner.GetAsync(path), action);
        foreach (var (name, value) in answers) form.Answer(name, value);
        var sent = await form.SendAsync(_planner);
        sent.Status.Should().Be(HttpStatusCode.Redirect, "{0} says: {1}", action, sent.Document.QuerySelector(".error-summary")?.TextContent);
    }

    /// <summary>Sets the built-in plan of the year aside: it is in effect and cannot be taken back by anybody.</summary>
    private async Task MakeRoomAsync()
    {
        await using var database = DemoDatabase.Open(_app.DatabasePath);
        await database.TargetPlans.Where(plan => plan.Year == 2011).ExecuteUpdateAsync(plan => plan.SetProperty(one => one.State, PlanState.Withdrawn), Stop);
    }

    private async Task<string> IssuedAsync() => (await _planner.GetAsync("/targets/plans")).One("tbody a").GetAttribute("href")!;

    /// <summary>A cell that can give one of its number and another of the base that can take it, by the rows of the page.</summary>
    private async Task<((int Row, int Number) From, (int Row, int Number) To)> MovableAsync(WebPage page)
    {
        var codes = page.Document.QuerySelectorAll("input[name$='.Code']").Select(input => input.GetAttribute("value")!).ToList();
        await using var database = DemoDatabase.Open(_app.DatabasePath);
        var cells = await database.CellTargets.Where(cell => codes.Contains(cell.CellCode) && database.TargetPlans.Any(plan => plan.State == PlanState.Draft && plan.Id == cell.TargetPlanId)).AsNoTracking().ToListAsync(Stop);
        var from = cells.First(cell => cell.Number > cell.Floor);
        var to = cells.First(cell => cell.Number < cell.Cap && cell != from);
        return ((codes.IndexOf(from.CellCode), from.Number), (codes.IndexOf(to.CellCode), to.Number));
    }

    /// <summary>Closes a cell of the year's plan today and names two others of its base as its heirs.</summary>
    private async Task<(int Number, int[] Heirs)> SplitAsync()
    {
        var by = new ChangeContext(new Guid("00000000-0000-7000-8000-000000000011"), new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));
        await using var database = DemoDatabase.Open(_app.DatabasePath);
        var cells = await database.CellTargets.Where(cell => database.TargetPlans.Any(plan => plan.Year == 2011 && plan.Id == cell.TargetPlanId)).AsNoTracking().ToListAsync(Stop);
        var revised = await database.Set<CellTargetChange>().Select(change => change.CellId).ToListAsync(Stop);
        var part = cells.Where(cell => !revised.Contains(cell.CellId)).GroupBy(cell => cell.BaseId).First(cells => cells.Count() > 2 && cells.Any(cell => cell.Number > 0));
        var closed = part.First(cell => cell.Number > 0);
        int[] heirs = [.. part.Where(cell => cell != closed).Take(2).Select(cell => cell.CellId)];
        var unit = await database.Units.Include(one => one.Versions).Include(one => one.Successors).SingleAsync(one => one.Id == closed.CellId, Stop);
        unit.Close(new DateOnly(2011, 4, 15), heirs, by).IsOk.Should().BeTrue();
        await database.SaveChangesAsync(Stop);
        return (closed.Number, heirs);
    }
}
