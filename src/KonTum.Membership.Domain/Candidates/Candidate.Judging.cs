using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>The file as the rules see it.</summary>
public sealed partial class Candidate
{
    /// <summary>For the steps that no rule about the cell judges.</summary>
    private static readonly CellFacts NoCell = new(0, null, false);

    /// <summary>The rule set of an act on a day: the one in force, or the one that the file was switched to.</summary>
    public RuleSet RulesOn(Rulebook rulebook, DateOnly on)
    {
        var switched = _steps.Where(step => step.Counts && step.Act == StepAct.RulesSwitched).MaxBy(step => step.Order);
        return (switched is null ? null : rulebook.Find(switched.RuleSetId)) ?? rulebook.At(on);
    }

    /// <summary>
    /// All that stands in the way today, of the next step and of those after it as far as it can be known: refusals
    /// first, each rule once, with the earliest day on which it would no longer refuse.
    /// </summary>
    /// <param name="decisionReceivedOn">The day on which the cell received the decision; null where it is not recorded.</param>
    public IReadOnlyList<Hindrance> Hindrances(CellFacts cell, RuleSet rules, WorkingDays workingDays, DateOnly? decisionReceivedOn, DateOnly today)
    {
        if (Stage.Next() is not { } next) return [];
        var situation = new RuleSituation(FactsOn(today) with { DecisionReceivedOn = decisionReceivedOn }, cell, rules, workingDays, today);
        var found = new List<Hindrance>();
        // After the decision only its own steps are left.
        var last = next <= CandidateStage.Decided ? CandidateStage.Decided : next;
        for (var step = next; step <= last; step++)
        {
            foreach (var rule in StepRules.Before(step).Where(rule => (step == next || CanBeKnown(rule, situation.File)) && found.TrueForAll(hindrance => hindrance.Rule != rule)))
                if (rule.Judge(situation) is { Outcome: not RuleOutcome.Pass } verdict) found.Add(new Hindrance(rule, step, verdict));
        }

        return [.. found.OrderByDescending(hindrance => hindrance.Verdict.Outcome).ThenBy(hindrance => hindrance.Step).ThenBy(hindrance => hindrance.Rule.Number)];
    }

    /// <summary>What is recorded and counts on a day.</summary>
    public FileFacts FactsOn(DateOnly day)
    {
        var papers = LatestFact(FileFactKind.PapersRenewed) ?? ReachedOn(CandidateStage.FileOpened);
        return new FileFacts
        {
            BirthDate = BirthDate,
            Schooling = Schooling,
            YouthUnionMember = YouthUnionMember,
            RespectedPerson = LatestFact(FileFactKind.RespectedPerson) is not null,
            Consent = new ConsentFacts(Consent.RequestedOn, Consent.GivenOn, Consent.Reference.Length > 0),
            Statements = [new OwnStatement(Declaration.EthnicCode is not null, Declaration.EthnicConsentOn is not null), new OwnStatement(Declaration.ReligionCode is not null, Declaration.ReligionConsentOn is not null)],
            AgreementOn = LatestFact(FileFactKind.ProvinceAgreement),
            CertificateOn = CertificateOn,
            LetterOn = LatestFact(FileFactKind.ApplicationLetter),
            CurriculumOn = LatestFact(FileFactKind.Curriculum),
            PapersOn = papers,
            Introducers = IntroducersOn(day),
            Verification = Enum.GetValues<VerifiedPerson>().Select(person => (Person: person, Fact: Latest(FileFactKinds.Of(person)))).Where(line => line.Fact is not null).ToDictionary(line => line.Person, line => line.Fact!.Outcome!.Value),
            LastReplyOn = LatestFact(FileFactKind.LastVerificationReply),
            ConcludedOn = ReachedOn(CandidateStage.BackgroundVerified),
            CellBallot = CountingVote(VotingBody.Cell)?.Ballot,
            CommitteeBallot = AgreedByCommittee ? CountingVote(VotingBody.BaseCommittee)?.Ballot : null,
            DecidedOn = ReachedOn(CandidateStage.Decided),
            CeremonyOn = ReachedOn(CandidateStage.Probation),
            RecognitionVoteOn = LatestFact(FileFactKind.RecognitionVote),
            LeftOn = LatestFact(FileFactKind.EarlierMembershipEnded),
            ReadmittedBefore = LatestFact(FileFactKind.ReadmittedBefore) is not null,
            WithdrawnOn = ReachedOn(CandidateStage.Withdrawn),
        };
    }

