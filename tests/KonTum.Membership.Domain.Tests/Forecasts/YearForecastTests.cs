using CsCheck;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Forecasts;
using KonTum.Membership.Domain.Procedure;

namespace KonTum.Membership.Domain.Tests.Forecasts;

public class YearForecastTests
{
    private static readonly DateOnly Day = new(2011, 12, 21);
    private static readonly DateOnly YearEnd = new(2011, 12, 31);

    [Theory]
    [InlineData(10, 40)]
    [InlineData(11, 0)]
    public void Of_EveryFilePassesAfterSoManyDays_CountsThoseThatMakeIt(int days, int made)
    {
        var forecast = YearForecast.Of(Day, YearEnd, 3, Files(40), Pools(days, passed: 30, ended: 30));

        (forecast.Decided, forecast.Ceiling, forecast.Low, forecast.Median, forecast.High).Should().Be((3, 43, 3 + made, 3 + made, 3 + made));
    }

    [Fact]
    public void Of_HalfPass_GivesTheQuantilesOfTheBinomial()
    {
        var forecast = YearForecast.Of(Day, YearEnd, 0, Files(100), Pools(5, passed: 15, ended: 30));

        // Of 100 coins: the tenth, fiftieth and ninetieth per cent lie at 44, 50 and 56.
        forecast.Low.Should().BeInRange(43, 45);
        forecast.Median.Should().BeInRange(49, 51);
        forecast.High.Should().BeInRange(55, 57);
    }

    [Fact]
    public void Of_StayHasOutlastedAllExperience_IsNotExpected() =>
        YearForecast.Of(Day, YearEnd, 0, Files(20, lasted: 400), Pools(5, passed: 30, ended: 30)).High.Should().Be(0);

    [Fact]
    public void Of_StayHasLastedLong_IsMeasuredFromWhereItStands()
    {
        PlacedSpell[] spells = [.. Enumerable.Range(0, 30).Select(i => new PlacedSpell([1], new Spell(CandidateStage.CellVotePassed, i < 15 ? 2 : 30, true)))];

        // Twenty-five days are behind it, so the short stays say nothing any more: five are left, and ten there are.
        YearForecast.Of(Day, YearEnd, 0, Files(20, lasted: 25), new StagePools(spells)).Low.Should().Be(20);
        YearForecast.Of(Day, YearEnd, 0, Files(20, lasted: 0), new StagePools(spells)).Median.Should().BeInRange(8, 12);
    }

    [Fact]
    public void Of_FileThatCannotLawfullyBeDecided_IsNoDrawsBusiness()
    {
        OpenFile[] files = [.. Files(10), .. Files(10).Select(file => file with { EarliestDecision = YearEnd.AddDays(1) }), .. Files(10).Select(file => file with { EarliestDecision = null })];

        var forecast = YearForecast.Of(Day, YearEnd, 0, files, Pools(5, passed: 30, ended: 30));

        (forecast.Ceiling, forecast.Median).Should().Be((10, 10));
    }

    [Fact]
    public void Of_SameSeed_GivesTheSame_AndTheRangeHoldsTheMedian() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 30], Gen.Int[1, 20]).Sample((files, passed, days) =>
        {
            var once = YearForecast.Of(Day, YearEnd, 2, Files(files), Pools(days, passed, 30));

            YearForecast.Of(Day, YearEnd, 2, Files(files), Pools(days, passed, 30)).Should().Be(once);
            once.Low.Should().BeInRange(2, once.Median);
            once.High.Should().BeInRange(once.Median, once.Ceiling);
        }, iter: 30);

    [Fact]
    public void Ceiling_NamesTheBarThatKeepsMostBack_AndTheDayItFallsBelow()
    {
        EarliestDecision can = new(Day, AdmissionBar.None), old = new(null, AdmissionBar.TooOld), wait = new(YearEnd.AddDays(1), AdmissionBar.Acquaintance);

        var before = Ceiling.Of(Day, YearEnd, 4, [can, can, old], isAhead: false);
        var after = Ceiling.Of(YearEnd, YearEnd, 4, [can, old, wait, wait], isAhead: true);

        before.Should().BeEquivalentTo(new { Total = 6, Possible = 2, Bar = AdmissionBar.TooOld, Barred = 1 });
        after.Should().BeEquivalentTo(new { Total = 5, Bar = AdmissionBar.Acquaintance, Barred = 2 });
        Ceiling.FirstBelow([before, after], 6).Should().Be(after);
        Ceiling.FirstBelow([before, after], 5).Should().BeNull();
        Ceiling.Of(Day, YearEnd, 4, [can], isAhead: false).Bar.Should().Be(AdmissionBar.None);
    }

    [Fact]
    public void Coverage_CountsOnlyWhatCanBeCompared()
    {
        YearForecast made = new(Day, 0, 20, 10, 8, 12);
        BacktestRow[] rows = [new(new(2010, 1), 2010, made, 8), new(new(2010, 2), 2010, made, 13), new(new(2010, 3), 2010, null, 9), new(new(2011, 1), 2011, made, null)];

        BacktestRow.Coverage(rows).Should().Be((1, 2));
    }

    private static OpenFile[] Files(int count, int lasted = 0) => [.. Enumerable.Range(0, count).Select(_ => new OpenFile([1], CandidateStage.CellVotePassed, lasted, Day))];

    private static StagePools Pools(int days, int passed, int ended) =>
        new(Enumerable.Range(0, ended).Select(i => new PlacedSpell([1], new Spell(CandidateStage.CellVotePassed, days, i < passed))));
}
