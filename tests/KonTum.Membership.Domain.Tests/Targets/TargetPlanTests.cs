using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

public class TargetPlanTests
{
    private static readonly ChangeContext Change = new(new Guid("11111111-2222-3333-4444-555555555555"), new DateTime(2011, 1, 5, 3, 0, 0, DateTimeKind.Utc));
    private static readonly DateOnly Decided = new(2011, 1, 20);
    private static readonly AllocationInput[] Cells =
    [
        new(1, "kroong-01", 7, 20, 6, 1, 12, 6, false),
        new(2, "kroong-02", 7, 10, 5, 0, 9, 9, false),
        new(3, "ngok-bay-01", 8, 30, 4, 0, 20, 20, false),
    ];

    [Theory]
    [InlineData(1930, 8, "Targets.Plan.YearOutOfRange")]
    [InlineData(2201, 8, "Targets.Plan.YearOutOfRange")]
    [InlineData(2011, 0, "Targets.Plan.TotalOutOfRange")]
    [InlineData(2011, -1, "Targets.Plan.TotalOutOfRange")]
    [InlineData(2011, int.MaxValue, "Targets.Plan.TotalOutOfRange")]
    public void Draft_SenselessTerms_AreRefused(int year, int total, string code) =>
        TargetPlan.Draft(Guid.Empty, year, Terms(total), Change).Errors.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void Draft_UnknownCapRule_IsRefused() =>
        TargetPlan.Draft(Guid.Empty, 2011, Terms() with { CapRule = (CapRule)9 }, Change).Errors.Single().Code.Should().Be("Targets.CapRule.Unknown");

    [Fact]
    public void Draft_New_CountsFromTheLastDayOfTheYearBefore()
    {
        var plan = Draft();

        plan.BaseDate.Should().Be(new DateOnly(2010, 12, 31));
        plan.State.Should().Be(PlanState.Draft);
        Acts(plan).Should().Equal("Plan.Drafted");
    }

    [Fact]
    public void FillFrom_Allocation_KeepsInputsBoundsWeightAndNumber()
    {
        var plan = Filled();

        plan.Cells.Select(cell => cell.ToInput()).Should().Equal(Cells);
        plan.Cells.Select(cell => (cell.Floor, cell.Cap, cell.Allocated)).Should().Equal(Lines().Select(line => (line.Floor, line.Cap, line.Target)));
        plan.Cells.Select(cell => $"{cell.WeightNumerator}/{cell.WeightDenominator}").Should().Equal(Lines().Select(line => line.Weight.ToString()));
        plan.VillageCount.Should().Be(20);
        Acts(plan).Should().Equal("Plan.Drafted", "Plan.Allocated");
    }

    [Fact]
    public void FillFrom_StoredInputs_GiveTheSameAllocationAgain()
    {
        var plan = Filled();

        var again = Allocate(plan.Total, plan.WeightsInForce(), plan.CapRule, [.. plan.Cells.Select(cell => cell.ToInput())], plan.VillageCount);

        again.Lines.Select(line => line.Target).Should().Equal(plan.Cells.Select(cell => cell.Allocated));
    }

    [Fact]
    public void FillFrom_OtherTerms_IsRefused()
    {
        var plan = Draft();

        Code(plan.FillFrom(Allocate(9), Change)).Should().Be("Targets.Plan.AllocationOfOtherTerms");
        Code(plan.FillFrom(Allocate(8, Cities.Parts(1, 1, 1)), Change)).Should().Be("Targets.Plan.AllocationOfOtherTerms");
        Code(plan.FillFrom(Allocate(8, rule: CapRule.MentorsOnly), Change)).Should().Be("Targets.Plan.AllocationOfOtherTerms");
        plan.Cells.Should().BeEmpty();
    }

    [Fact]
    public void Redraft_OtherTerms_EmptiesTheCells()
    {
        var plan = Filled();

        plan.Redraft(Terms(9), Change).IsOk.Should().BeTrue();

        plan.Cells.Should().BeEmpty();
        plan.FillFrom(Allocate(9), Change).IsOk.Should().BeTrue();
        Code(plan.Redraft(Terms(0), Change)).Should().Be("Targets.Plan.TotalOutOfRange");
    }

