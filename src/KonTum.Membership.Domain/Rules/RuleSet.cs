using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Domain.Rules;

/// <summary>How an age bound is counted.</summary>
public enum AgeCounting
{
    /// <summary>Reached with the month of the birthday, whatever its day.</summary>
    ByMonth,

    /// <summary>Reached on the birthday.</summary>
    ByDay,
}

/// <summary>What shows that a level of schooling was reached.</summary>
public enum SchoolingEvidence
{
    DiplomaOrEquivalent,
    Diploma,
    ProgrammeCompleted,
}

/// <summary>Who admits, seen from the base organisation that the cell belongs to.</summary>
public enum DecidingBody
{
    /// <summary>The standing committee of the committee above the base.</summary>
    StandingCommitteeAbove,

    /// <summary>The base committee's own standing committee.</summary>
    BaseStandingCommittee,

    /// <summary>The base committee as a whole, where it is authorised.</summary>
    BaseCommittee,
}

/// <summary>The event from which the ceremony's clock runs.</summary>
public enum CeremonyStart
{
    DecisionReceived,
    DecisionIssued,
}

/// <summary>The event from which seniority counts.</summary>
public enum SeniorityStart
{
    AdmissionDecision,
    Ceremony,
}

/// <summary>The day from which a recognised member is a full one.</summary>
public enum FullMembershipStart
{
    ProbationEnd,
    RecognitionDecision,
}

/// <summary>The votes that a proposal needs of its base.</summary>
/// <param name="MoreThan">The fraction must be passed; otherwise reaching it is enough.</param>
public sealed record VoteThreshold(int Numerator, int Denominator, bool MoreThan = false)
{
    /// <summary>In whole votes: two thirds of 7 is 5, more than half of 8 is 5.</summary>
    public int Needed(int votingBase) => MoreThan
        ? (votingBase * Numerator / Denominator) + 1
        : ((votingBase * Numerator) + Denominator - 1) / Denominator;
}

