using CsCheck;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

public class SuccessionTests
{
    private static readonly ChangeContext Change = new(new Guid("11111111-2222-3333-4444-555555555555"), new DateTime(2011, 1, 5, 3, 0, 0, DateTimeKind.Utc));
    private static readonly DateOnly Decided = new(2011, 1, 20);
    private static readonly DateOnly June = new(2011, 6, 15);

    [Fact]
    public void CarryOver_TwoCellsMergeIntoAThird_TheirNumbersAddUpThere()
    {
        var plan = Issued();
        var (a, b) = (plan.NumberOf(1, June), plan.NumberOf(2, June));

        plan.CarryOver([new(1, "a", [new(9)]), new(2, "b", [new(9)])], "30-QĐ/TU", June, "Merger", Change).IsOk.Should().BeTrue();

        plan.NumberOf(9, June).Should().Be(a + b);
        (plan.NumberOf(1, June), plan.NumberOf(2, June)).Should().Be((0, 0));
        plan.NumberOf(1, June.AddDays(-1)).Should().Be(a, "history stays");
        plan.TotalOn(June).Should().Be(plan.Total);
    }

    [Fact]
    public void CarryOver_MergedIntoOneOfTheTwo_AddsToIt()
    {
        var plan = Issued();
        var sum = plan.NumberOf(1, June) + plan.NumberOf(2, June);

        plan.CarryOver([new(1, "a", [new(2)])], "30-QĐ/TU", June, "Merger", Change).IsOk.Should().BeTrue();

        plan.NumberOf(2, June).Should().Be(sum);
    }

    [Fact]
    public void CarryOver_Split_AsksForNumbersThatAddUp()
    {
        var plan = Issued();
        var number = plan.NumberOf(1, June);

        Code(plan.CarryOver([new(1, "a", [new(8), new(9)])], "30", June, "Split", Change)).Should().Be("Targets.Succession.NumbersNeeded");
        Code(plan.CarryOver([new(1, "a", [new(8, number), new(9, 1)])], "30", June, "Split", Change)).Should().Be("Targets.Succession.NumbersNeeded");
        Code(plan.CarryOver([new(1, "a", [new(8, number + 1), new(9, -1)])], "30", June, "Split", Change)).Should().Be("Targets.Succession.NumbersNeeded");
        plan.Revisions.Should().BeEmpty();
        plan.CarryOver([new(1, "a", [new(8, number - 1), new(9, 1)])], "30", June, "Split", Change).IsOk.Should().BeTrue();

        (plan.NumberOf(8, June), plan.NumberOf(9, June)).Should().Be((number - 1, 1));
    }

    [Fact]
    public void CarryOver_NobodyNamed_IsAskedFor() =>
        Issued().CarryOver([new(1, "a", [])], "30", June, "Dissolved", Change).Errors.Single().Should().BeEquivalentTo(new { Code = "Targets.Succession.NoHeir", Arguments = new object[] { "a", 3 } });

    [Fact]
    public void CarryOver_NothingLeftToCarry_IsRefused()
    {
        var plan = Issued();
        plan.CarryOver([new(1, "a", [new(2)])], "30", June, "Merger", Change).IsOk.Should().BeTrue();

        Code(plan.CarryOver([new(1, "a", [new(2)])], "31", June, "Merger", Change)).Should().Be("Targets.Change.Empty");
    }

    [Fact]
    public void CarryOver_AnyMergersAndSplits_KeepsTheTotalAndEmptiesTheClosed() =>
        Gen.Select(Gen.Int[1, 2].HashSet[1, 2], Gen.Int[0, 3], Gen.Bool).Sample((closed, first, splits) =>
        {
            var plan = Issued();
            Succession[] successions = [.. closed.Select(cell => new Succession(cell, $"c{cell}", splits
                ? [new(8, Math.Min(first, plan.NumberOf(cell, June))), new(9, plan.NumberOf(cell, June) - Math.Min(first, plan.NumberOf(cell, June)))]
                : [new(9)]))];

            plan.CarryOver(successions, "30", June, "why", Change).IsOk.Should().BeTrue();

            plan.TotalOn(June).Should().Be(plan.Total);
            closed.Should().OnlyContain(cell => plan.NumberOf(cell, June) == 0);
        }, iter: 500);

    private static TargetPlan Issued()
    {
        var terms = new PlanTerms(6, Cities.Parts(1, 0, 0), CapRule.MentorsOnly);
        AllocationInput[] cells = [new(1, "a", 7, 9, 0, 0, 9, 9, false), new(2, "b", 7, 9, 0, 0, 9, 9, false)];
        var plan = TargetPlan.Draft(Guid.Empty, 2011, terms, Change).Value;
        plan.FillFrom(TargetAllocator.Allocate(cells, terms.Total, terms.Weights, terms.CapRule, 0).Should().BeOfType<Allocation>().Subject, Change).IsOk.Should().BeTrue();
        plan.Issue("05-QĐ/TU", Decided, "Nguyễn Văn A", Change).IsOk.Should().BeTrue();
        return plan;
    }

    private static string Code(Result result) => result.Errors.Should().ContainSingle().Subject.Code;
}
