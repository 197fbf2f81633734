using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Forecasts;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Forecasts;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Forecasts;

/// <summary>Forecasts of the built-in city, made from its own history.</summary>
public sealed class ForecastQueryTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forecast_OfTheCity_LiesBetweenWhatIsDecidedAndTheCeiling()
    {
        var view = await AskAsync("kon-tum", Today);

        view.Forecast.Should().NotBeNull();
        view.Forecast!.Decided.Should().Be(31);
        view.Forecast.Ceiling.Should().Be(view.Today.Total);
        view.Forecast.Low.Should().BeInRange(31, view.Forecast.Median);
        view.Forecast.High.Should().BeInRange(view.Forecast.Median, view.Forecast.Ceiling);
        view.Ceilings.Should().HaveCount(13).And.BeInAscendingOrder(ceiling => ceiling.On);
        view.Stages.Should().OnlyContain(stage => stage.Observations >= StagePools.LeastObservations);
    }

    [Fact]
    public async Task Forecast_AtTheEndOfTheYearBefore_CountsThePossibleAsTheAllocationDoes()
    {
        var day = new DateOnly(2010, 12, 31);
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());
        var counted = await new AllocationInputQuery(database, EmbeddedRulebook.Load()).InputsAsync(await ScopeAsync(database, "kon-tum", day), Stop);

        var row = (await AskAsync("kon-tum", Today)).Backtest.Single(row => row.Quarter == new Quarter(2010, 4));

        row.Forecast!.Ceiling.Should().Be(counted.Sum(cell => cell.Applicants));
    }

    [Fact]
    public async Task Backtest_OfTheCity_KnowsNothingOfItsFuture()
    {
        var later = await AskAsync("kon-tum", Today);
        var then = await AskAsync("kon-tum", new DateOnly(2010, 6, 30));

        later.Backtest.Single(row => row.Quarter == new Quarter(2010, 2)).Forecast.Should().Be(then.Forecast);
    }

    [Fact]
    public async Task Backtest_OfTheCity_ComparesEveryQuarterThatHadEnoughToGoBy()
    {
        var view = await AskAsync("kon-tum", Today);
        foreach (var row in view.Backtest)
            TestContext.Current.TestOutputHelper!.WriteLine($"{row.Quarter} for {row.Year}: decided {row.Forecast?.Decided}, ceiling {row.Forecast?.Ceiling}, median {row.Forecast?.Median}, {row.Forecast?.Low}-{row.Forecast?.High}; actual {row.Actual}; inside {row.IsInside}");
        foreach (var c in view.Ceilings) TestContext.Current.TestOutputHelper!.WriteLine($"{c}");
        foreach (var c in view.Stages) TestContext.Current.TestOutputHelper!.WriteLine($"{c}");
        TestContext.Current.TestOutputHelper!.WriteLine($"{view.Forecast} open {view.OpenFiles} coverage {BacktestRow.Coverage(view.Backtest)}");

        view.Backtest.Where(row => row.Year == 2010).Select(row => row.Actual).Should().OnlyContain(actual => actual == 148);
        view.Backtest.Where(row => row.Year == 2011).Select(row => row.Actual).Should().OnlyContain(actual => actual == null);
        BacktestRow.Coverage(view.Backtest).Compared.Should().BeGreaterThan(10);
    }

    [Fact]
    public async Task Experience_OfTheVote_CountsAFileOnceThoughTheCommitteeSpokeInBetween()
    {
        var stages = (await AskAsync("kon-tum", Today)).Stages;

        var (opinions, vote) = (stages.Single(stage => stage.Stage == CandidateStage.OpinionsCollected), stages.Single(stage => stage.Stage == CandidateStage.CellVotePassed));
        vote.Observations.Should().BeLessThanOrEqualTo(opinions.Passed);
        vote.Passed.Should().BeGreaterThan(opinions.Passed * 9 / 10);
    }

    [Fact]
    public async Task Forecast_OfABase_CountsItsOwnFilesByTheExperienceOfTheCity()
    {
        var city = await AskAsync("kon-tum", Today);
        var own = await AskAsync("kroong", Today);

        own.OpenFiles.Should().BePositive().And.BeLessThan(city.OpenFiles);
        own.Today.Total.Should().BeLessThan(city.Today.Total);
        own.Stages.Should().BeEquivalentTo(city.Stages);
        (own.Forecast is null).Should().Be(own.OpenFiles < YearForecast.LeastFiles);
    }

    private static async Task<ForecastView> AskAsync(string unit, DateOnly day)
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.SharedPathAsync());
        return await new ForecastQuery(database, new OrganisationQuery(database), new FiguresQuery(database), EmbeddedRulebook.Load()).ForecastAsync(await ScopeAsync(database, unit, day), Stop);
    }

    private static async Task<UnitScope> ScopeAsync(Application.Persistence.MembershipDbContext database, string unit, DateOnly day) =>
        new(await database.Units.Where(u => u.Slug == unit).Select(u => u.Id).SingleAsync(Stop), day, true);
}
