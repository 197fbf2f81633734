using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Tests.Rules;

/// <summary>A rule just before, on and just after the day or the number at which it turns.</summary>
/// <param name="At">The situation, so many days or people away from the turn.</param>
/// <param name="Earliest">The day that a refusal names, where it names one.</param>
internal sealed record RuleCase(AdmissionRule Rule, Func<RuleSet, int, RuleSituation> At, RuleOutcome Before, RuleOutcome On, RuleOutcome After, Func<RuleSet, DateOnly>? Earliest = null);

internal static class RuleCases
{
    public static readonly DateOnly Born = new(1985, 6, 15);
    public static readonly DateOnly Day = new(2010, 3, 1);

    private const RuleOutcome P = RuleOutcome.Pass;
    private const RuleOutcome W = RuleOutcome.Warn;
    private const RuleOutcome R = RuleOutcome.Refuse;

    private static readonly DateOnly Event = new(2009, 3, 1);

    /// <summary>Ten days off in a row stand for the calendar: a span of working days ends ten days later than one of days.</summary>
    public static readonly WorkingDays Calendar = (start, days) => start.AddDays(days + 10);

    public static readonly FileFacts Blank = new() { BirthDate = Born, Schooling = Schooling.UpperSecondary };

    public static IReadOnlyDictionary<string, RuleCase> All { get; } = new Dictionary<string, RuleCase>
    {
        ["consent"] = new(new ConsentGiven(), (r, o) => On(r, Event.AddDays(o), Blank with { Consent = new ConsentFacts(Event.AddDays(-5), Event, true) }), R, P, P, _ => Event),
        ["consent, asked later"] = new(new ConsentGiven(), (r, o) => On(r, Event.AddDays(o), Blank with { Consent = new ConsentFacts(Event, Event.AddDays(-5), true) }), R, P, P, _ => Event),
        ["age, young"] = new(new AgeReached(), (r, o) => On(r, Adult(r).AddDays(o), Blank), R, P, P, Adult),
        ["age, old, no exception"] = new(new AgeReached(), (r, o) => On(r with { OverAgeWithAgreement = false }, LastYoung(r).AddDays(o), Blank), P, P, R),
        ["over age, no agreement"] = new(new OverAgeAgreed(), (r, o) => On(r, LastYoung(r).AddDays(o), Blank), P, P, R),
        ["over age, agreement"] = new(new OverAgeAgreed(), (r, o) => On(r, new DateOnly(2050, 1, 11).AddDays(o), Blank with { AgreementOn = new DateOnly(2050, 1, 10) }), R, P, P, _ => new DateOnly(2050, 1, 11)),
        ["schooling"] = new(new SchoolingReached(), (r, o) => On(r, Day, Blank with { Schooling = r.MinimumSchooling + o }), R, P, P),
        ["schooling, difficult area"] = new(new SchoolingReached(), (r, o) => On(r, Day, Blank with { Schooling = r.MinimumSchoolingDifficultArea + o }, Difficult), R, P, P),
        ["schooling, respected person"] = new(new SchoolingReached(), (r, o) => On(r, Event.AddDays(1 + o), Blank with { Schooling = Schooling.Literate, RespectedPerson = true, AgreementOn = Event }, Difficult), R, P, P, _ => Event.AddDays(1)),
        ["letter"] = new(new LetterBeforeCurriculum(), (r, o) => On(r, Day, Blank with { LetterOn = Event.AddDays(o), CurriculumOn = Event }), P, P, R),
        ["certificate"] = new(new CertificateStands(), (r, o) => On(r, Event.AddMonths(r.CertificateMonths).AddDays(o), Blank with { CertificateOn = Event }), P, P, R),
        ["introducers"] = new(new IntroducersEnough(), (r, o) => On(r, Day, Blank with { Introducers = Members(r.Introducers + o) }), R, P, P),
        ["introducers, youth"] = new(new IntroducersEnough(), (r, o) => On(r, Turned(r.YouthMaximumAgeYears).AddDays(o), Blank with { YouthUnionMember = true, Introducers = [.. Members(r.Introducers - 1), Committee(IntroducerKind.YouthUnion)] }), P, P, R),
        ["acquaintance"] = new(new IntroducersKnown(), (r, o) => On(r, Event.AddMonths(r.AcquaintanceMonths).AddDays(o), Blank with { Introducers = Members(r.Introducers) }), R, P, P, r => Event.AddMonths(r.AcquaintanceMonths)),
        ["conclusion"] = new(new ConclusionAfterReplies(), (r, o) => On(r, Day, Blank with { LastReplyOn = Event, ConcludedOn = Event.AddDays(o) }), R, P, P, _ => Event),
        ["cell size"] = new(new CellLargeEnough(), (r, o) => On(r, Day, Blank, new CellFacts(r.CellMinimumFullMembers + o, UnitKind.WardCommittee, false)), R, P, P),
        ["cell vote"] = new(new CellVoteReached(), (r, o) => On(r, Day, Blank with { CellBallot = Ballot.Full(9, r.CellThreshold.Needed(9) + o) }), R, P, P),
        ["voters"] = new(new VotersAreMembers(), (r, o) => On(r, Day, Blank with { CellBallot = Ballot.Full(9 + o, 8) }, new CellFacts(9, UnitKind.WardCommittee, false)), R, P, R),
        ["papers"] = new(new PapersFresh(), (r, o) => On(r, Event.AddMonths(r.FileFreshMonths).AddDays(o), Blank with { PapersOn = Event }), P, P, R),
        ["base committee"] = new(new CommitteesVoted(), (r, o) => On(r, Day, Decided(DecidingBody.StandingCommitteeAbove, 11) with { CommitteeBallot = Ballot.Full(15, r.CommitteeThreshold.Needed(15) + o) }), R, P, P),
        ["standing committee above"] = new(new CommitteesVoted(), (r, o) => On(r, Day, Decided(DecidingBody.StandingCommitteeAbove, r.StandingCommitteeThreshold.Needed(11) + o) with { CommitteeBallot = Ballot.Full(15, 15) }), R, P, P),
        ["standing committee of the base"] = new(new CommitteesVoted(), (r, o) => On(r, Day, Decided(DecidingBody.BaseStandingCommittee, r.StandingCommitteeThreshold.Needed(11) + o)), R, P, P),
        ["authorised base committee"] = new(new CommitteesVoted(), (r, o) => On(r, Day, Decided(DecidingBody.BaseCommittee, r.CommitteeThreshold.Needed(11) + o)), R, P, P),
        ["ceremony"] = new(new CeremonyInTime(), (r, o) => On(r, Day, Blank with { DecidedOn = Event, DecisionReceivedOn = Event.AddDays(6), CeremonyOn = CeremonyDue(r).AddDays(o) }), P, P, W),
        ["ceremony, awaited"] = new(new CeremonyInTime(), (r, o) => On(r, CeremonyDue(r).AddDays(o), Blank with { DecidedOn = Event, DecisionReceivedOn = Event.AddDays(6) }), P, P, W),
        ["probation"] = new(new ProbationServed(), (r, o) => On(r, Event.AddMonths(r.ProbationMonths).AddDays(o), Blank with { CeremonyOn = Event }), R, P, P, r => Event.AddMonths(r.ProbationMonths)),
        ["full from"] = new(new FullFromTheRightDay(), (r, o) => On(r, Day, Blank with { CeremonyOn = Event, FullFrom = Event.AddMonths(r.ProbationMonths).AddDays(o) }), R, P, R),
        ["recognition"] = new(new RecognitionInTime(), (r, o) => On(r, Day, Blank with { CeremonyOn = Event, RecognitionVoteOn = RecognitionDue(r).AddDays(o) }), P, P, W),
        ["recognition, awaited"] = new(new RecognitionInTime(), (r, o) => On(r, RecognitionDue(r).AddDays(o), Blank with { CeremonyOn = Event }), P, P, W),
        ["readmission"] = new(new ReadmissionAllowed(), (r, o) => On(r, Event.AddMonths(r.ReadmissionMonths).AddDays(o), Blank with { LeftOn = Event, AgreementOn = Event }), R, P, P, r => Event.AddMonths(r.ReadmissionMonths)),
        ["readmission, agreement"] = new(new ReadmissionAllowed(), (r, o) => On(r, new DateOnly(2050, 1, 11).AddDays(o), Blank with { LeftOn = Event, AgreementOn = new DateOnly(2050, 1, 10) }), R, P, P, _ => new DateOnly(2050, 1, 11)),
        ["withdrawal"] = new(new StoppedOnWithdrawal(), (r, o) => On(r, Event.AddDays(o), Blank with { WithdrawnOn = Event }), P, R, R),
    };