    [Fact]
    public void WeightStrings_LargestNumbers_FitTheirColumns()
    {
        AllocationInput[] cells = [.. Enumerable.Range(0, 43).Select(i =>
            new AllocationInput(i, $"c{i:00}", 1, int.MaxValue - i * i, int.MaxValue - i * i * i, int.MaxValue / 1000 - i * i * 5, 9, 9, false))];
        var terms = new PlanTerms(100, Cities.Parts(997, 991, 983), CapRule.MentorsOnly);
        var plan = TargetPlan.Draft(Guid.Empty, 2011, terms, Change).Value;

        plan.FillFrom(Allocate(100, terms.Weights, terms.CapRule, cells, int.MaxValue), Change).IsOk.Should().BeTrue();

        plan.Cells.Max(cell => cell.WeightDenominator.Length).Should().BeInRange(30, CellTarget.MaxWeightLength);
    }

    [Fact]
    public void Redistribute_WithinTheBase_KeepsItsSum()
    {
        var plan = Offered();
        var before = plan.Cells.Select(cell => cell.Number).ToArray();

        plan.Redistribute(7, [new(1, -1, "It lost a mentor"), new(2, 1, " It has  a strong year ")], Change).IsOk.Should().BeTrue();

        plan.Cells.Select(cell => cell.Number).Should().Equal(before[0] - 1, before[1] + 1, before[2]);
        plan.Cells.Select(cell => cell.Manual).Should().Equal(-1, 1, 0);
        plan.Cells[0].ManualBy.Should().Be(Change.ActorId);
        plan.Cells.Select(cell => cell.ManualReason).Should().Equal("It lost a mentor", "It has a strong year", null);
        plan.Cells[2].ManualBy.Should().BeNull();
        Acts(plan).Should().EndWith("Plan.Redistributed");
    }

    [Theory]
    [InlineData(1, -1, 2, 2, "Targets.Redistribution.SumChanges")]
    [InlineData(1, -1, 3, 1, "Targets.Redistribution.CellOfOtherBase")]
    [InlineData(1, -3, 2, 3, "Targets.Redistribution.OutOfBounds")]
    [InlineData(1, 4, 2, -4, "Targets.Redistribution.OutOfBounds")]
    [InlineData(1, 1, 1, -1, "Targets.Change.CellTwice")]
    [InlineData(1, 0, 2, 0, "Targets.Change.Empty")]
    public void Redistribute_AgainstTheRules_ChangesNothing(int first, int firstDelta, int second, int secondDelta, string code)
    {
        var plan = Offered();

        var result = plan.Redistribute(7, [new(first, firstDelta, "why"), new(second, secondDelta, "why")], Change);

        Code(result).Should().Be(code);
        plan.Cells.Should().OnlyContain(cell => cell.Manual == 0);
    }

    [Fact]
    public void Redistribute_OneChangeWithoutReason_IsRefused() =>
        Code(Offered().Redistribute(7, [new(1, -1, "why"), new(2, 1, " ")], Change)).Should().Be("Targets.Reason.Missing");

    [Fact]
    public void Redistribute_DraftThatWasNotOffered_IsRefused() =>
        Code(Filled().Redistribute(7, [new(1, -1, "why"), new(2, 1, "why")], Change)).Should().Be("Targets.Plan.NotOffered");

    [Fact]
    public void Redraft_OfferedDraft_HasToBeOfferedAnew()
    {
        var plan = Offered();

        plan.Redraft(Terms(9), Change).IsOk.Should().BeTrue();

        plan.OfferedOn.Should().BeNull();
        Code(plan.Offer(Decided, Change)).Should().Be("Targets.Plan.SumDiffers");
    }

    [Fact]
    public void FillFrom_TotalAboveAllMembers_IsRefused()
    {
        var plan = TargetPlan.Draft(Guid.Empty, 2011, new PlanTerms(61, TargetWeights.Default, CapRule.None), Change).Value;

        Code(plan.FillFrom(Allocate(61, rule: CapRule.None), Change)).Should().Be("Targets.Plan.TotalAboveMembers");
    }

    [Fact]
    public void FillFrom_HelperNamed_StaysWithTheCell()
    {
        AllocationInput[] cells = [Cells[0] with { FullMembers = 2, HasHelpingCell = true }, .. Cells[1..]];
        var plan = Draft();

        Code(plan.FillFrom(Allocate(8, cells: cells), Change)).Should().Be("Targets.Plan.AllocationOfOtherTerms");
        plan.FillFrom(Allocate(8, cells: cells), new Dictionary<int, int> { [1] = 3 }, Change).IsOk.Should().BeTrue();

        plan.Cells[0].HelpingCellId.Should().Be(3);
        plan.Cells.Select(cell => cell.ToInput()).Should().Equal(cells);
        plan.Cells[0].Cap.Should().BePositive();
    }