    /// <summary>The base committee has agreed since the cell voted and since the file was last returned.</summary>
    public bool AgreedByCommittee => _steps.Where(step => step.Counts).MaxBy(step => step.Order)?.Act switch
    {
        StepAct.CommitteeAgreed => true,
        StepAct.RulesSwitched => _steps.Where(step => step.Counts && step.Act != StepAct.RulesSwitched).MaxBy(step => step.Order)?.Act == StepAct.CommitteeAgreed,
        _ => Stage >= CandidateStage.Decided && _steps.Exists(step => step.Counts && step.Act == StepAct.CommitteeAgreed),
    };

    private static bool CanBeKnown(AdmissionRule rule, FileFacts file) =>
        rule.LooksAhead || (rule is CertificateStands && file.CertificateOn is not null) || (rule is PapersFresh && file.PapersOn is not null);

    private IReadOnlyList<DomainError> Refusals(CandidateStage step, FileFacts facts, CellFacts cell, RuleSet rules, DateOnly on)
    {
        // A calendar is only needed to warn, and an act is not kept from being recorded by a warning.
        var situation = new RuleSituation(facts, cell, rules, (_, _) => null, on);
        return [.. StepRules.At(step).Select(rule => rule.Judge(situation)).Where(verdict => verdict.Outcome == RuleOutcome.Refuse).Select(verdict => verdict.Reason!)];
    }

    /// <summary>Those who signed, while they still help; before anybody signed, those who would.</summary>
    private IReadOnlyList<IntroducerFacts> IntroducersOn(DateOnly day)
    {
        var helping = _mentors.Where(mentor => mentor.HoldsOn(day)).ToList();
        var signed = _facts.Where(fact => CountsNow(fact) && fact.Kind is FileFactKind.IntroducedByMember or FileFactKind.IntroducedByYouthUnion or FileFactKind.IntroducedByTradeUnion).ToList();
        if (signed.Count == 0) return [.. helping.Select(mentor => Introducing(mentor, null))];
        return
        [
            .. signed.Where(fact => fact.Kind == FileFactKind.IntroducedByMember).Join(helping, fact => fact.MemberId, mentor => mentor.MemberId, (fact, mentor) => Introducing(mentor, fact.On)),
            .. signed.Where(fact => fact.Kind == FileFactKind.IntroducedByYouthUnion).Select(fact => new IntroducerFacts(IntroducerKind.YouthUnion, fact.On, true, null)),
            .. signed.Where(fact => fact.Kind == FileFactKind.IntroducedByTradeUnion).Select(fact => new IntroducerFacts(IntroducerKind.TradeUnion, fact.On, true, null)),
        ];
    }

    private static IntroducerFacts Introducing(MentorAssignment mentor, DateOnly? signedOn) =>
        new(IntroducerKind.Member, signedOn, true, mentor.KnownSince, mentor.Replacement, mentor.CloseRelative);

    private CandidateVote? CountingVote(VotingBody body) =>
        _votes.Where(vote => vote.Body == body && _steps.Exists(step => step.Order == vote.StepOrder && step.Counts)).MaxBy(vote => vote.StepOrder);

    private DateOnly? ReachedOn(CandidateStage stage) => _steps.Where(step => step.Counts && step.Act == StepAct.Taken && step.Stage == stage).MaxBy(step => step.Order)?.OccurredOn;

    private FileFact? Latest(FileFactKind kind) => _facts.Where(fact => fact.Kind == kind && CountsNow(fact)).MaxBy(fact => fact.On);

    private DateOnly? LatestFact(FileFactKind kind) => Latest(kind)?.On;

    private bool CountsNow(FileFact fact) => fact.StepOrder is not { } order || _steps.Exists(step => step.Order == order && step.Counts);
}