    public static CellFacts Difficult { get; } = new(9, UnitKind.CommuneCommittee, true);

    public static RuleSituation On(RuleSet rules, DateOnly day, FileFacts file, CellFacts? cell = null) => new(file, cell ?? new CellFacts(9, UnitKind.WardCommittee, false), rules, Calendar, day);

    public static IReadOnlyList<IntroducerFacts> Members(int count) => [.. Enumerable.Range(0, count).Select(i => new IntroducerFacts(IntroducerKind.Member, Day, true, Event.AddDays(-i)))];

    public static IntroducerFacts Committee(IntroducerKind kind) => new(kind, Day, true, null);

    public static FileFacts Decided(DecidingBody body, int inFavour) => Blank with { DecidedBy = body, DecidingBallot = Ballot.Full(11, inFavour) };

    // Every shipped set counts ages by month; a set that counts by day is tried by itself.
    private static DateOnly Adult(RuleSet rules) => new(Born.Year + rules.MinimumAgeYears, Born.Month, 1);

    private static DateOnly LastYoung(RuleSet rules) => Turned(rules.MaximumAgeYears);

    private static DateOnly Turned(int years) => new(Born.Year + years, Born.Month, 30);

    private static DateOnly CeremonyDue(RuleSet rules) => Calendar(rules.CeremonyFrom == CeremonyStart.DecisionIssued ? Event : Event.AddDays(6), rules.CeremonyWorkingDays)!.Value;

    private static DateOnly RecognitionDue(RuleSet rules) => Calendar(Event.AddMonths(rules.ProbationMonths), rules.RecognitionVoteWorkingDays)!.Value;
}
