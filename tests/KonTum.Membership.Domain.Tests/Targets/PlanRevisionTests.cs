using CsCheck;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

public class PlanRevisionTests
{
    private static readonly ChangeContext Change = new(new Guid("11111111-2222-3333-4444-555555555555"), new DateTime(2011, 1, 5, 3, 0, 0, DateTimeKind.Utc));
    private static readonly DateOnly Decided = new(2011, 1, 20);
    private static readonly DateOnly June = new(2011, 6, 15);

    [Fact]
    public void Revise_Issued_CountsFromItsOwnDay()
    {
        var plan = Issued();

        plan.Revise("41-QĐ/TU", June, "Cell 2 lost its mentors", [new(1, 2), new(2, -1)], Change).IsOk.Should().BeTrue();

        plan.NumberOf(1, June.AddDays(-1)).Should().Be(3);
        plan.NumberOf(1, June).Should().Be(5);
        plan.NumberOf(2, June).Should().Be(2);
        plan.TotalOn(June.AddDays(-1)).Should().Be(6);
        plan.TotalOn(June).Should().Be(7);
        plan.Total.Should().Be(6, "the total as issued stays beside the amended one");
        plan.Cells.Should().OnlyContain(cell => cell.Number == 3, "history is never overwritten");
        plan.Events[^1].Act.Should().Be("Plan.Revised");
        plan.Revisions.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Number = 1, DecisionNumber = "41-QĐ/TU", RevisedOn = June, Reason = "Cell 2 lost its mentors", Change.ActorId, TotalDelta = 1 });
    }

    [Fact]
    public void Revise_CellFoundedWithinTheYear_Enters()
    {
        var plan = Issued();

        plan.Revise("41-QĐ/TU", June, "Split of cell 2", [new(2, -1), new(9, 1)], Change).IsOk.Should().BeTrue();

        plan.NumberOf(9, June).Should().Be(1);
        plan.TotalOn(June).Should().Be(6);
    }

    [Fact]
    public void Revise_Draft_IsRefused() =>
        Code(Draft().Revise("1", June, "why", [new(1, 1)], Change)).Should().Be("Targets.Plan.NotIssued");

    [Theory]
    [InlineData(" ", "why", "Targets.DecisionNumber.Missing")]
    [InlineData("1", null, "Targets.Reason.Missing")]
    public void Revise_NumberOrReasonMissing_IsRefused(string number, string? reason, string code) =>
        Code(Issued().Revise(number, June, reason, [new(1, 1)], Change)).Should().Be(code);

    [Fact]
    public void Revise_ChangesThatSayNothing_AreRefused()
    {
        Code(Issued().Revise("1", June, "why", [], Change)).Should().Be("Targets.Change.Empty");
        Code(Issued().Revise("1", June, "why", [new(1, 0)], Change)).Should().Be("Targets.Change.Empty");
        Code(Issued().Revise("1", June, "why", [new(1, 1), new(1, 1)], Change)).Should().Be("Targets.Change.CellTwice");
    }

    [Theory]
    [InlineData(1, -3, true)]
    [InlineData(1, -4, false)]
    [InlineData(1, int.MinValue, false)]
    [InlineData(9, -1, false)]
    public void Revise_BelowNothing_IsRefused(int cell, int delta, bool allowed)
    {
        var plan = Issued();

        plan.Revise("1", June, "why", [new(cell, delta)], Change).IsOk.Should().Be(allowed);

        plan.Revisions.Should().HaveCount(allowed ? 1 : 0);
    }

    [Fact]
    public void Revise_TotalBeyondAllSense_IsRefused() =>
        Code(Issued().Revise("1", June, "why", [new(1, int.MaxValue), new(2, int.MaxValue)], Change)).Should().Be("Targets.Plan.TotalOutOfRange");

    [Fact]
    public void Revise_DatedBeforeWhatItAmends_IsRefused()
    {
        var plan = Issued();

        Code(plan.Revise("1", Decided.AddDays(-1), "why", [new(1, 1)], Change)).Should().Be("Targets.Revision.OutOfOrder");
        plan.Revise("1", June, "why", [new(1, 1)], Change).IsOk.Should().BeTrue();
        Code(plan.Revise("2", June.AddDays(-1), "why", [new(1, 1)], Change)).Should().Be("Targets.Revision.OutOfOrder");
        plan.Revise("2", June, "why", [new(1, 1)], Change).IsOk.Should().BeTrue("two decisions may fall on one day");
        Code(plan.Revise("3", new DateOnly(2012, 1, 1), "why", [new(1, 1)], Change)).Should().Be("Targets.Revision.OutOfOrder");
    }

    [Fact]
    public void NumbersOn_AnyRevisions_AddUpToTheTotalOnEveryDayAndAreNeverNegative() =>
        Gen.Select(Gen.Int[0, 340], Gen.Select(Gen.Int[1, 4], Gen.Int[-4, 4]).Array[1, 4]).Array[0, 8].Sample(revisions =>
        {
            var plan = Issued();
            foreach (var (day, changes) in revisions)
                _ = plan.Revise("1", Decided.AddDays(day), "why", [.. changes.Select(change => new CellDelta(change.Item1, change.Item2))], Change);

            for (var day = -1; day <= 345; day += 5)
            {
                var asOf = Decided.AddDays(day);
                var numbers = plan.NumbersOn(asOf);
                numbers.Values.Sum().Should().Be(plan.TotalOn(asOf));
                numbers.Values.Should().NotContain(number => number < 0);
                foreach (var (cellId, number) in numbers) plan.NumberOf(cellId, asOf).Should().Be(number);
            }
        }, iter: 1000);

    private static TargetPlan Draft()
    {
        var terms = new PlanTerms(6, Cities.Parts(1, 0, 0), CapRule.MentorsOnly);
        AllocationInput[] cells = [new(1, "a", 7, 9, 0, 0, 9, 9, false), new(2, "b", 7, 9, 0, 0, 9, 9, false)];
        var plan = TargetPlan.Draft(Guid.Empty, 2011, terms, Change).Value;
        var allocation = TargetAllocator.Allocate(cells, terms.Total, terms.Weights, terms.CapRule, 0);
        plan.FillFrom(allocation.Should().BeOfType<Allocation>().Subject, Change).IsOk.Should().BeTrue();
        return plan;
    }

    private static TargetPlan Issued()
    {
        var plan = Draft();
        plan.Issue("05-QĐ/TU", Decided, "Nguyễn Văn A", Change).IsOk.Should().BeTrue();
        return plan;
    }

    private static string Code(Result result) => result.Errors.Should().ContainSingle().Subject.Code;
}
