using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Rules;

public sealed class AdmissionRulesTests
{
    private static readonly RuleSet Rules = Given.Rules;

    /// <summary>Every turn under every shipped rule set, a step before, on it and a step after.</summary>
    public static TheoryData<string, string, int> Turns()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var turn in RuleCases.All.Keys)
            foreach (var set in ShippedRules.Sets.Keys)
                for (var offset = -1; offset <= 1; offset++) data.Add(turn, set, offset);
        return data;
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void Rule_AroundItsTurn_TurnsThere(string turn, string set, int offset)
    {
        var (tried, rules) = (RuleCases.All[turn], ShippedRules.Sets[set]);

        var verdict = tried.Rule.Judge(tried.At(rules, offset));

        verdict.Outcome.Should().Be(offset < 0 ? tried.Before : offset == 0 ? tried.On : tried.After);
        (verdict.Reason is null).Should().Be(verdict.Outcome == RuleOutcome.Pass);
        verdict.Earliest.Should().Be(verdict.Outcome == RuleOutcome.Refuse ? tried.Earliest?.Invoke(rules) : null);
    }

    [Fact]
    public void Rules_AreTwentyFour_EachWithItsNumberItsStepAndParametersThatExist()
    {
        ShippedRules.Sets.Should().HaveCount(8);
        StepRules.All.Select(rule => rule.Number).Should().BeInAscendingOrder().And.BeEquivalentTo(Enumerable.Range(1, FiguresClose.Number - 1));
        StepRules.All.SelectMany(rule => rule.Parameters).Should().BeSubsetOf(RuleSetCheck.Parameters);
        Enum.GetValues<CandidateStage>().SelectMany(StepRules.At).Distinct().Should().BeEquivalentTo(StepRules.All, "a rule that stands at no step judges nobody");
    }

    [Fact]
    public void Rules_ThatTurn_AreAllTried() =>
        RuleCases.All.Values.Select(tried => tried.Rule.Number).Distinct().Should().BeEquivalentTo(StepRules.All.Select(rule => rule.Number).Except([2, 10, 11, 18]));

    [Fact]
    public void IsVerified_OfARule_AsksAllItsParameters()
    {
        new AgeReached().IsVerified(Rules).Should().BeTrue();
        new AgeReached().IsVerified(Rules with { Unverified = ["maximumAgeYears"] }).Should().BeFalse();
        new AgeReached().IsVerified(Rules with { Unverified = ["certificateMonths"] }).Should().BeTrue();
        (new AgeReached().Name, new AgeReached().ClauseKey, new AgeReached().Kind).Should().Be(("AgeReached", "AgeReached.Clause", RuleKind.Refusal));
    }

    [Fact]
    public void Consent_WithoutAPart_IsMissing()
    {
        var day = RuleCases.Day;

        foreach (var consent in new[] { null, new ConsentFacts(null, day, true), new ConsentFacts(day, null, true), new ConsentFacts(day, day, false) })
            Code(new ConsentGiven(), RuleCases.Blank with { Consent = consent }).Should().Be("Rule.ConsentMissing");
    }

    [Theory]
    [InlineData(false, false, RuleOutcome.Pass)]
    [InlineData(true, true, RuleOutcome.Pass)]
    [InlineData(false, true, RuleOutcome.Pass)]
    [InlineData(true, false, RuleOutcome.Refuse)]
    public void Statements_EachNeedTheirOwnConsent_AndBlankIsAsGood(bool stated, bool agreed, RuleOutcome outcome)
    {
        var rule = new StatementsAgreed();

        Judge(rule, RuleCases.Blank with { Statements = [new OwnStatement(true, true), new OwnStatement(stated, agreed)] }).Outcome.Should().Be(outcome);
        Judge(rule, RuleCases.Blank).Outcome.Should().Be(RuleOutcome.Pass);
    }

    [Theory]
    [InlineData("2003-06-14", RuleOutcome.Refuse)]
    [InlineData("2003-06-15", RuleOutcome.Pass)]
    [InlineData("2045-06-15", RuleOutcome.Pass)]
    [InlineData("2045-06-16", RuleOutcome.Refuse)]
    public void Age_CountedByDay_TurnsOnTheBirthday(string day, RuleOutcome outcome)
    {
        var rules = Rules with { AgeCounting = AgeCounting.ByDay, OverAgeWithAgreement = false };

        new AgeReached().Judge(RuleCases.On(rules, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), RuleCases.Blank)).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void OverAge_WhereTheSetKnowsNoException_IsTheOtherRulesMatter() =>
        new OverAgeAgreed().Judge(RuleCases.On(Rules with { OverAgeWithAgreement = false }, new DateOnly(2060, 1, 1), RuleCases.Blank)).Outcome.Should().Be(RuleOutcome.Pass);

    [Fact]
    public void OverAge_WithoutAgreement_NamesNoDay()
    {
        var verdict = new OverAgeAgreed().Judge(RuleCases.On(Rules, new DateOnly(2060, 1, 1), RuleCases.Blank));

        (verdict.Reason!.Code, verdict.Earliest).Should().Be(("Rule.AgreementMissing", null));
    }

    [Theory]
    [InlineData(Schooling.Literate, true, true, true, RuleOutcome.Pass)]
    [InlineData(Schooling.Literate, true, true, false, RuleOutcome.Refuse)]
    [InlineData(Schooling.Literate, true, false, true, RuleOutcome.Refuse)]
    [InlineData(Schooling.Literate, false, true, true, RuleOutcome.Refuse)]
    [InlineData(Schooling.Primary, true, false, false, RuleOutcome.Pass)]
    [InlineData(Schooling.Primary, false, false, false, RuleOutcome.Refuse)]
    [InlineData(Schooling.LowerSecondary, false, false, false, RuleOutcome.Pass)]
    public void Schooling_OfRespectedPeople_NeedsAreaAndAgreement(Schooling schooling, bool difficult, bool respected, bool agreed, RuleOutcome outcome)
    {
        var file = RuleCases.Blank with { Schooling = schooling, RespectedPerson = respected, AgreementOn = agreed ? RuleCases.Day.AddDays(-1) : null };

        new SchoolingReached().Judge(RuleCases.On(Rules, RuleCases.Day, file, Given.Cell(difficultArea: difficult))).Outcome.Should().Be(outcome);
    }

    [Fact]
    public void Schooling_BelowTheExceptionToo_IsRefused_AndAgreementIsAskedOnlyWhereTheSetSaysSo()
    {
        var respected = RuleCases.Blank with { Schooling = Schooling.Literate, RespectedPerson = true };

        new SchoolingReached().Judge(RuleCases.On(Rules with { MinimumSchoolingRespectedPerson = Schooling.Primary }, RuleCases.Day, respected, RuleCases.Difficult)).Reason!.Code.Should().Be("Rule.Schooling");
        new SchoolingReached().Judge(RuleCases.On(Rules with { RespectedPersonNeedsAgreement = false }, RuleCases.Day, respected, RuleCases.Difficult)).Outcome.Should().Be(RuleOutcome.Pass);
    }

    [Fact]
    public void Papers_ThatAreNotThere_AreAskedFor()
    {
        Code(new LetterBeforeCurriculum(), RuleCases.Blank with { CurriculumOn = RuleCases.Day }).Should().Be("Rule.LetterMissing");
        Code(new LetterBeforeCurriculum(), RuleCases.Blank with { LetterOn = RuleCases.Day }).Should().Be("Rule.CurriculumMissing");
        Code(new CertificateStands(), RuleCases.Blank).Should().Be("Rule.CertificateMissing");
        Code(new PapersFresh(), RuleCases.Blank).Should().Be("Rule.FileMissing");
        Code(new ConclusionAfterReplies(), RuleCases.Blank with { ConcludedOn = RuleCases.Day }).Should().Be("Rule.LastReplyMissing");
        Code(new ConclusionAfterReplies(), RuleCases.Blank with { LastReplyOn = RuleCases.Day }).Should().Be("Rule.ConclusionMissing");
        Code(new VotersAreMembers(), RuleCases.Blank).Should().Be("Vote.Missing");
        Code(new CellVoteReached(), RuleCases.Blank).Should().Be("Vote.Missing");
        Code(new ProbationServed(), RuleCases.Blank).Should().Be("Member.NoCeremony");
    }

    [Fact]
    public void Order_OfLetterAndConclusion_IsAskedOnlyWhereTheSetSaysSo()
    {
        var day = RuleCases.Day;

        new LetterBeforeCurriculum().Judge(RuleCases.On(Rules with { LetterBeforeCurriculum = false }, day, RuleCases.Blank with { LetterOn = day, CurriculumOn = day.AddDays(-1) })).Outcome.Should().Be(RuleOutcome.Pass);
        new ConclusionAfterReplies().Judge(RuleCases.On(Rules with { ConclusionAfterVerification = false }, day, RuleCases.Blank with { LastReplyOn = day, ConcludedOn = day.AddDays(-1) })).Outcome.Should().Be(RuleOutcome.Pass);
    }

    [Theory]
    [InlineData(VerifiedPerson.Applicant, VerificationOutcome.Confirmed, null)]
    [InlineData(VerifiedPerson.Applicant, VerificationOutcome.Awaited, "Rule.VerificationOpen")]
    [InlineData(VerifiedPerson.Applicant, VerificationOutcome.Exempt, "Rule.VerificationLeftOut")]
    [InlineData(VerifiedPerson.Applicant, VerificationOutcome.NotApplicable, "Rule.VerificationLeftOut")]
    [InlineData(VerifiedPerson.Parents, VerificationOutcome.Exempt, null)]
    [InlineData(VerifiedPerson.Parents, VerificationOutcome.NotApplicable, "Rule.VerificationLeftOut")]
    [InlineData(VerifiedPerson.Spouse, VerificationOutcome.NotApplicable, null)]
    [InlineData(VerifiedPerson.Spouse, VerificationOutcome.Awaited, "Rule.VerificationOpen")]
    [InlineData(VerifiedPerson.Children, VerificationOutcome.Exempt, null)]
    [InlineData(VerifiedPerson.ParentsInLaw, VerificationOutcome.Awaited, "Rule.VerificationOpen")]
    public void Verification_OfEachPerson_IsSettledOrInTheWay(VerifiedPerson person, VerificationOutcome outcome, string? code)
    {
        var outcomes = new Dictionary<VerifiedPerson, VerificationOutcome>(Given.Verified.Outcomes) { [person] = outcome };

        Code(new VerificationComplete(), RuleCases.Blank with { Verification = outcomes }).Should().Be(code);
    }

    [Fact]
    public void Verification_OfSomebodyNotListed_IsOpen()
    {
        var outcomes = Given.Verified.Outcomes.Where(line => line.Key != VerifiedPerson.Children).ToDictionary();

        Code(new VerificationComplete(), RuleCases.Blank with { Verification = outcomes }).Should().Be("Rule.VerificationOpen");
    }

    private static string? Code(AdmissionRule rule, FileFacts file) => Judge(rule, file).Reason?.Code;

    private static Verdict Judge(AdmissionRule rule, FileFacts file) => rule.Judge(RuleCases.On(Rules, RuleCases.Day, file));
}