/// <summary>
/// The numbers of one regulation. Shipped as a data file, chosen by the date of the act and stored with each step,
/// so that an open file can be judged by the rules it started under.
/// </summary>
public sealed record RuleSet
{
    public required string Id { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>The first day in force.</summary>
    public required DateOnly ValidFrom { get; init; }

    public required int MinimumAgeYears { get; init; }

    public required int MaximumAgeYears { get; init; }

    public required AgeCounting AgeCounting { get; init; }

    /// <summary>Past the highest age a person may be admitted with a province-level agreement.</summary>
    public required bool OverAgeWithAgreement { get; init; }

    public required Schooling MinimumSchooling { get; init; }

    public required Schooling MinimumSchoolingDifficultArea { get; init; }

    /// <summary>For elders, heads and respected people of difficult areas.</summary>
    public required Schooling MinimumSchoolingRespectedPerson { get; init; }

    public required bool RespectedPersonNeedsAgreement { get; init; }

    public required SchoolingEvidence SchoolingEvidence { get; init; }

    /// <summary>For how long the awareness certificate stands.</summary>
    public required int CertificateMonths { get; init; }

    /// <summary>For how long the papers of a file stand without being made anew.</summary>
    public required int FileFreshMonths { get; init; }

    public required bool LetterBeforeCurriculum { get; init; }

    public required bool HandwrittenAllowed { get; init; }

    public required bool TypedAllowed { get; init; }

    /// <summary>For how long an introducer must have been with the applicant.</summary>
    public required int AcquaintanceMonths { get; init; }

    public required bool ReplacementNeedsAcquaintance { get; init; }

    public required int Introducers { get; init; }

    /// <summary>A committee of the Youth Union may stand in for one introducer of an applicant who is its member.</summary>
    public required bool YouthUnionMayIntroduce { get; init; }

    /// <summary>Until which age somebody is of the Youth Union's age.</summary>
    public required int YouthMaximumAgeYears { get; init; }

    /// <summary>A committee of the trade union may stand in for one introducer where there is no Youth Union.</summary>
    public required bool TradeUnionMayIntroduce { get; init; }

    /// <summary>How many applicants one member should help at a time; more is warned about.</summary>
    public required int MentorLoadLimit { get; init; }

    /// <summary>The conclusion in the curriculum comes after the last result of the verification.</summary>
    public required bool ConclusionAfterVerification { get; init; }

    public required int VerificationWorkingDays { get; init; }

    public required int VerificationAbroadWorkingDays { get; init; }

    public required int CellMinimumFullMembers { get; init; }

    /// <summary>Members rightly absent leave the base of the cell's vote; those absent otherwise stay in it.</summary>
    public required bool ExcusedLeaveBase { get; init; }

    public required VoteThreshold CellThreshold { get; init; }

    /// <summary>Of all members of the base committee, whether it proposes or decides.</summary>
    public required VoteThreshold CommitteeThreshold { get; init; }

    /// <summary>Of all members of the standing committee.</summary>
    public required VoteThreshold StandingCommitteeThreshold { get; init; }

    /// <summary>Who admits, by the kind of the unit above the cell.</summary>
    public required IReadOnlyDictionary<UnitKind, DecidingBody> DecidingBodies { get; init; }

    /// <summary>For how long the committee above the base has the cell's resolution before it decides.</summary>
    public required int DecisionWorkingDays { get; init; }

    /// <summary>The same for a body of the base that decides itself.</summary>
    public required int BaseDecisionWorkingDays { get; init; }

    /// <summary>Within how long after the decision the ceremony is held.</summary>
    public required int CeremonyWorkingDays { get; init; }

    public required CeremonyStart CeremonyFrom { get; init; }

    /// <summary>Within how long after the ceremony the member's own curriculum is on file.</summary>
    public required int MemberFileWorkingDays { get; init; }

    /// <summary>From the ceremony on.</summary>
    public required int ProbationMonths { get; init; }

    public required bool ProbationExtensionAllowed { get; init; }

    public required SeniorityStart SeniorityFrom { get; init; }

    public required FullMembershipStart FullFrom { get; init; }

    public required bool NewMemberClassRequired { get; init; }

    /// <summary>Within how long after the probation the cell considers recognition.</summary>
    public required int RecognitionVoteWorkingDays { get; init; }

    public required int RecognitionDecisionWorkingDays { get; init; }

    /// <summary>How many days before the end of probation it is spoken of, the longest first.</summary>
    public required IReadOnlyList<int> RecognitionAlertDays { get; init; }

    public required int TransferWorkingDays { get; init; }

    /// <summary>Months of a year without work or dues after which striking off is considered.</summary>
    public required int StrikeOffMonths { get; init; }

    /// <summary>How long after leaving somebody may come back.</summary>
    public required int ReadmissionMonths { get; init; }

    public required bool ReadmissionOnce { get; init; }

    public required bool ReadmissionNeedsAgreement { get; init; }

    /// <summary>Within how long a person who withdrew is answered.</summary>
    public required int WithdrawalAnswerWorkingDays { get; init; }

    /// <summary>Within how long what is known of a person who withdrew is erased.</summary>
    public required int ErasureDays { get; init; }

    /// <summary>Names of parameters whose text nobody here has seen; the screens say so.</summary>
    public required IReadOnlyList<string> Unverified { get; init; }

    /// <param name="parameter">The name of a parameter, in any case.</param>
    public bool IsVerified(string parameter) => !Unverified.Contains(parameter, StringComparer.OrdinalIgnoreCase);

    /// <summary>The votes in favour that the cell's base needs.</summary>
    public int VotesNeeded(int votingBase) => CellThreshold.Needed(votingBase);

    /// <summary>Who admits the applicants of a cell under a unit of this kind; null where the regulation knows no such unit.</summary>
    public DecidingBody? DecidedBy(UnitKind above) => DecidingBodies.TryGetValue(above, out var body) ? body : null;
}

/// <summary>All rule sets, each in force until the next begins.</summary>
public sealed class Rulebook
{
    private readonly RuleSet[] _sets;

    /// <exception cref="ArgumentException">There is no rule set, two start on one day or have one id, or one contradicts itself.</exception>
    public Rulebook(IEnumerable<RuleSet> sets)
    {
        _sets = [.. sets.OrderBy(set => set.ValidFrom)];
        if (_sets.Length == 0) throw new ArgumentException("A rulebook needs at least one rule set.", nameof(sets));
        if (_sets.DistinctBy(set => set.ValidFrom).Count() != _sets.Length) throw new ArgumentException("Two rule sets start on the same day.", nameof(sets));
        if (_sets.DistinctBy(set => set.Id).Count() != _sets.Length) throw new ArgumentException("Two rule sets have the same id.", nameof(sets));
        if (_sets.FirstOrDefault(set => !RuleSetCheck.Of(set).IsOk) is { } wrong) throw new ArgumentException($"{wrong.Id} contradicts itself: {string.Join("; ", RuleSetCheck.Of(wrong).Errors)}.", nameof(sets));
    }

    public IReadOnlyList<RuleSet> Sets => _sets;

    /// <summary>The set by which a step was judged; null where it is no longer shipped.</summary>
    public RuleSet? Find(string id) => _sets.FirstOrDefault(set => set.Id == id);

    /// <summary>The set in force on a day. Before the first one the first is used: older acts are only shown, never judged.</summary>
    public RuleSet At(DateOnly date) => _sets.LastOrDefault(set => set.ValidFrom <= date) ?? _sets[0];
}
