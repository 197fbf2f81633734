using System.Numerics;
using CsCheck;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

public class DerivationTests
{
    private const int Cases = 2000;

    [Fact]
    public void Card_OfEveryCell_ReAddsToItsNumber() =>
        Gen.Select(Cities.Feasible(), Gen.Int[-2, 2], Gen.Int[-2, 2]).Sample((city, manual, revised) =>
        {
            var allocation = city.Allocate();
            foreach (var card in allocation.Lines.Select(line => Derivation.Of(allocation, line, manual, revised)))
            {
                (card.FloorPart + card.ProportionalPart + card.Manual + card.Revised).Should().Be(card.Number);
                card.Number.Should().Be(card.Line.Target + manual + revised);
                card.FloorPart.Should().Be(Reference.Bounds(card.Line.Input, city.Rule).Floor);
                card.ProportionalPart.Should().BeGreaterThanOrEqualTo(0);
            }
        }, iter: Cases);

    [Fact]
    public void Card_Components_AddUpToTheWeight() =>
        Cities.Feasible().Sample(city =>
        {
            var allocation = city.Allocate();
            foreach (var card in allocation.Lines.Select(line => Derivation.Of(allocation, line)))
            {
                Sum(card.Components.Select(component => component.Contribution)).Should().Be(card.Line.Weight);
                (card.Line.Weight * city.Total).Should().Be(card.Line.Ideal);
            }
        }, iter: Cases);

    [Fact]
    public void Card_Quotients_AreThoseThatDecided() =>
        Cities.Feasible().Sample(city =>
        {
            var allocation = city.Allocate();
            foreach (var line in allocation.Lines.Where(line => line.Weight > Fraction.Zero))
            {
                if (line.Target > line.Floor) line.WinningQuotient.Should().Be(line.Weight * new Fraction(1, 2 * line.Target - 1));
                else line.WinningQuotient.Should().BeNull();
                // Nobody's next claim beats anybody's last unit: this is what makes the allocation Webster's.
                var needed = allocation.QuotientNeededBy(line);
                if (needed is not null) (line.NextQuotient <= needed).Should().BeTrue();
                (needed is null || needed >= allocation.LastQuotient).Should().BeTrue();
            }
        }, iter: Cases);

    /// <summary>With members alone the weights are the members, so what is missing can be added and tried.</summary>
    [Fact]
    public void Card_Missing_IsExactlyWhatOneMoreUnitTakes() =>
        Gen.Select(Gen.Int[1, 400].Array[2, 8], Gen.Int[1, 40], Gen.Int[0, 7]).Sample((members, total, pick) =>
        {
            AllocationInput[] cells = [.. members.Select((count, i) => Cities.Cell($"c{i}", count * 1000))];
            var city = new City(cells, Cities.Parts(1, 0, 0), CapRule.None, 0, total);
            var at = pick % cells.Length;
            var allocation = city.Allocate();
            var line = allocation.Lines[at];
            if (Derivation.Of(allocation, line).Missing is not { } missing) return;

            (missing >= Fraction.Zero).Should().BeTrue();
            var enough = new Fraction(cells[at].Members, 1) + missing * new Fraction(members.Sum() * 1000L, total);
            TargetWith((int)(enough.Numerator / enough.Denominator) + 1).Should().BeGreaterThan(line.Target);
            TargetWith((int)BigInteger.Max(cells[at].Members, (enough.Numerator - 1) / enough.Denominator)).Should().Be(line.Target);

            int TargetWith(int changed) =>
                (city with { Cells = [.. cells.Select((cell, i) => i == at ? cell with { Members = changed } : cell)] }).Allocate().Lines[at].Target;
        }, iter: Cases);

    [Fact]
    public void Card_CellAtCap_LacksNothingThatWeightCouldGive()
    {
        AllocationInput[] cells = [Cities.Cell("a", 90, applicants: 1), Cities.Cell("b", 9, applicants: 9)];
        var allocation = new City(cells, Cities.Parts(1, 0, 0), CapRule.ApplicantsAndMentors, 0, 4).Allocate();

        var card = Derivation.Of(allocation, allocation.Lines[0]);

        card.Line.AtCap.Should().BeTrue();
        card.Line.NextQuotient.Should().BeNull();
        card.Missing.Should().BeNull();
    }

    [Fact]
    public void Card_FloorAndProportion_AreToldApart()
    {
        AllocationInput[] cells = [Cities.Cell("a", 10, applicants: 4, gaps: 1), Cities.Cell("b", 10, applicants: 4)];
        var allocation = new City(cells, Cities.Parts(1, 0, 0), CapRule.ApplicantsAndMentors, 9, 4).Allocate();

        var card = Derivation.Of(allocation, allocation.LineOf(cells[0].CellId)!);

        (card.FloorPart, card.ProportionalPart, card.Number).Should().Be((1, 1, 2));
        card.Line.WinningQuotient.Should().Be(new Fraction(1, 6));
        // One more: its fifth quotient, 1/10, against 1/6 that won the other cell's second unit; 5/6 - 1/2 of weight, times four.
        card.QuotientNeeded.Should().Be(new Fraction(1, 6));
        card.Missing.Should().Be(new Fraction(4, 3));
    }

    private static Fraction Sum(IEnumerable<Fraction> fractions) => fractions.Aggregate(Fraction.Zero, (sum, next) => sum + next);
}
