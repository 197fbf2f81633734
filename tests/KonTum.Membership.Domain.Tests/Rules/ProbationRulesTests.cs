using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Rules;

public sealed class ProbationRulesTests
{
    private static readonly RuleSet Rules = Given.Rules;
    private static readonly DateOnly Ceremony = new(2010, 3, 1);

    [Fact]
    public void Ceremony_WhileTheReceiptIsNotRecorded_CountsFromTheDecision()
    {
        var file = RuleCases.Blank with { DecidedOn = new DateOnly(2010, 2, 1) };

        CeremonyInTime.Start(file, Rules).Should().Be(new DateOnly(2010, 2, 1));
        CeremonyInTime.Start(file with { DecisionReceivedOn = new DateOnly(2010, 2, 9) }, Rules).Should().Be(new DateOnly(2010, 2, 9));
        CeremonyInTime.Start(file with { DecisionReceivedOn = new DateOnly(2010, 2, 9) }, Rules with { CeremonyFrom = CeremonyStart.DecisionIssued }).Should().Be(new DateOnly(2010, 2, 1));
        new CeremonyInTime().Judge(RuleCases.On(Rules, Ceremony, RuleCases.Blank)).Outcome.Should().Be(RuleOutcome.Pass, "nothing is late that has not begun");
    }

    [Fact]
    public void Deadlines_WithoutACalendar_AreSaidToBeUnknown()
    {
        var ceremony = RuleCases.On(Rules, Ceremony, RuleCases.Blank with { DecidedOn = Ceremony }) with { WorkingDays = (_, _) => null };
        var recognition = RuleCases.On(Rules, Ceremony, RuleCases.Blank with { CeremonyOn = Ceremony }) with { WorkingDays = (_, _) => null };

        foreach (var verdict in new[] { new CeremonyInTime().Judge(ceremony), new RecognitionInTime().Judge(recognition) })
            (verdict.Outcome, verdict.Reason!.Code).Should().Be((RuleOutcome.Warn, "Rule.NoCalendar"));
    }

    [Fact]
    public void FullMembership_AndSeniority_CountAsTheSetSays()
    {
        var (decided, recognised) = (new DateOnly(2010, 2, 1), new DateOnly(2011, 5, 1));

        FullFromTheRightDay.FullFrom(Ceremony, recognised, Rules).Should().Be(new DateOnly(2011, 3, 1), "late papers do not move it");
        FullFromTheRightDay.FullFrom(Ceremony, recognised, Rules with { FullFrom = FullMembershipStart.RecognitionDecision }).Should().Be(recognised);
        FullFromTheRightDay.SeniorityFrom(decided, Ceremony, Rules).Should().Be(decided);
        FullFromTheRightDay.SeniorityFrom(decided, Ceremony, Rules with { SeniorityFrom = SeniorityStart.Ceremony }).Should().Be(Ceremony);
        new FullFromTheRightDay().Judge(RuleCases.On(Rules, recognised, RuleCases.Blank with { CeremonyOn = Ceremony })).Outcome.Should().Be(RuleOutcome.Pass);
        new FullFromTheRightDay().Judge(RuleCases.On(Rules, recognised, RuleCases.Blank with { FullFrom = Ceremony })).Outcome.Should().Be(RuleOutcome.Pass);
    }

    [Theory]
    [InlineData("2010-11-30", null)]
    [InlineData("2010-12-01", 90)]
    [InlineData("2010-12-30", 90)]
    [InlineData("2010-12-31", 60)]
    [InlineData("2011-02-21", 15)]
    [InlineData("2011-02-22", 7)]
    [InlineData("2011-03-01", 7)]
    [InlineData("2011-03-02", null)]
    public void Alert_BeforeTheEndOfProbation_IsTheShortestThatIsDue(string today, int? days) =>
        RecognitionInTime.AlertDue(Ceremony, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), Rules).Should().Be(days);

    [Fact]
    public void Recognition_BeforeTheCeremony_IsNotLate() => new RecognitionInTime().Judge(RuleCases.On(Rules, Ceremony, RuleCases.Blank)).Outcome.Should().Be(RuleOutcome.Pass);

    [Fact]
    public void Withdrawal_StartsTwoClocks()
    {
        StoppedOnWithdrawal.ErasedBy(Ceremony, Rules).Should().Be(new DateOnly(2010, 3, 16));
        StoppedOnWithdrawal.AnswerBy(Ceremony, Rules, (start, days) => start.AddDays(days)).Should().Be(new DateOnly(2010, 3, 3));
        new StoppedOnWithdrawal().Judge(RuleCases.On(Rules, Ceremony, RuleCases.Blank)).Outcome.Should().Be(RuleOutcome.Pass);
    }

    [Fact]
    public void Readmission_AfterOne_IsRefusedWhereTheSetSaysOnce()
    {
        var again = RuleCases.Blank with { LeftOn = new DateOnly(2000, 1, 1), ReadmittedBefore = true, AgreementOn = new DateOnly(2005, 1, 1) };

        Judge(again, Rules).Reason!.Code.Should().Be("Rule.ReadmittedBefore");
        Judge(again, Rules with { ReadmissionOnce = false }).Outcome.Should().Be(RuleOutcome.Pass);
        Judge(again with { ReadmittedBefore = false, AgreementOn = null }, Rules).Reason!.Code.Should().Be("Rule.AgreementMissing");
        Judge(again with { ReadmittedBefore = false, AgreementOn = null }, Rules with { ReadmissionNeedsAgreement = false }).Outcome.Should().Be(RuleOutcome.Pass);
        Judge(RuleCases.Blank with { ReadmittedBefore = true }, Rules).Outcome.Should().Be(RuleOutcome.Pass);

        static Verdict Judge(FileFacts file, RuleSet rules) => new ReadmissionAllowed().Judge(RuleCases.On(rules, Ceremony, file));
    }

    [Theory]
    [InlineData(10, 3, 1, 12, true)]
    [InlineData(10, 3, 1, 11, false)]
    [InlineData(10, 3, 1, 13, false)]
    [InlineData(0, 0, 0, 0, true)]
    [InlineData(-1, 1, 0, 0, false)]
    [InlineData(1, -1, 0, 0, false)]
    [InlineData(0, 0, -1, 1, false)]
    [InlineData(0, 0, 1, -1, false)]
    public void Figures_CloseOrNot(int opening, int came, int went, int closing, bool close) => (FiguresClose.Check(opening, came, went, closing) is null).Should().Be(close);
}
