using System.Diagnostics;
using KonTum.Membership.Domain.Targets;
using static KonTum.Membership.Domain.Tests.Targets.Cities;

namespace KonTum.Membership.Domain.Tests.Targets;

public class TargetAllocatorTests
{
    [Fact]
    public void Allocate_TextbookCase_RoundsTheAverages()
    {
        // Quotients 53, 17.67, 10.6; 24, 8; 23, 7.67: seven units go 53 24 23 17.67 10.6 8 7.67.
        var targets = Targets([Cell("a", 53), Cell("b", 24), Cell("c", 23)], 7, Parts(1, 0, 0));

        targets.Should().Equal(3, 2, 2);
    }

    [Fact]
    public void Allocate_TiedQuotients_ServesCodesInOrdinalOrder()
    {
        // Ordinal: capitals before small letters, and "a-10" before "a-9".
        var targets = Targets([Cell("a-9"), Cell("a-10"), Cell("B"), Cell("b")], 2, Parts(1, 0, 0));

        targets.Should().Equal(new Dictionary<string, int> { ["B"] = 1, ["a-10"] = 1, ["a-9"] = 0, ["b"] = 0 }.Values);
    }

    [Fact]
    public void Allocate_NearlyTiedQuotients_AreToldApart()
    {
        // 1/3 of 3,000,000,001 against 1,000,000,000: as doubles of their shares the quotients fall together.
        var cells = new[] { Cell("a", 1_000_000_000), Cell("b", 2_147_483_647), Cell("c", 852_516_354) };

        Targets(cells, 4, Parts(1, 0, 0)).Should().Equal(1, 2, 1);
    }

    [Theory]
    [InlineData(CapRule.ApplicantsAndMentors, 2)]
    [InlineData(CapRule.MentorsOnly, 5)]
    [InlineData(CapRule.None, 12)]
    public void Allocate_CapRule_HoldsTheHeavyCell(CapRule rule, int expected)
    {
        var cells = new[] { Cell("a", 1000, applicants: 2, mentors: 5), Cell("b", 1, applicants: 30) };

        Targets(cells, 12, Parts(1, 0, 0), rule).Should().Equal(expected, 12 - expected);
    }

    [Theory]
    [InlineData(2, false, 0)]
    [InlineData(2, true, 4)]
    [InlineData(3, false, 4)]
    public void Allocate_FewFullMembers_GetNothingWithoutHelp(int full, bool helped, int expected)
    {
        var cells = new[] { Cell("a", 1000, applicants: 4, gaps: 1, full: full, helped: helped), Cell("b", 1, applicants: 30) };

        Targets(cells, 10, Parts(1, 0, 0)).Should().Equal(expected, 10 - expected);
    }

    [Theory]
    [InlineData(1, 1, 5, 1)]
    [InlineData(0, 1, 5, 0)]
    [InlineData(1, 0, 5, 0)]
    [InlineData(1, 1, 0, 0)]
    public void Allocate_GapVillage_HasAFloorOnlyWithApplicantAndMentor(int gaps, int applicants, int mentors, int floor)
    {
        var allocation = Allocate([Cell("a", 0, applicants, gaps, mentors: mentors), Cell("b", 50, 50)], 10, Parts(1, 0, 0));

        allocation.Lines[0].Floor.Should().Be(floor);
        allocation.Lines[0].Target.Should().Be(floor);
        allocation.Lines[0].AtFloor.Should().Be(floor == 1);
    }

    [Fact]
    public void Allocate_ComponentWithoutCounts_SpreadsItsPartInProportion()
    {
        var allocation = Allocate([Cell("a", 1, applicants: 0), Cell("b", 2)], 3, TargetWeights.Default, CapRule.None);

        allocation.ComponentParts.Should().Be(new ComponentParts(2, 0, 0, false));
        allocation.Lines.Select(line => line.Weight.ToString()).Should().Equal("1/3", "2/3");
    }

    [Fact]
    public void Allocate_TwoComponentsLeft_KeepTheirProportion()
    {
        var allocation = Allocate([Cell("a", 1, gaps: 3), Cell("b", 2)], 3, TargetWeights.Default, CapRule.None, villages: 3);

        // 2/3 for members and 1/3 for villages: a = 2/3·1/3 + 1/3, b = 2/3·2/3.
        allocation.Lines.Select(line => line.Weight.ToString()).Should().Equal("5/9", "4/9");
    }