    [Theory]
    [InlineData("2011-01-20", true)]
    [InlineData("2011-12-31", true)]
    [InlineData("2011-01-19", false)]
    [InlineData("2012-01-01", false)]
    public void Issue_EffectDay_LiesBetweenDecisionAndYearEnd(string day, bool allowed) =>
        Filled().Issue("1", Decided, Day(day), "A", Change).IsOk.Should().Be(allowed);

    [Fact]
    public void Issue_EffectLater_CountsFromThatDayAlone()
    {
        var plan = Filled();
        plan.Issue("1", Decided, Decided.AddDays(10), "A", Change).IsOk.Should().BeTrue();

        plan.IsInForceOn(Decided.AddDays(9)).Should().BeFalse();
        plan.TotalOn(Decided.AddDays(9)).Should().Be(0);
        plan.TotalOn(Decided.AddDays(10)).Should().Be(8);
    }

    [Theory]
    [InlineData(9, "why", null)]
    [InlineData(10, "why", "Targets.Plan.InForce")]
    [InlineData(9, " ", "Targets.Reason.Missing")]
    public void Withdraw_Issued_OnlyBeforeItTakesEffectAndWithReason(int day, string reason, string? code)
    {
        var plan = Filled();
        plan.Issue("1", Decided, Decided.AddDays(10), "A", Change).IsOk.Should().BeTrue();

        var withdrawn = plan.Withdraw(Decided.AddDays(day), Change with { Reason = reason });

        withdrawn.Errors.Select(error => error.Code).Should().Equal(code is null ? [] : [code]);
        plan.State.Should().Be(code is null ? PlanState.Withdrawn : PlanState.Issued);
        plan.DecisionNumber.Should().Be("1", "what was decided is kept");
    }

    [Theory]
    [InlineData(2010, "Targets.Plan.YearClosed")]
    [InlineData(2011, null)]
    [InlineData(2012, null)]
    [InlineData(2013, "Targets.Plan.YearTooFar")]
    public void Years_OverOrTooFar_AreNotPlanned(int year, string? code) =>
        (PlanYears.RefusalOf(year, new DateOnly(2011, 4, 15))?.Code).Should().Be(code);

    [Theory]
    [InlineData(0, null, null, "Targets.SubTarget.OutOfRange")]
    [InlineData(-1, null, null, "Targets.SubTarget.OutOfRange")]
    [InlineData(3, 2, null, "Targets.SubTarget.ResolutionMissing")]
    [InlineData(3, 2, "12-NQ/TU", null)]
    [InlineData(null, null, null, null)]
    public void SubTargets_OutOfSense_AreRefused(int? women, int? religious, string? resolution, string? code) =>
        SubTargets.Create(women, null, null, null, religious, resolution).Errors.Select(error => error.Code).Should().Equal(code is null ? [] : [code]);

    [Fact]
    public void SetSubTargets_AboveTheTotalOrAfterIssue_IsRefused()
    {
        var plan = Filled();

        Code(plan.SetSubTargets(SubTargets.Create(9, null, null, null, null, null).Value, Change)).Should().Be("Targets.SubTarget.AboveTotal");
        plan.SetSubTargets(SubTargets.Create(8, null, null, null, null, "kept nowhere").Value, Change).IsOk.Should().BeTrue();
        plan.SubTargets.Should().BeEquivalentTo(new { Women = 8, Religious = (int?)null, ReligiousResolution = (string?)null });
        Code(Issued().SetSubTargets(SubTargets.None, Change)).Should().Be("Targets.Plan.NotADraft");
    }

    [Fact]
    public void Issue_FilledDraft_IsInForceFromItsDecision()
    {
        var plan = Issued();

        (plan.State, plan.DecisionNumber, plan.DecidedOn, plan.Signer).Should().Be((PlanState.Issued, "05-QĐ/TU", Decided, "Nguyễn Văn A"));
        plan.TotalOn(Decided.AddDays(-1)).Should().Be(0);
        plan.TotalOn(Decided).Should().Be(8);
        plan.NumberOf(1, Decided.AddDays(-1)).Should().Be(0);
        plan.NumberOf(1, Decided).Should().Be(plan.Cells[0].Number);
        plan.Events[^1].Should().BeEquivalentTo(new { Act = "Plan.Issued", OccurredOn = Decided });
    }

