using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>What the rules need to know about a file to say when its admission could lawfully be decided.</summary>
/// <param name="HelpedSince">The days on which the mentors who help today began, any order.</param>
/// <param name="DifficultArea">Whether the applicant's village lies in an area with the lower schooling rule.</param>
/// <param name="CellFullMembers">Full members of the cell that day.</param>
public sealed record AdmissionFacts(
    CandidateStage Stage,
    DateOnly BirthDate,
    Schooling Schooling,
    bool DifficultArea,
    DateOnly? CertificateOn,
    IReadOnlyList<DateOnly> HelpedSince,
    int CellFullMembers);

/// <summary>Why a file cannot be decided sooner.</summary>
public enum AdmissionBar
{
    None,
    Ended,
    TooYoung,
    TooOld,
    Schooling,
    CellTooSmall,
    NoMentors,
    Acquaintance,
}

/// <param name="Date">The first lawful day, or null where waiting alone does not help.</param>
/// <param name="Bar">What binds; <see cref="AdmissionBar.None"/> where the file may be decided at once.</param>
public readonly record struct EarliestDecision(DateOnly? Date, AdmissionBar Bar);

/// <summary>
/// The earliest lawful day of an admission decision. Used for planning (how many could be admitted this year), never
/// shown as a forecast for a person. Ages are counted by month: the day of birth does not matter.
/// </summary>
public static class EarliestAdmission
{
    private static readonly (AdmissionRule Rule, AdmissionBar Bar)[] NeverByWaiting =
        [(new OverAgeAgreed(), AdmissionBar.TooOld), (new SchoolingReached(), AdmissionBar.Schooling), (new CellLargeEnough(), AdmissionBar.CellTooSmall)];

    private static readonly AgeReached Age = new();
    private static readonly IntroducersKnown Known = new();

    public static EarliestDecision Of(AdmissionFacts facts, RuleSet rules, DateOnly asOf)
    {
        if (facts.Stage.IsOver()) return new EarliestDecision(null, AdmissionBar.Ended);
        var situation = SituationOf(facts, rules, asOf);
        if (Age.Judge(situation) is { Outcome: RuleOutcome.Refuse, Earliest: null }) return new EarliestDecision(null, AdmissionBar.TooOld);
        foreach (var (rule, bar) in NeverByWaiting)
            if (rule.Judge(situation).Outcome == RuleOutcome.Refuse) return new EarliestDecision(null, bar);

        var earliest = new EarliestDecision(asOf, AdmissionBar.None);
        if (Age.Judge(situation).Earliest is { } adult) earliest = new EarliestDecision(adult, AdmissionBar.TooYoung);
        if (Known.Judge(situation).Earliest is { } acquainted && acquainted > earliest.Date)
            earliest = new EarliestDecision(acquainted, facts.HelpedSince.Count < rules.Introducers ? AdmissionBar.NoMentors : AdmissionBar.Acquaintance);
        return IsTooOldOn(situation with { Day = earliest.Date!.Value }) ? new EarliestDecision(null, AdmissionBar.TooOld) : earliest;
    }

    private static bool IsTooOldOn(RuleSituation situation) =>
        Age.Judge(situation).Outcome == RuleOutcome.Refuse || NeverByWaiting[0].Rule.Judge(situation).Outcome == RuleOutcome.Refuse;

    private static RuleSituation SituationOf(AdmissionFacts facts, RuleSet rules, DateOnly asOf)
    {
        // With too few mentors today the missing one starts, at the best, today.
        var starts = facts.HelpedSince.Concat(Enumerable.Repeat(asOf, Math.Max(0, rules.Introducers - facts.HelpedSince.Count)));
        var file = new FileFacts
        {
            BirthDate = facts.BirthDate,
            Schooling = facts.Schooling,
            Introducers = [.. starts.Select(start => new IntroducerFacts(IntroducerKind.Member, null, FullWhenSigning: true, start))],
        };
        return new RuleSituation(file, new CellFacts(facts.CellFullMembers, null, facts.DifficultArea), rules, (_, _) => null, asOf);
    }
}
