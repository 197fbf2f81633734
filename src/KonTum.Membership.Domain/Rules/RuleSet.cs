using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Domain.Rules;

/// <summary>
/// The numbers of one regulation. Shipped as a data file, chosen by the date of the act and stored with each step,
/// so that an open file can be judged by the rules it started under.
/// </summary>
/// <param name="ValidFrom">The first day in force.</param>
/// <param name="Unverified">Names of parameters whose text nobody here has seen; the screens say so.</param>
/// <param name="CertificateMonths">For how long the awareness certificate stands.</param>
/// <param name="AcquaintanceMonths">For how long an introducer must have been with the applicant.</param>
/// <param name="VoteNumerator">The cell's threshold as a fraction of the full members convened, met at equality.</param>
/// <param name="MentorLoadLimit">How many applicants one member should help at a time; more is warned about.</param>
/// <param name="DecisionWorkingDays">For how long the committee has the cell's resolution before it decides.</param>
/// <param name="CeremonyWorkingDays">Within how long after the decision the ceremony is held.</param>
/// <param name="RecognitionVoteWorkingDays">Within how long after the probation the cell considers recognition.</param>
public sealed record RuleSet(
    string Id,
    string LegalBasis,
    DateOnly ValidFrom,
    int MinimumAgeYears,
    int MaximumAgeYears,
    Schooling MinimumSchooling,
    Schooling MinimumSchoolingDifficultArea,
    int CertificateMonths,
    int FileFreshMonths,
    int AcquaintanceMonths,
    int Introducers,
    int CellMinimumFullMembers,
    int VoteNumerator,
    int VoteDenominator,
    int ProbationMonths,
    int MentorLoadLimit,
    int DecisionWorkingDays,
    int CeremonyWorkingDays,
    int RecognitionVoteWorkingDays,
    IReadOnlyList<string> Unverified)
{
    /// <param name="parameter">The name of a parameter, in any case.</param>
    public bool IsVerified(string parameter) => !Unverified.Contains(parameter, StringComparer.OrdinalIgnoreCase);

    /// <summary>The votes needed of a base, rounded up: two thirds of 7 is 5.</summary>
    public int VotesNeeded(int votingBase) => (votingBase * VoteNumerator + VoteDenominator - 1) / VoteDenominator;
}

/// <summary>All rule sets, each in force until the next begins.</summary>
public sealed class Rulebook
{
    private readonly RuleSet[] _sets;

    /// <exception cref="ArgumentException">There is no rule set, or two start on one day.</exception>
    public Rulebook(IEnumerable<RuleSet> sets)
    {
        _sets = [.. sets.OrderBy(set => set.ValidFrom)];
        if (_sets.Length == 0) throw new ArgumentException("A rulebook needs at least one rule set.", nameof(sets));
        if (_sets.DistinctBy(set => set.ValidFrom).Count() != _sets.Length) throw new ArgumentException("Two rule sets start on the same day.", nameof(sets));
    }

    public IReadOnlyList<RuleSet> Sets => _sets;

    /// <summary>The set by which a step was judged; null where it is no longer shipped.</summary>
    public RuleSet? Find(string id) => _sets.FirstOrDefault(set => set.Id == id);

    /// <summary>The set in force on a day. Before the first one the first is used: older acts are only shown, never judged.</summary>
    public RuleSet At(DateOnly date) => _sets.LastOrDefault(set => set.ValidFrom <= date) ?? _sets[0];
}
