using CsCheck;
using KonTum.Membership.Domain.Targets;
using static KonTum.Membership.Domain.Tests.Targets.Cities;

namespace KonTum.Membership.Domain.Tests.Targets;

public class InfeasibleTests
{
    [Fact]
    public void Allocate_FloorsAboveTotal_NamesTheSumOfFloors()
    {
        var infeasible = Refused([Cell("a", applicants: 1, gaps: 1), Cell("b", applicants: 2, gaps: 1)], 1);

        infeasible.Reason.Should().Be(InfeasibleReason.FloorsExceedTotal);
        infeasible.Sum.Should().Be(2);
        infeasible.NearestTotal.Should().Be(2);
        infeasible.LiftCapTo.Should().BeNull("a laxer cap lowers no floor");
        infeasible.WaitFor.Should().Be(Awaited.VillagesCovered);
        infeasible.Missing.Should().Be(1);
    }

    [Fact]
    public void Allocate_TooFewApplicants_WaitsForThemOrCountsMentorsAlone()
    {
        var infeasible = Refused([Cell("a", applicants: 2, mentors: 5), Cell("b", applicants: 1, mentors: 5)], 8);

        infeasible.Reason.Should().Be(InfeasibleReason.CapsBelowTotal);
        infeasible.Sum.Should().Be(3);
        infeasible.NearestTotal.Should().Be(3);
        infeasible.LiftCapTo.Should().Be(CapRule.MentorsOnly);
        infeasible.WaitFor.Should().Be(Awaited.Applicants);
        infeasible.Missing.Should().Be(5);
    }

    [Fact]
    public void Allocate_TooFewMentors_WaitsForThemOrLiftsTheCap()
    {
        var infeasible = Refused([Cell("a", applicants: 9, mentors: 2)], 8);

        infeasible.LiftCapTo.Should().Be(CapRule.None);
        infeasible.WaitFor.Should().Be(Awaited.MentorCapacity);
        infeasible.NearestTotal.Should().Be(2);
    }

    [Fact]
    public void Allocate_OnlyCellsTooSmall_WaitsForHelp()
    {
        var infeasible = Refused([Cell("a", applicants: 9, full: 2)], 1, CapRule.None);

        infeasible.Reason.Should().Be(InfeasibleReason.CapsBelowTotal);
        infeasible.LiftCapTo.Should().BeNull();
        infeasible.WaitFor.Should().Be(Awaited.HelpingCells);
    }

    [Fact]
    public void Allocate_OnlyZeroWeightBelowCap_SaysWhatCanBeGiven()
    {
        var cells = new[] { Cell("a", members: 10, applicants: 2), Cell("b", members: 0, applicants: 9, gaps: 1) };

        var infeasible = Refused(cells, 5, weights: Parts(1, 0, 0));

        infeasible.Reason.Should().Be(InfeasibleReason.OnlyZeroWeightLeft);
        infeasible.Sum.Should().Be(3, "two under the cap and one floor");
        infeasible.NearestTotal.Should().Be(3);
        infeasible.LiftCapTo.Should().Be(CapRule.MentorsOnly);
    }

    [Fact]
    public void Allocate_NoCountedInputAtAll_InventsNoProportion()
    {
        var infeasible = Refused([Cell("a", members: 10), Cell("b", members: 5)], 3, CapRule.None, Parts(0, 1, 0));

        infeasible.Reason.Should().Be(InfeasibleReason.OnlyZeroWeightLeft);
        infeasible.WaitFor.Should().Be(Awaited.CountedInputs);
        infeasible.NearestTotal.Should().Be(0);
    }

    [Fact]
    public void Allocate_NoCells_CanGiveOnlyNothing() => Refused([], 1).NearestTotal.Should().Be(0);

    [Fact]
    public void Allocate_Refused_EveryWayOutLeadsOutAndTheNearestTotalIsNearest() =>
        Any().Where(city => !city.IsFeasible).Sample(city =>
        {
            var refused = city.Ask().Should().BeOfType<Infeasible>().Subject;

            var nearest = (int)refused.NearestTotal;
            (city with { Total = nearest }).Ask().Should().BeOfType<Allocation>();
            (city with { Total = nearest + Math.Sign(city.Total - nearest) }).Ask().Should().BeOfType<Infeasible>();
            if (refused.LiftCapTo is { } rule) (city with { Rule = rule }).Ask().Should().BeOfType<Allocation>();
            refused.Missing.Should().Be(Math.Abs(city.Total - nearest));
        }, iter: 1000);

    private static Infeasible Refused(
        AllocationInput[] cells, int total, CapRule rule = CapRule.ApplicantsAndMentors, TargetWeights? weights = null) =>
        TargetAllocator.Allocate(cells, total, weights ?? TargetWeights.Default, rule, 100).Should().BeOfType<Infeasible>().Subject;
}
