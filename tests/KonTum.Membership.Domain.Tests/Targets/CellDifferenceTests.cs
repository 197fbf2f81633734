using CsCheck;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

public class CellDifferenceTests
{
    private static readonly AllocationInput[] Cells =
    [
        new(1, "a", 7, 30, 6, 0, 12, 12, false), new(2, "b", 7, 10, 9, 0, 9, 9, false), new(3, "c", 8, 20, 4, 1, 20, 20, false),
    ];

    [Fact]
    public void Between_TotalRaised_SaysTotal() =>
        CellDifference.Between(Numbers(10), Numbers(11)).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Reason = DifferenceReason.Total }).And.Match<CellDifference>(one => one.After == one.Before + 1);

    [Fact]
    public void Between_WeightTurnedToApplicants_SaysWhoRoseAndWhoFell()
    {
        var differences = CellDifference.Between(Numbers(12, Cities.Parts(1, 0, 0)), Numbers(12, Cities.Parts(0, 1, 0)));

        differences.Where(one => one.After > one.Before).Should().NotBeEmpty().And.OnlyContain(one => one.Reason == DifferenceReason.WeightRose);
        differences.Where(one => one.After < one.Before).Should().NotBeEmpty().And.OnlyContain(one => one.Reason == DifferenceReason.WeightFell);
    }

    [Fact]
    public void Between_CapLifted_SaysCapWhereItBound() =>
        CellDifference.Between(Numbers(19), Numbers(19, rule: CapRule.None)).Should().Contain(one => one.Reason == DifferenceReason.Cap);

    [Fact]
    public void Between_MovedByHand_SaysMoved() =>
        CellDifference.Between(Numbers(10), Numbers(10) with { Manual = new Dictionary<int, int> { [1] = -1, [2] = 1 } })
            .Select(one => (one.CellCode, one.After - one.Before, one.Reason)).Should().Equal(("a", -1, DifferenceReason.Moved), ("b", 1, DifferenceReason.Moved));

    [Fact]
    public void Between_OtherFacts_SaysFacts() =>
        CellDifference.Between(Numbers(10), Numbers(10, cells: [Cells[0] with { Members = 90 }, .. Cells[1..]])).Single(one => one.CellCode == "a").Reason.Should().Be(DifferenceReason.Facts);

    [Fact]
    public void Between_AnyTwoAllocations_NamesExactlyTheCellsThatDiffer() =>
        Gen.Select(Cities.Feasible(), Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 3]).Select((city, a, b, c) => (city, other: city with { Weights = Cities.Parts(a, b, c) })).Where((_, other) => other.IsFeasible)
            .Sample((city, other) =>
            {
                var (before, after) = (new DraftNumbers(city.Allocate(), None), new DraftNumbers(other.Allocate(), None));

                var differences = CellDifference.Between(before, after);

                differences.Sum(one => one.After - one.Before).Should().Be(0);
                differences.Select(one => one.CellCode).Should().Equal(before.Allocation.Lines.Where(line => after.Allocation.LineOf(line.Input.CellId)!.Target != line.Target).Select(line => line.Input.CellCode));
                CellDifference.Between(before, before).Should().BeEmpty();
            }, iter: 1000);

    [Fact]
    public void Measures_OfAKnownAllocation_AreCountedByHand()
    {
        var measures = PlanMeasures.Of(Numbers(6, Cities.Parts(1, 0, 0)) with { Manual = new Dictionary<int, int> { [2] = -1, [3] = 1 } });

        // Members 30, 10, 20 of 60 and six to give: ideal 3, 1, 2; the move makes it 3, 0, 3.
        measures.Should().Be(new PlanMeasures(6, 2, 0, 3, new Fraction(1, 1), 0, 0, 1, 1));
    }

    private static IReadOnlyDictionary<int, int> None => new Dictionary<int, int>();

    private static DraftNumbers Numbers(int total, TargetWeights? weights = null, CapRule rule = CapRule.ApplicantsAndMentors, AllocationInput[]? cells = null) =>
        new(TargetAllocator.Allocate(cells ?? Cells, total, weights ?? TargetWeights.Default, rule, 20).Should().BeOfType<Allocation>().Subject, None);
}