    [Theory]
    [InlineData(null, "A", "Targets.DecisionNumber.Missing")]
    [InlineData(" \t", "A", "Targets.DecisionNumber.Missing")]
    [InlineData("05-QĐ/TU", " ", "Targets.Signer.Missing")]
    public void Issue_NumberOrSignerMissing_IsRefused(string? number, string? signer, string code)
    {
        var plan = Filled();

        Code(plan.Issue(number, Decided, signer, Change)).Should().Be(code);
        plan.State.Should().Be(PlanState.Draft);
    }

    [Theory]
    [InlineData("2010-12-30", false)]
    [InlineData("2010-12-31", true)]
    [InlineData("2011-12-31", true)]
    [InlineData("2012-01-01", false)]
    public void Issue_DecisionDay_LiesBetweenBaseDateAndYearEnd(string day, bool allowed) =>
        Filled().Issue("1", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "A", Change).IsOk.Should().Be(allowed);

    [Fact]
    public void Issue_CellsDoNotAddUp_IsRefused() => Code(Draft().Issue("1", Decided, "A", Change)).Should().Be("Targets.Plan.SumDiffers");

    [Fact]
    public void Issue_TextTooLong_IsRefused()
    {
        Code(Filled().Issue(new string('1', 61), Decided, "A", Change)).Should().Be("Targets.DecisionNumber.TooLong");
        Code(Filled().Issue("1", Decided, new string('A', 121), Change)).Should().Be("Targets.Signer.TooLong");
    }

    [Fact]
    public void AfterIssue_NothingOfTheDraftCanChange()
    {
        var plan = Issued();

        Code(plan.Issue("2", Decided, "B", Change)).Should().Be("Targets.Plan.NotADraft");
        Code(plan.FillFrom(Allocate(8), Change)).Should().Be("Targets.Plan.NotADraft");
        Code(plan.Redraft(Terms(9), Change)).Should().Be("Targets.Plan.NotADraft");
        Code(plan.Redistribute(7, [new(1, -1, "why"), new(2, 1, "why")], Change)).Should().Be("Targets.Plan.NotADraft");
        Code(plan.Withdraw(Decided, Change with { Reason = "why" })).Should().Be("Targets.Plan.InForce");
    }

    [Fact]
    public void Withdraw_Draft_SetsItAside()
    {
        var plan = Filled();

        plan.Withdraw(Decided, Change).IsOk.Should().BeTrue();

        plan.State.Should().Be(PlanState.Withdrawn);
        Code(plan.Issue("1", Decided, "A", Change)).Should().Be("Targets.Plan.NotADraft");
        plan.TotalOn(new DateOnly(2011, 12, 31)).Should().Be(0);
    }

    private static PlanTerms Terms(int total = 8) => new(total, TargetWeights.Default, CapRule.ApplicantsAndMentors);

    private static TargetPlan Draft() => TargetPlan.Draft(new Guid("99999999-2222-3333-4444-555555555555"), 2011, Terms(), Change).Value;

    private static TargetPlan Filled()
    {
        var plan = Draft();
        plan.FillFrom(Allocate(8), Change).IsOk.Should().BeTrue();
        return plan;
    }

    private static TargetPlan Offered()
    {
        var plan = Filled();
        plan.Offer(Decided, Change).IsOk.Should().BeTrue();
        return plan;
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static TargetPlan Issued()
    {
        var plan = Filled();
        plan.Issue("  05-QĐ/TU ", Decided, "Nguyễn  Văn A", Change).IsOk.Should().BeTrue();
        return plan;
    }

    private static IEnumerable<AllocationLine> Lines() => Allocate(8).Lines;

    private static Allocation Allocate(
        int total, TargetWeights? weights = null, CapRule rule = CapRule.ApplicantsAndMentors, AllocationInput[]? cells = null, int villages = 20) =>
        TargetAllocator.Allocate(cells ?? Cells, total, weights ?? TargetWeights.Default, rule, villages).Should().BeOfType<Allocation>().Subject;

    private static IEnumerable<string> Acts(TargetPlan plan) => plan.Events.Select(happened => happened.Act);

    private static string Code(Result result) => result.Errors.Should().ContainSingle().Subject.Code;
}
