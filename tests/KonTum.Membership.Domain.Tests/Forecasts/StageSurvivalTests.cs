using CsCheck;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Forecasts;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Forecasts;

public class StageSurvivalTests
{
    // The remissions of Freireich and others (1963), the textbook table of the method; a plus is a stay that was not over.
    private const string Textbook = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    [Theory]
    [InlineData(5, 1, 1)]
    [InlineData(6, 6, 7)]
    [InlineData(7, 96, 119)]
    [InlineData(9, 96, 119)]
    [InlineData(10, 448, 595)]
    [InlineData(13, 1232, 1785)]
    [InlineData(16, 32, 51)]
    [InlineData(22, 64, 119)]
    [InlineData(23, 160, 357)]
    [InlineData(35, 160, 357)]
    public void SurvivalAt_TextbookTable_IsTheHandComputedFraction(int days, int numerator, int denominator) =>
        StageSurvival.Of(Stays(Textbook)).SurvivalAt(days).Should().Be(new Fraction(numerator, denominator));

    [Fact]
    public void Of_TextbookTable_CountsWhoIsAtRisk() =>
        StageSurvival.Of(Stays(Textbook)).Steps.Select(step => (step.Days, step.AtRisk, step.Ended)).Should()
            .Equal((6, 21, 3), (7, 17, 1), (10, 15, 1), (13, 12, 1), (16, 11, 1), (22, 7, 1), (23, 6, 1));

    [Fact]
    public void PassingRate_CountsOnlyStaysThatEnded()
    {
        Spell[] spells = [new(CandidateStage.InPool, 3, true), new(CandidateStage.InPool, 4, true), new(CandidateStage.InPool, 9, false), new(CandidateStage.InPool, 50, null)];

        var survival = StageSurvival.Of(spells);

        (survival.Observations, survival.PassingRate).Should().Be((3, new Fraction(2, 3)));
    }

    [Fact]
    public void Of_NothingSeen_SaysNothing()
    {
        var survival = StageSurvival.Of([]);

        (survival.Observations, survival.SurvivalAt(100), survival.PassingRate).Should().Be((0, new Fraction(1, 1), Fraction.Zero));
    }

    [Fact]
    public void SurvivalAt_EveryStayOver_IsTheShareThatLastsLonger() =>
        Gen.Int[0, 30].Array[1, 40].Sample(days =>
        {
            var survival = StageSurvival.Of([.. days.Select(day => new Spell(CandidateStage.InPool, day, true))]);

            for (var day = 0; day <= 30; day++) survival.SurvivalAt(day).Should().Be(new Fraction(days.Count(lasted => lasted > day), days.Length));
        }, iter: 1000);

    [Fact]
    public void SurvivalAt_AnyStays_NeverRisesAndStaysBetweenNothingAndAll() =>
        Gen.Select(Gen.Int[0, 30], Gen.Bool).Array[0, 40].Sample(stays =>
        {
            var survival = StageSurvival.Of([.. stays.Select(stay => new Spell(CandidateStage.InPool, stay.Item1, stay.Item2 ? true : null))]);

            var shares = Enumerable.Range(0, 32).Select(survival.SurvivalAt).ToList();
            shares.Should().OnlyContain(share => share >= Fraction.Zero && share <= new Fraction(1, 1));
            shares.Zip(shares.Skip(1)).Should().OnlyContain(pair => pair.Second <= pair.First);
        }, iter: 1000);

    [Fact]
    public void For_TooFewPassages_AsksTheUnitAbove()
    {
        PlacedSpell[] spells =
        [
            .. Enumerable.Repeat(new PlacedSpell([11, 2, 1], new Spell(CandidateStage.InPool, 5, true)), 29),
            .. Enumerable.Repeat(new PlacedSpell([12, 2, 1], new Spell(CandidateStage.InPool, 7, true)), 1),
            .. Enumerable.Repeat(new PlacedSpell([13, 3, 1], new Spell(CandidateStage.InPool, 9, null)), 90),
        ];
        var pools = new StagePools(spells);

        pools.For([11, 2, 1], CandidateStage.InPool).UnitId.Should().Be(2, "29 are not 30");
        pools.For([13, 3, 1], CandidateStage.InPool).UnitId.Should().Be(1, "what has not ended is no passage");
        pools.For([13, 3, 1], CandidateStage.InPool).Survival.Observations.Should().Be(30);
        pools.For([13, 3, 1], CandidateStage.FileOpened).Should().BeEquivalentTo(new { Item1 = 1 });
        new StagePools([.. spells, new([11, 2, 1], new Spell(CandidateStage.InPool, 5, false))]).For([11, 2, 1], CandidateStage.InPool).UnitId.Should().Be(11);
        pools.Suffices(1).Should().BeFalse();
    }

    private static List<Spell> Stays(string table) =>
        [.. table.Split(' ').Select(stay => new Spell(CandidateStage.InPool, int.Parse(stay.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture), stay.EndsWith('+') ? null : true))];
}
