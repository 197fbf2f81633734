using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Tests.Candidates;

/// <summary>People and files for tests, made by the domain's own methods.</summary>
internal static class Given
{
    public static readonly DateOnly Asked = new(2009, 1, 10);

    public static readonly ChangeContext By = new(new Guid("11111111-1111-1111-1111-111111111111"), new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));

    public static readonly RuleSet Rules = new()
    {
        Id = "test",
        LegalBasis = "Test",
        ValidFrom = new DateOnly(2000, 1, 1),
        MinimumAgeYears = 18,
        MaximumAgeYears = 60,
        AgeCounting = AgeCounting.ByMonth,
        OverAgeWithAgreement = true,
        MinimumSchooling = Schooling.LowerSecondary,
        MinimumSchoolingDifficultArea = Schooling.Primary,
        MinimumSchoolingRespectedPerson = Schooling.Literate,
        RespectedPersonNeedsAgreement = true,
        SchoolingEvidence = SchoolingEvidence.Diploma,
        CertificateMonths = 60,
        FileFreshMonths = 12,
        LetterBeforeCurriculum = true,
        HandwrittenAllowed = true,
        TypedAllowed = true,
        AcquaintanceMonths = 12,
        ReplacementNeedsAcquaintance = false,
        Introducers = 2,
        YouthUnionMayIntroduce = true,
        YouthMaximumAgeYears = 30,
        TradeUnionMayIntroduce = true,
        MentorLoadLimit = 2,
        ConclusionAfterVerification = true,
        VerificationWorkingDays = 30,
        VerificationAbroadWorkingDays = 90,
        CellMinimumFullMembers = 3,
        ExcusedLeaveBase = true,
        CellThreshold = new VoteThreshold(2, 3),
        CommitteeThreshold = new VoteThreshold(2, 3),
        StandingCommitteeThreshold = new VoteThreshold(1, 2, MoreThan: true),
        DecidingBodies = new Dictionary<UnitKind, DecidingBody>
        {
            [UnitKind.CityCommittee] = DecidingBody.BaseStandingCommittee,
            [UnitKind.WardCommittee] = DecidingBody.StandingCommitteeAbove,
            [UnitKind.CommuneCommittee] = DecidingBody.StandingCommitteeAbove,
            [UnitKind.BaseCommittee] = DecidingBody.StandingCommitteeAbove,
        },
        DecisionWorkingDays = 60,
        BaseDecisionWorkingDays = 30,
        CeremonyWorkingDays = 30,
        CeremonyFrom = CeremonyStart.DecisionReceived,
        MemberFileWorkingDays = 30,
        ProbationMonths = 12,
        ProbationExtensionAllowed = false,
        SeniorityFrom = SeniorityStart.AdmissionDecision,
        FullFrom = FullMembershipStart.ProbationEnd,
        NewMemberClassRequired = true,
        RecognitionVoteWorkingDays = 30,
        RecognitionDecisionWorkingDays = 30,
        RecognitionAlertDays = [90, 60, 30, 15, 7],
        TransferWorkingDays = 60,
        StrikeOffMonths = 3,
        ReadmissionMonths = 36,
        ReadmissionOnce = true,
        ReadmissionNeedsAgreement = true,
        WithdrawalAnswerWorkingDays = 2,
        ErasureDays = 15,
        Unverified = [],
    };

    public static PersonFacts Person(string name = "Y Mlêng", DateOnly? born = null, Schooling schooling = Schooling.UpperSecondary) =>
        new(PersonName.Create(name).Value, born ?? new DateOnly(1985, 6, 15), Gender.Female, schooling, true);

    public static ConsentRecord Consent(DateOnly? asked = null) =>
        ConsentRecord.Create(asked ?? Asked, asked ?? Asked, true, "1", ConsentMedium.SignedPaper, "1/PĐY", new DateOnly(2026, 1, 1)).Value;

    public static Candidate Candidate(PersonFacts? facts = null) =>
        Domain.Candidates.Candidate.Record(Guid.NewGuid(), facts ?? Person(), false, 1, 1, Consent(), SelfDeclaration.Blank, Rules, By).Value;

    /// <summary>A file brought to a stage, each step on the first of a month from February 2009 on.</summary>
    public static Candidate At(CandidateStage stage, PersonFacts? facts = null)
    {
        var candidate = Candidate(facts);
        if (stage >= CandidateStage.InPool) candidate.EnterPool(new DateOnly(2009, 2, 1), "1-NQ", Rules, By).IsOk.Should().BeTrue();
        if (stage >= CandidateStage.MentorsAssigned) candidate.AssignMentors(Mentors, new DateOnly(2009, 3, 1), "2-NQ", Rules, By).IsOk.Should().BeTrue();
        if (stage >= CandidateStage.ClassCompleted) candidate.CompleteClass(new DateOnly(2009, 4, 1), "3", Rules, By).IsOk.Should().BeTrue();
        if (stage >= CandidateStage.FileOpened) candidate.OpenFile(new DateOnly(2009, 4, 20), new DateOnly(2009, 4, 25), new DateOnly(2009, 5, 1), "4", Rules, By).IsOk.Should().BeTrue();
        if (stage >= CandidateStage.BackgroundVerified) candidate.RecordVerification(Verified, new DateOnly(2009, 6, 1), "5", Rules, By).IsOk.Should().BeTrue();
        if (stage >= CandidateStage.OpinionsCollected) candidate.RecordOpinions(new OpinionPapers(Introductions), new DateOnly(2009, 7, 1), "6", Rules, By).IsOk.Should().BeTrue();
        if (stage >= CandidateStage.CellVotePassed) candidate.RecordCellVote(Ballot.Full(6, 6), Cell(), new DateOnly(2010, 3, 1), "7", Rules, By).IsOk.Should().BeTrue();
        return candidate;
    }

    /// <summary>A file on which the base committee has agreed too, on 15 March 2010.</summary>
    public static Candidate Proposed()
    {
        var candidate = At(CandidateStage.CellVotePassed);
        candidate.RecordCommitteeVote(Ballot.Full(15, 15), new DateOnly(2010, 3, 15), "8", Rules, By).IsOk.Should().BeTrue();
        return candidate;
    }

    public static CellFacts Cell(int fullMembers = 6, bool difficultArea = false, UnitKind? above = UnitKind.CommuneCommittee) => new(fullMembers, above, difficultArea);

    public static readonly AdmissionDecision Decision = new(DecidingBody.StandingCommitteeAbove, Ballot.Full(11, 11));

    public static readonly VerificationRecord Verified = new(
        Enum.GetValues<VerifiedPerson>().ToDictionary(person => person, _ => VerificationOutcome.Confirmed), new DateOnly(2009, 5, 25));

    public static readonly IReadOnlyList<Introduction> Introductions =
        [new Introduction(IntroducerKind.Member, 1, new DateOnly(2009, 6, 20), true), new Introduction(IntroducerKind.Member, 2, new DateOnly(2009, 6, 21), true)];

    public static readonly IReadOnlyList<MentorChoice> Mentors = [new MentorChoice(1, true, true), new MentorChoice(2, true, false)];
}
