using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Rules;

public sealed class IntroducerAndVoteRulesTests
{
    private static readonly RuleSet Rules = Given.Rules;
    private static readonly DateOnly Day = RuleCases.Day;

    public static TheoryData<string> Sets => [.. ShippedRules.Sets.Keys];

    [Theory]
    [InlineData(1, IntroducerKind.YouthUnion, true, null)]
    [InlineData(1, IntroducerKind.YouthUnion, false, "Rule.NotOfTheYouthUnion")]
    [InlineData(0, IntroducerKind.YouthUnion, true, "Rule.TooFewIntroducers")]
    [InlineData(1, IntroducerKind.TradeUnion, false, null)]
    [InlineData(0, IntroducerKind.TradeUnion, false, "Rule.TooFewIntroducers")]
    public void Introducers_WithACommittee_NeedOneMemberLess(int members, IntroducerKind committee, bool inYouthUnion, string? code)
    {
        var file = RuleCases.Blank with { YouthUnionMember = inYouthUnion, Introducers = [.. RuleCases.Members(members), RuleCases.Committee(committee)] };

        Code(new IntroducersEnough(), file).Should().Be(code);
    }

    [Fact]
    public void Introducers_WhereTheSetAllowsNoCommittee_AreMembersOnly()
    {
        var youth = RuleCases.Blank with { YouthUnionMember = true, Introducers = [.. RuleCases.Members(1), RuleCases.Committee(IntroducerKind.YouthUnion)] };
        var trade = RuleCases.Blank with { Introducers = [.. RuleCases.Members(1), RuleCases.Committee(IntroducerKind.TradeUnion)] };

        Code(new IntroducersEnough(), youth, Rules with { YouthUnionMayIntroduce = false }).Should().Be("Rule.NotOfTheYouthUnion");
        Code(new IntroducersEnough(), trade, Rules with { TradeUnionMayIntroduce = false }).Should().Be("Rule.TradeUnionMayNot");
    }

    [Fact]
    public void Introducers_WhoHaveNotSigned_DoNotCount() =>
        Code(new IntroducersEnough(), RuleCases.Blank with { Introducers = [.. RuleCases.Members(1), RuleCases.Members(1)[0] with { SignedOn = null }] }).Should().Be("Rule.TooFewIntroducers");

    [Fact]
    public void Introducers_NotFullWhenSigning_AreRefused() =>
        Code(new IntroducersKnown(), RuleCases.Blank with { Introducers = [.. RuleCases.Members(2), RuleCases.Members(1)[0] with { FullWhenSigning = false }] }).Should().Be("Rule.IntroducerNotFull");

    [Fact]
    public void Acquaintance_OfMoreThanAreNeeded_TakesTheLongest()
    {
        IntroducerFacts Since(DateOnly? day, bool replacement = false) => new(IntroducerKind.Member, Day, true, day, replacement);
        var old = Day.AddMonths(-13);

        Code(new IntroducersKnown(), File(Since(Day), Since(old), Since(old))).Should().BeNull();
        Code(new IntroducersKnown(), File(Since(old), Since(Day))).Should().Be("Rule.Acquaintance");
        Code(new IntroducersKnown(), File(Since(old), Since(null))).Should().Be("Rule.AcquaintanceUnknown");
        Code(new IntroducersKnown(), File(Since(null), Since(old), Since(old))).Should().BeNull("nobody needs the third");
        Code(new IntroducersKnown(), File(Since(old), Since(Day, replacement: true))).Should().BeNull();
        Code(new IntroducersKnown(), File(Since(old), Since(Day, replacement: true)), Rules with { ReplacementNeedsAcquaintance = true }).Should().Be("Rule.Acquaintance");
        Code(new IntroducersKnown(), RuleCases.Blank).Should().BeNull("that nobody introduces is another rule's matter");
        Code(new IntroducersKnown(), File(Since(old)) with { Introducers = [Since(old), RuleCases.Committee(IntroducerKind.YouthUnion)] }).Should().BeNull("a committee knows everybody");

        static FileFacts File(params IntroducerFacts[] introducers) => RuleCases.Blank with { Introducers = introducers };
    }