    [Fact]
    public void Allocate_LastGapVillage_DoesNotDrawAFifth()
    {
        var cells = new[] { Cell("a", 1, applicants: 1, gaps: 1), Cell("b", 1, applicants: 3) };

        var allocation = Allocate(cells, 4, TargetWeights.Default, villages: 10);

        // γ = 1/10, α = β = 9/20: a = 9/20·1/2 + 9/20·1/4 + 1/10.
        allocation.ComponentParts.VillagesLimited.Should().BeTrue();
        allocation.Lines[0].Weight.Should().Be(new Fraction(35, 80));
        allocation.Lines.Select(line => line.Weight).Aggregate((sum, weight) => sum + weight).Should().Be(new Fraction(1, 1));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Allocate_VillagesPart_IsLimitedOnlyAboveTheShareOfGapVillages(int villages, bool limited)
    {
        var allocation = Allocate([Cell("a", 1, applicants: 1, gaps: 1)], 1, TargetWeights.Default, villages: villages);

        allocation.ComponentParts.VillagesLimited.Should().Be(limited);
    }

    [Fact]
    public void Allocate_OnlyVillagesCount_KeepTheWholeWeight()
    {
        var cells = new[] { Cell("a", 50, gaps: 1), Cell("b", 1, gaps: 3) };

        var allocation = Allocate(cells, 8, Parts(0, 0, 1), CapRule.MentorsOnly, villages: 1000);

        allocation.ComponentParts.VillagesLimited.Should().BeFalse("nobody could take what is cut");
        allocation.Lines.Select(line => line.Target).Should().Equal(2, 6);
    }

    [Fact]
    public void Allocate_ZeroTotal_GivesNothing() =>
        Targets([Cell("a"), Cell("b")], 0, TargetWeights.Default, CapRule.None).Should().Equal(0, 0);

    [Fact]
    public void Totals_OfAnAllocation_AreThoseOfItsLines()
    {
        var cells = new[] { Cell("a", 9, 3, 1, baseId: 7), Cell("b", 9, 2, baseId: 7), Cell("c", 9, 9, baseId: 8) };

        var allocation = Allocate(cells, 8, TargetWeights.Default, villages: 5);

        allocation.SumOfFloors.Should().Be(1);
        allocation.SumOfCaps.Should().Be(14);
        allocation.TotalsByBase().Should().HaveCount(2).And.Contain(8, 8 - allocation.TotalsByBase()[7]);
        allocation.CellsAtCap.Should().Be(allocation.Lines.Count(line => line.Target == line.Cap));
        Allocate(cells, 8, TargetWeights.Default, CapRule.None, 5).SumOfCaps.Should().BeNull();
    }

    [Fact]
    public void Allocate_CellTwice_IsABug()
    {
        var act = () => Allocate([Cell("a"), Cell("a") with { CellId = 9 }], 1, TargetWeights.Default);
        var sameId = () => Allocate([Cell("a"), Cell("a") with { CellCode = "b" }], 1, TargetWeights.Default);

        act.Should().Throw<ArgumentException>();
        sameId.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Allocate_ImpossibleNumbers_AreABug()
    {
        var negativeCount = () => Allocate([Cell("a", -1)], 1, TargetWeights.Default);
        var negativeTotal = () => Allocate([Cell("a")], -1, TargetWeights.Default);
        var hugeTotal = () => Allocate([Cell("a")], TargetAllocator.MaxTotal + 1, TargetWeights.Default);
        var gapsAmongNoVillages = () => Allocate([Cell("a", gaps: 1)], 1, TargetWeights.Default, villages: 0);

        negativeCount.Should().Throw<ArgumentException>();
        negativeTotal.Should().Throw<ArgumentOutOfRangeException>();
        hugeTotal.Should().Throw<ArgumentOutOfRangeException>();
        gapsAmongNoVillages.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Allocate_WeightsBeyond128Bits_StillLeavesNoBetterClaim()
    {
        AllocationInput[] cells = [.. Enumerable.Range(0, 5000).Select(i =>
            new AllocationInput(i, $"c{i:0000}", 1, int.MaxValue - i * 89 % 7919, int.MaxValue - i * i % 7907, int.MaxValue - i * 31 % 6007, 9, 9, false))];
        var weights = Parts(997, 991, 983);

        var lines = Allocate(cells, 12_000, weights, CapRule.MentorsOnly, int.MaxValue).Lines;

        var exact = Reference.Weights(cells, weights, int.MaxValue);
        var won = lines.Zip(exact, (line, weight) => weight / Ratio.Of(2 * line.Target - 1, 1)).Aggregate((a, b) => a.IsMoreThan(b) ? b : a);
        var next = lines.Zip(exact, (line, weight) => weight / Ratio.Of(2 * line.Target + 1, 1)).Aggregate((a, b) => b.IsMoreThan(a) ? b : a);
        (lines.Max(line => line.Weight.Numerator) * 3 > UInt128.MaxValue).Should().BeTrue();
        lines.Should().OnlyContain(line => line.Target > 1);
        lines.Sum(line => line.Target).Should().Be(12_000);
        next.IsMoreThan(won).Should().BeFalse();
    }

    [Fact]
    public void Allocate_WholeCountry_IsQuick()
    {
        var cells = Enumerable.Range(1, 270_000).Select(i =>
            new AllocationInput(i, $"c{i:000000}", i / 20, 3 + i % 37, i % 4, i % 11 == 0 ? 1 : 0, 3 + i % 30, 3 + i % 30, false)).ToArray();
        var clock = Stopwatch.StartNew();

        var allocation = Allocate(cells, 190_000, TargetWeights.Default, villages: 90_000);

        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60), "a quarter of a second is usual on a machine of its own; a quadratic step would take minutes");
        allocation.Lines.Sum(line => line.Target).Should().Be(190_000);
    }

    private static IEnumerable<int> Targets(AllocationInput[] cells, int total, TargetWeights weights, CapRule rule = CapRule.ApplicantsAndMentors) =>
        Allocate(cells, total, weights, cells.All(cell => cell.Applicants == 0) ? CapRule.MentorsOnly : rule).Lines.Select(line => line.Target);

    private static Allocation Allocate(
        AllocationInput[] cells, int total, TargetWeights weights, CapRule rule = CapRule.ApplicantsAndMentors, int villages = 1000) =>
        TargetAllocator.Allocate(cells, total, weights, rule, villages).Should().BeOfType<Allocation>().Subject;
}
