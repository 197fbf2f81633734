using System.Globalization;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using KonTum.Membership.Domain.Tests.Candidates;

namespace KonTum.Membership.Domain.Tests.Rules;

/// <summary>What a rule says: which refusal, with which numbers, beside which field of the form.</summary>
public sealed class RefusalWordsTests
{
    private static readonly RuleSet Rules = Given.Rules;
    private static readonly DateOnly Day = RuleCases.Day;
    private static readonly DateOnly Before = Day.AddDays(-1);
    private static readonly FileFacts Blank = RuleCases.Blank;

    private static readonly (AdmissionRule Rule, FileFacts File, DateOnly On, string Said)[] Sayings =
    [
        (new ConsentGiven(), Blank, Day, "Rule.ConsentMissing"),
        (new ConsentGiven(), Blank with { Consent = new ConsentFacts(Day, Day, true) }, Before, "Rule.ConsentLater(2010-03-01)"),
        (new StatementsAgreed(), Blank with { Statements = [new OwnStatement(true, false)] }, Day, "Rule.StatementNotAgreed"),
        (new AgeReached(), Blank, new DateOnly(2000, 1, 1), "Rule.TooYoung(18)@OccurredOn"),
        (new OverAgeAgreed(), Blank with { AgreementOn = new DateOnly(2060, 1, 1) }, new DateOnly(2060, 1, 1), "Rule.AgreementLater(2060-01-01)@OccurredOn"),
        (new SchoolingReached(), Blank with { Schooling = Schooling.Literate }, Day, "Rule.Schooling"),
        (new LetterBeforeCurriculum(), Blank, Day, "Rule.LetterMissing@LetterOn"),
        (new LetterBeforeCurriculum(), Blank with { LetterOn = Day }, Day, "Rule.CurriculumMissing@CurriculumOn"),
        (new LetterBeforeCurriculum(), Blank with { LetterOn = Day, CurriculumOn = Before }, Day, "Rule.LetterAfterCurriculum(2010-03-01, 2010-02-28)@CurriculumOn"),
        (new CertificateStands(), Blank, Day, "Rule.CertificateMissing@OccurredOn"),
        (new CertificateStands(), Blank with { CertificateOn = new DateOnly(2005, 2, 28) }, Day, "Class.CertificateExpired(2010-02-28)@OccurredOn"),
        (new IntroducersEnough(), Blank with { Introducers = RuleCases.Members(1) }, Day, "Rule.TooFewIntroducers(2, 1)@Introduction"),
        (new IntroducersEnough(), Blank with { Introducers = [.. RuleCases.Members(1), RuleCases.Committee(IntroducerKind.YouthUnion)] }, Day, "Rule.NotOfTheYouthUnion(30)@Introduction"),
        (new IntroducersKnown(), Blank with { Introducers = [RuleCases.Members(1)[0] with { FullWhenSigning = false }] }, Day, "Rule.IntroducerNotFull@Introduction"),
        (new IntroducersKnown(), Blank with { Introducers = [RuleCases.Members(1)[0] with { KnownSince = null }] }, Day, "Rule.AcquaintanceUnknown@OccurredOn"),
        (new IntroducersKnown(), Blank with { Introducers = [RuleCases.Members(1)[0] with { KnownSince = Day }] }, Day, "Rule.Acquaintance(2011-03-01)@OccurredOn"),
        (new IntroducerUnrelated(), Blank with { Introducers = [RuleCases.Members(1)[0] with { CloseRelative = true }] }, Day, "Rule.CloseRelative"),
        (new VerificationComplete(), Blank, Day, "Rule.VerificationOpen(Applicant)@VerifiedApplicant"),
        (new VerificationComplete(), Blank with { Verification = new Dictionary<VerifiedPerson, VerificationOutcome> { [VerifiedPerson.Applicant] = VerificationOutcome.Exempt } }, Day, "Rule.VerificationLeftOut(Applicant)@VerifiedApplicant"),
        (new ConclusionAfterReplies(), Blank, Day, "Rule.LastReplyMissing@LastReplyOn"),
        (new ConclusionAfterReplies(), Blank with { LastReplyOn = Day }, Day, "Rule.ConclusionMissing@OccurredOn"),
        (new ConclusionAfterReplies(), Blank with { LastReplyOn = Day, ConcludedOn = Before }, Day, "Rule.ConcludedBeforeReply(2010-03-01)@OccurredOn"),
        (new CellVoteReached(), Blank, Day, "Vote.Missing@Entitled"),
        (new CellVoteReached(), Blank with { CellBallot = Ballot.Full(9, 5) }, Day, "Vote.BelowThreshold(5, 6)@InFavour"),
        (new VotersAreMembers(), Blank, Day, "Vote.Missing@Entitled"),
        (new VotersAreMembers(), Blank with { CellBallot = Ballot.Full(10, 9) }, Day, "Vote.MoreEntitledThanMembers(10, 9)@Entitled"),
        (new VotersAreMembers(), Blank with { CellBallot = Ballot.Full(8, 8) }, Day, "Vote.FewerEntitledThanMembers(8, 9)@Entitled"),
        (new PapersFresh(), Blank, Day, "Rule.FileMissing"),
        (new PapersFresh(), Blank with { PapersOn = new DateOnly(2009, 2, 28) }, Day, "Rule.PapersStale(2010-02-28)@OccurredOn"),
        (new CommitteesVoted(), RuleCases.Decided(DecidingBody.StandingCommitteeAbove, 11), Day, "Rule.CommitteeNotAsked"),
        (new DecidingBodyCompetent(), Blank, Day, "Rule.WrongDecidingBody(StandingCommitteeAbove)@DecidedBy"),
        (new CeremonyInTime(), Blank with { DecidedOn = new DateOnly(2009, 1, 1) }, Day, "Rule.CeremonyLate(2009-02-10)"),
        (new ProbationServed(), Blank, Day, "Member.NoCeremony@OccurredOn"),
        (new ProbationServed(), Blank with { CeremonyOn = Day }, Day, "Member.ProbationRunning(2011-03-01)@OccurredOn"),
        (new FullFromTheRightDay(), Blank with { CeremonyOn = Day, FullFrom = Day }, Day, "Rule.FullFromWrong(2010-03-01, 2011-03-01)"),
        (new RecognitionInTime(), Blank with { CeremonyOn = new DateOnly(2008, 1, 1) }, Day, "Rule.RecognitionLate(2009-02-10)"),
        (new ReadmissionAllowed(), Blank with { LeftOn = Before }, Day, "Rule.ReadmissionTooEarly(2013-02-28)@OccurredOn"),
        (new StoppedOnWithdrawal(), Blank with { WithdrawnOn = Before }, Day, "Rule.Withdrawn(2010-02-28)"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Sayings.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Rule_ThatSpeaks_SaysWhichNumbersAndWhere(int number)
    {
        var (rule, file, on, said) = Sayings[number];

        Say(rule.Judge(RuleCases.On(Rules, on, file)).Reason!).Should().Be(said);
    }

    [Fact]
    public void AgeAndTradeUnion_WhereTheSetKnowsNoException_SayIt()
    {
        Say(new AgeReached().Judge(RuleCases.On(Rules with { OverAgeWithAgreement = false }, new DateOnly(2060, 1, 1), Blank)).Reason!).Should().Be("Rule.TooOld(60)@OccurredOn");
        var trade = Blank with { Introducers = [.. RuleCases.Members(1), RuleCases.Committee(IntroducerKind.TradeUnion)] };
        Say(new IntroducersEnough().Judge(RuleCases.On(Rules with { TradeUnionMayIntroduce = false }, Day, trade)).Reason!).Should().Be("Rule.TradeUnionMayNot@Introduction");
        Say(FiguresClose.Check(1, 2, 3, 4)!).Should().Be("Rule.FiguresDoNotClose(1, 2, 3, 4)");
    }

    [Theory]
    [InlineData(-1, 0, 0, 0, 0, 0, 0, 0, "Vote.Negative@Entitled")]
    [InlineData(9, 0, 9, 9, 0, 0, 0, 0, "Vote.NobodyLeft@Excused")]
    [InlineData(9, 1, 0, 9, 8, 8, 0, 0, "Vote.MoreConvenedThanMembers(9, 8)@Convened")]
    [InlineData(9, 1, 1, 6, 6, 6, 0, 0, "Vote.NotAllConvened(6, 7)@Convened")]
    [InlineData(9, 1, 1, 7, 8, 8, 0, 0, "Vote.MorePresentThanEntitled(8, 7)@Present")]
    [InlineData(9, 0, 0, 9, 9, 5, 2, 1, "Vote.DoesNotAddUp(8, 9)@InFavour")]
    public void Ballot_ThatCannotBe_SaysWhichNumbersAndWhere(int members, int away, int excused, int convened, int present, int inFavour, int against, int blank, string said) =>
        new Ballot(members, away, excused, convened, present, inFavour, against, blank).Impossible().Select(Say).Should().Contain(said);

    [Fact]
    public void Rules_ThatCanBeAskedAhead_NeedNothingThatTheirStepBrings() =>
        StepRules.All.Where(rule => rule.LooksAhead).Select(rule => rule.Number).Should().Equal(1, 2, 3, 4, 5, 9, 10, 13, 20, 23, 24);

    [Fact]
    public void Check_OfASet_NamesTheParameter()
    {
        (RuleSet Set, string Field)[] wrong =
        [
            (Rules with { Id = "Ä" }, "Id"), (Rules with { LegalBasis = "" }, "LegalBasis"), (Rules with { MinimumAgeYears = 61 }, "MinimumAgeYears"),
            (Rules with { MinimumSchoolingDifficultArea = Schooling.UpperSecondary }, "MinimumSchoolingDifficultArea"), (Rules with { MinimumSchoolingRespectedPerson = Schooling.UpperSecondary }, "MinimumSchoolingRespectedPerson"),
            (Rules with { HandwrittenAllowed = false, TypedAllowed = false }, "HandwrittenAllowed"), (Rules with { VerificationAbroadWorkingDays = 29 }, "VerificationAbroadWorkingDays"),
            (Rules with { ErasureDays = 0 }, "ErasureDays"), (Rules with { ReadmissionMonths = -1 }, "ReadmissionMonths"), (Rules with { CellThreshold = new VoteThreshold(1, 3) }, "CellThreshold"),
            (Rules with { DecidingBodies = new Dictionary<Domain.Organisation.UnitKind, DecidingBody>() }, "DecidingBodies"), (Rules with { RecognitionAlertDays = [0] }, "RecognitionAlertDays"), (Rules with { Unverified = ["x"] }, "Unverified"),
        ];

        foreach (var (set, field) in wrong) RuleSetCheck.Of(set).Errors.Should().OnlyContain(error => error.Field == field);
    }

    [Fact]
    public void Check_AtItsBounds_IsOk()
    {
        RuleSetCheck.Of(Rules with
        {
            Id = new string('z', RuleSetCheck.MaxIdLength),
            MinimumSchoolingDifficultArea = Rules.MinimumSchooling,
            MinimumSchoolingRespectedPerson = Rules.MinimumSchooling,
            TypedAllowed = false,
            VerificationAbroadWorkingDays = Rules.VerificationWorkingDays,
            ReadmissionMonths = 1200,
            CertificateMonths = 1200,
            RecognitionAlertDays = [3650, 1],
        }).Errors.Should().BeEmpty();
        RuleSetCheck.Of(Rules with { Id = "az09-", HandwrittenAllowed = false }).Errors.Should().BeEmpty();
        RuleSetCheck.Of(Rules with { ReadmissionMonths = 1201 }).IsOk.Should().BeFalse();
        RuleSetCheck.Of(Rules with { RecognitionAlertDays = [3651] }).IsOk.Should().BeFalse();
        RuleSetCheck.Parameters.Should().HaveCount(50).And.Contain("CellThreshold").And.NotContain(["Id", "LegalBasis", "ValidFrom", "Unverified"]);
    }

    [Fact]
    public void Rulebook_OfNothingOrOfTwins_IsNotMade()
    {
        FluentActions.Invoking(() => new Rulebook([])).Should().Throw<ArgumentException>().WithMessage("*at least one*");
        FluentActions.Invoking(() => new Rulebook([Rules, Rules with { Id = "b" }])).Should().Throw<ArgumentException>().WithMessage("*same day*");
        FluentActions.Invoking(() => new Rulebook([Rules, Rules with { ValidFrom = Day }])).Should().Throw<ArgumentException>().WithMessage("*same id*");
        new Rulebook([Rules]).Find("nobody").Should().BeNull();
        new Rulebook([Rules]).Find("test").Should().BeSameAs(Rules);
    }

    private static string Say(DomainError error)
    {
        var said = error.Arguments.Length == 0 ? error.Code : $"{error.Code}({string.Join(", ", error.Arguments.Select(argument => argument is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : argument.ToString()))})";
        return error.Field is { } field ? $"{said}@{field}" : said;
    }
}