    [Theory]
    [InlineData(false, RuleOutcome.Pass)]
    [InlineData(true, RuleOutcome.Warn)]
    public void Introducers_OfTheFamily_AreSpokenOfAndNotRefused(bool relative, RuleOutcome outcome)
    {
        var file = RuleCases.Blank with { Introducers = [RuleCases.Members(1)[0], RuleCases.Members(1)[0] with { CloseRelative = relative }] };

        new IntroducerUnrelated().Judge(RuleCases.On(Rules, Day, file)).Outcome.Should().Be(outcome);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void DecidingBody_OfEveryBaseUnderEverySet_IsTheOneAndNoOther(string set)
    {
        var rules = ShippedRules.Sets[set];
        foreach (var kind in new[] { UnitKind.CityCommittee, UnitKind.WardCommittee, UnitKind.CommuneCommittee, UnitKind.BaseCommittee })
            foreach (var body in Enum.GetValues<DecidingBody>())
            {
                var verdict = new DecidingBodyCompetent().Judge(RuleCases.On(rules, Day, RuleCases.Decided(body, 11), new CellFacts(9, kind, false)));

                verdict.Outcome.Should().Be(rules.DecidedBy(kind) == body ? RuleOutcome.Pass : RuleOutcome.Refuse);
            }
    }

    [Fact]
    public void DecidingBody_WithoutAUnitAboveOrForOneTheSetDoesNotKnow_IsNobody()
    {
        Judge(new DecidingBodyCompetent(), null).Should().Be("Rule.NoDecidingBody");
        Judge(new DecidingBodyCompetent(), UnitKind.ProvincialCommittee).Should().Be("Rule.NoDecidingBody");
        Judge(new DecidingBodyCompetent(), UnitKind.WardCommittee).Should().Be("Rule.WrongDecidingBody");

        static string? Judge(AdmissionRule rule, UnitKind? above) => rule.Judge(RuleCases.On(Rules, Day, RuleCases.Blank, new CellFacts(9, above, false))).Reason?.Code;
    }

    [Fact]
    public void Committees_ThatWereNotAsked_AreInTheWay()
    {
        Code(new CommitteesVoted(), RuleCases.Decided(DecidingBody.StandingCommitteeAbove, 11)).Should().Be("Rule.CommitteeNotAsked");
        Code(new CommitteesVoted(), RuleCases.Decided(DecidingBody.BaseStandingCommittee, 11)).Should().BeNull();
        Code(new CommitteesVoted(), RuleCases.Blank with { DecidedBy = DecidingBody.BaseStandingCommittee }).Should().Be("Vote.Missing");
        Code(new CommitteesVoted(), RuleCases.Decided(DecidingBody.BaseStandingCommittee, 11) with { DecidingBallot = new Ballot(11, 0, 0, 11, 11, 11, 1, 0) }).Should().Be("Vote.DoesNotAddUp");
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 8)]
    public void Base_WithTwoExcused_FollowsTheSet(bool leave, int votingBase)
    {
        var ballot = new Ballot(9, 1, 2, 8, 6, 4, 2, 0);
        var rules = Rules with { ExcusedLeaveBase = leave };

        ballot.CellBase(rules).Should().Be(votingBase);
        Code(new CellVoteReached(), RuleCases.Blank with { CellBallot = ballot }, rules).Should().Be(leave ? null : "Vote.BelowThreshold", "four of six are two thirds, four of eight are not");
    }

    [Fact]
    public void Base_OfACommittee_IsAllItsMembers()
    {
        var absent = new Ballot(15, 1, 3, 14, 11, 9, 2, 0);

        Code(new CommitteesVoted(), RuleCases.Decided(DecidingBody.BaseCommittee, 11) with { DecidingBallot = absent }).Should().Be("Vote.BelowThreshold", "nine of fifteen are not two thirds, though they are of eleven");
    }

    [Theory]
    [InlineData(9, 0, 0, 9, 9, 9, 0, 0, null)]
    [InlineData(9, 0, 0, 9, 0, 0, 0, 0, null)]
    [InlineData(9, 1, 2, 6, 6, 3, 2, 1, null)]
    [InlineData(9, 1, 2, 8, 6, 3, 2, 1, null)]
    [InlineData(9, 1, 2, 5, 5, 3, 2, 0, "Vote.NotAllConvened")]
    [InlineData(9, 1, 2, 9, 6, 3, 2, 1, "Vote.MoreConvenedThanMembers")]
    [InlineData(9, 1, 2, 8, 7, 4, 2, 1, "Vote.MorePresentThanEntitled")]
    [InlineData(9, 0, 0, 9, 9, 8, 0, 0, "Vote.DoesNotAddUp")]
    [InlineData(9, 0, 0, 9, 9, 8, 1, 1, "Vote.DoesNotAddUp")]
    [InlineData(1, 0, 0, 1, 1, 1, 0, 0, null)]
    [InlineData(1, 0, 1, 0, 0, 0, 0, 0, "Vote.NobodyLeft")]
    [InlineData(9, 0, 0, 9, 9, 10, 0, -1, "Vote.Negative")]
    [InlineData(9, -1, 1, 9, 9, 9, 0, 0, "Vote.Negative")]
    [InlineData(9, 1, -1, 8, 9, 9, 0, 0, "Vote.Negative")]
    public void Impossible_OfNumbers_SaysWhatCannotBe(int members, int away, int excused, int convened, int present, int inFavour, int against, int blank, string? code)
    {
        var errors = new Ballot(members, away, excused, convened, present, inFavour, against, blank).Impossible();

        if (code is null) errors.Should().BeEmpty();
        else errors.Should().Contain(error => error.Code == code);
    }

    private static string? Code(AdmissionRule rule, FileFacts file, RuleSet? rules = null) => rule.Judge(RuleCases.On(rules ?? Rules, Day, file)).Reason?.Code;
}
