using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Targets;

/// <summary>Plans against a real database: two planners at once, cells that close, numbers that move.</summary>
public sealed class PlanServiceTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);
    private static readonly ChangeContext By = new(new Guid("00000000-0000-7000-8000-000000000011"), new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));
    private static readonly ChooseTerms Terms = new(130, 2, 2, 1, CapRule.ApplicantsAndMentors);
    private static readonly IssuePlan Decision = new("99-QĐ/TU", Today, null, "Nguyễn Văn A");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2010, "Targets.Plan.YearClosed")]
    [InlineData(2013, "Targets.Plan.YearTooFar")]
    public async Task Draft_ForAYearThatIsOverOrTooFar_IsRefused(int year, string code)
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());

        var drafted = await Planning(database).DraftAsync(await CityAsync(database), Guid.CreateVersion7(), year, Terms, By, Stop);

        drafted.Errors.Single().Code.Should().Be(code);
    }

    [Fact]
    public async Task Draft_TotalAboveAllMembers_IsRefused()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());

        var drafted = await Planning(database).DraftAsync(await CityAsync(database), Guid.CreateVersion7(), 2011, Terms with { Total = 100_000, CapRule = CapRule.None }, By, Stop);

        drafted.Errors.Single().Code.Should().Be("Targets.Plan.TotalAboveMembers");
    }

    [Fact]
    public async Task Issue_SecondPlanOfTheYear_IsTold_AndTheFirstStands()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        var id = await DraftAsync(path, 2011);
        await using var database = DemoDatabase.Open(path);

        var issued = await Deciding(database).IssueAsync(await CityAsync(database), id, await VersionAsync(database, id), Decision, By, Stop);

        issued.Errors.Single().Code.Should().Be("Targets.Plan.YearTaken");
        (await database.TargetPlans.CountAsync(plan => plan.Year == 2011 && plan.State == PlanState.Issued, Stop)).Should().Be(1);
    }

    [Fact]
    public async Task Issue_TwoPlannersAtOnce_OneWinsAndTheOtherIsTold()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await SetAsideIssuedAsync(path);
        Guid[] ids = [await DraftAsync(path, 2011), await DraftAsync(path, 2011)];

        var answers = await Task.WhenAll(ids.Select(async id =>
        {
            await using var database = DemoDatabase.Open(path);
            return await Deciding(database).IssueAsync(await CityAsync(database), id, await VersionAsync(database, id), Decision, By, Stop);
        }));

        answers.Count(answer => answer.IsOk).Should().Be(1);
        answers.Single(answer => !answer.IsOk).Errors.Single().Code.Should().Be("Targets.Plan.YearTaken");
    }

    [Fact]
    public async Task Issue_SameDraftTwice_TheSecondIsStale()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await SetAsideIssuedAsync(path);
        var id = await DraftAsync(path, 2011);
        await using var database = DemoDatabase.Open(path);
        var (city, seen) = (await CityAsync(database), await VersionAsync(database, id));

        (await Deciding(database).IssueAsync(city, id, seen, Decision, By, Stop)).IsOk.Should().BeTrue();

        (await Deciding(database).IssueAsync(city, id, seen, Decision, By, Stop)).Errors.Single().Code.Should().Be("Version.Stale");
    }

    [Fact]
    public async Task Withdraw_IssueBeforeItTakesEffect_FreesTheYear()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await SetAsideIssuedAsync(path);
        var (first, second) = (await DraftAsync(path, 2011), await DraftAsync(path, 2011));
        await using var database = DemoDatabase.Open(path);
        var city = await CityAsync(database);
        (await Deciding(database).IssueAsync(city, first, await VersionAsync(database, first), Decision with { TakesEffectOn = Today.AddDays(20) }, By, Stop)).IsOk.Should().BeTrue();

        (await Deciding(database).WithdrawAsync(first, await VersionAsync(database, first), Today, By with { Reason = "The total was wrong" }, Stop)).IsOk.Should().BeTrue();

        (await Deciding(database).IssueAsync(city, second, await VersionAsync(database, second), Decision, By, Stop)).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task Issue_CellMergedSinceTheDraft_ItsNumberGoesToTheHeirWithinTheDecision()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await SetAsideIssuedAsync(path);
        var id = await DraftAsync(path, 2011);
        await using var database = DemoDatabase.Open(path);
        var (closed, heir, _) = await CloseAsync(database, id, heirs: 1);

        (await Deciding(database).IssueAsync(await CityAsync(database), id, await VersionAsync(database, id), Decision with { SuccessionReason = "Merged" }, By, Stop)).IsOk.Should().BeTrue();

        var plan = await database.TargetPlans.Include(p => p.Cells).Include(p => p.Revisions).ThenInclude(r => r.Changes).SingleAsync(p => p.PublicId == id, Stop);
        plan.NumberOf(closed.CellId, Today).Should().Be(0);
        plan.NumberOf(heir.CellId, Today).Should().Be(closed.Number + heir.Number);
        plan.TotalOn(Today).Should().Be(130);
    }

    [Fact]
    public async Task Issue_CellSplitSinceTheDraft_AsksForNumbersAndThenGivesThem()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await SetAsideIssuedAsync(path);
        var id = await DraftAsync(path, 2011);
        await using var database = DemoDatabase.Open(path);
        var (closed, first, second) = await CloseAsync(database, id, heirs: 2);
        var city = await CityAsync(database);
        GiveShare[] shares = [new(closed.CellCode, first.CellCode, closed.Number), new(closed.CellCode, second.CellCode, 0)];

        (await Deciding(database).IssueAsync(city, id, await VersionAsync(database, id), Decision with { SuccessionReason = "Split" }, By, Stop)).Errors.Single().Code.Should().Be("Targets.Succession.NumbersNeeded");
        (await database.TargetPlans.AsNoTracking().SingleAsync(plan => plan.PublicId == id, Stop)).State.Should().Be(PlanState.Draft);
        (await Deciding(database).IssueAsync(city, id, await VersionAsync(database, id), Decision with { SuccessionReason = "Split", Shares = shares }, By, Stop)).IsOk.Should().BeTrue();

        var targets = await new TargetPlanQuery(database, new(database), new(database)).YearAsync(city, 2011, Stop);
        targets.Number.Should().Be(130);
        targets.Bases.SelectMany(part => part.Lines).Single(line => line.Code == first.CellCode).Number.Should().Be(first.Number + closed.Number);
    }

    [Fact]
    public async Task CarryOver_CellMergedWithinTheYear_AddsUpAtItsHeirFromThatDay()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        await using var database = DemoDatabase.Open(path);
        var id = await database.TargetPlans.Where(plan => plan.Year == 2011).Select(plan => plan.PublicId).SingleAsync(Stop);
        var (closed, heir, _) = await CloseAsync(database, id, heirs: 1);
        var city = await CityAsync(database);

        (await new SuccessionQuery(database).ClosedAsync(city, id, Stop)).Should().ContainSingle().Which.Heirs.Should().ContainSingle();
        (await Deciding(database).CarryOverAsync(city, id, await VersionAsync(database, id), new CarryOver("90-QĐ/TU", Today, "Merged", []), By, Stop)).IsOk.Should().BeTrue();

        (await new SuccessionQuery(database).ClosedAsync(city, id, Stop)).Should().BeEmpty();
        var numbers = await new TargetPlanQuery(database, new(database), new(database)).NumbersAsync(city, 2011, [closed.CellId, heir.CellId, city.UnitId], Stop);
        numbers[heir.CellId].Should().Be(closed.Number + heir.Number);
        numbers[city.UnitId].Should().Be(130);
    }

    [Fact]
    public async Task Revise_CodeThatNobodyKnows_IsRefusedByName()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var id = await database.TargetPlans.Where(plan => plan.Year == 2011).Select(plan => plan.PublicId).SingleAsync(Stop);
        var revision = new RevisePlan("90-QĐ/TU", Today, "why", [new("kroong-01", 1), new("no-such-cell", 1)]);

        var revised = await Deciding(database).ReviseAsync(await CityAsync(database), id, await VersionAsync(database, id), revision, By, Stop);

        revised.Errors.Single().Should().BeEquivalentTo(new { Code = "Targets.Revision.CellUnknown", Arguments = new object[] { "no-such-cell" } });
    }

    [Fact]
    public async Task Move_InsideTheBase_KeepsItsSumAndSaysWho_OthersCannotReachIt()
    {
        var path = await DemoDatabase.CreateCopyAsync();
        var id = await DraftAsync(path, 2011);
        await using var database = DemoDatabase.Open(path);
        (await Planning(database).OfferAsync(id, await VersionAsync(database, id), Today, By, Stop)).IsOk.Should().BeTrue();
        var cells = await database.CellTargets.Where(cell => database.TargetPlans.Any(plan => plan.PublicId == id && plan.Id == cell.TargetPlanId)).AsNoTracking().ToListAsync(Stop);
        var (from, to) = cells.GroupBy(cell => cell.BaseId).Select(part => (From: part.FirstOrDefault(cell => cell.Number > cell.Floor), To: part.FirstOrDefault(cell => cell.Number < cell.Cap)))
            .First(pair => pair.From is not null && pair.To is not null && pair.From != pair.To);
        var own = new UnitScope(from!.BaseId, Today, true);
        MoveCell[] moves = [new(from.CellCode, from.Number, from.Number - 1, "why"), new(to!.CellCode, to.Number, to.Number + 1, "why")];
        var service = new RedistributionService(database);

        (await service.MoveAsync(own with { UnitId = cells.First(cell => cell.BaseId != own.UnitId).BaseId }, id, moves, By, Stop)).Errors.Single().Code.Should().Be("Targets.Redistribution.CellOfOtherBase");
        (await service.MoveAsync(own, id, moves, By, Stop)).IsOk.Should().BeTrue();
        (await service.MoveAsync(own, id, moves, By, Stop)).Errors.Single().Code.Should().Be("Version.Stale", "the numbers seen are no longer those that stand");

        var draft = await new RedistributionQuery(database).FindAsync(own, id, Stop);
        draft!.Plan.BaseNumber.Should().Be(cells.Where(cell => cell.BaseId == own.UnitId).Sum(cell => cell.Number));
        draft.Cells.Single(cell => cell.Code == to.CellCode).Should().BeEquivalentTo(new { Number = to.Number + 1, Manual = 1, Reason = "why" });
    }

    [Fact]
    public async Task Draft_HelperNamedForASmallCell_LiftsItsCap()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var city = await CityAsync(database);
        var inputs = await new AllocationInputQuery(database, EmbeddedRulebook.Load()).InputsAsync(city.On(new DateOnly(2010, 12, 31)), Stop);
        var small = inputs.Single(cell => cell.FullMembers < CellBounds.LeastFullMembers);

        var answer = await Planning(database).DraftAsync(city, Guid.CreateVersion7(), 2011, Terms with { CapRule = CapRule.MentorsOnly, Helpers = [new(small.CellCode, "kroong-01")] }, By, Stop);
        var refused = await Planning(database).DraftAsync(city, Guid.CreateVersion7(), 2011, Terms with { Helpers = [new("kroong-01", small.CellCode)] }, By, Stop);

        answer.Value.Should().BeOfType<Allocation>().Which.LineOf(small.CellId)!.Cap.Should().Be(small.MentorCapacity).And.BePositive();
        refused.Errors.Single().Code.Should().Be("Targets.Helper.Invalid");
    }

    private static TargetPlanService Planning(MembershipDbContext database) => new(database, new AllocationInputQuery(database, EmbeddedRulebook.Load()));

    private static PlanDecisionService Deciding(MembershipDbContext database) => new(database, new SuccessionQuery(database));

    private static async Task<UnitScope> CityAsync(MembershipDbContext database) => new(await database.Units.Where(unit => unit.Slug == "kon-tum").Select(unit => unit.Id).SingleAsync(Stop), Today, true);

    private static Task<int> VersionAsync(MembershipDbContext database, Guid id) => database.TargetPlans.Where(plan => plan.PublicId == id).Select(plan => plan.Version).SingleAsync(Stop);

    private static async Task<Guid> DraftAsync(string path, int year)
    {
        await using var database = DemoDatabase.Open(path);
        var id = Guid.CreateVersion7();
        (await Planning(database).DraftAsync(await CityAsync(database), id, year, Terms, By, Stop)).Value.Should().BeOfType<Allocation>();
        return id;
    }

    /// <summary>Makes room for another plan of the year: the built-in one is in effect and cannot be taken back by anybody.</summary>
    private static async Task SetAsideIssuedAsync(string path)
    {
        await using var database = DemoDatabase.Open(path);
        await database.TargetPlans.Where(plan => plan.Year == 2011).ExecuteUpdateAsync(plan => plan.SetProperty(p => p.State, PlanState.Withdrawn), Stop);
    }

    /// <summary>Closes a cell with a target as of today, named over into one or two others of its base.</summary>
    private static async Task<(CellTarget Closed, CellTarget First, CellTarget Second)> CloseAsync(MembershipDbContext database, Guid planId, int heirs)
    {
        var cells = await database.CellTargets.Where(cell => database.TargetPlans.Any(plan => plan.PublicId == planId && plan.Id == cell.TargetPlanId)).AsNoTracking().ToListAsync(Stop);
        var revised = await database.Set<CellTargetChange>().Select(change => change.CellId).ToListAsync(Stop);
        var part = cells.Where(cell => !revised.Contains(cell.CellId)).GroupBy(cell => cell.BaseId).First(cells => cells.Count() > 2 && cells.Any(cell => cell.Number > 0));
        var closed = part.First(cell => cell.Number > 0);
        CellTarget[] others = [.. part.Where(cell => cell != closed).Take(2)];
        var unit = await database.Units.Include(u => u.Versions).Include(u => u.Successors).SingleAsync(u => u.Id == closed.CellId, Stop);
        unit.Close(Today, [.. others.Take(heirs).Select(cell => cell.CellId)], By).IsOk.Should().BeTrue();
        await database.SaveChangesAsync(Stop);
        database.ChangeTracker.Clear();
        return (closed, others[0], others[1]);
    }
}
