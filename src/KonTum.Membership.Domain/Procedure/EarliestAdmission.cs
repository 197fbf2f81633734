using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;

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
    public static EarliestDecision Of(AdmissionFacts facts, RuleSet rules, DateOnly asOf)
    {
        if (facts.Stage.IsOver()) return new EarliestDecision(null, AdmissionBar.Ended);
        if (CalendarMonths.Between(facts.BirthDate, asOf) > rules.MaximumAgeYears * 12) return new EarliestDecision(null, AdmissionBar.TooOld);
        var schooling = facts.DifficultArea ? rules.MinimumSchoolingDifficultArea : rules.MinimumSchooling;
        if (facts.Schooling < schooling) return new EarliestDecision(null, AdmissionBar.Schooling);
        if (facts.CellFullMembers < rules.CellMinimumFullMembers) return new EarliestDecision(null, AdmissionBar.CellTooSmall);

        var earliest = new EarliestDecision(asOf, AdmissionBar.None);
        var adult = FirstOfMonth(facts.BirthDate).AddYears(rules.MinimumAgeYears);
        if (adult > earliest.Date) earliest = new EarliestDecision(adult, AdmissionBar.TooYoung);

        // With too few mentors today the missing one starts, at the best, today.
        var known = facts.HelpedSince.OrderBy(day => day).Take(rules.Introducers).ToList();
        var lastStart = known.Count < rules.Introducers ? asOf : known[^1];
        var acquainted = lastStart.AddMonths(rules.AcquaintanceMonths);
        if (acquainted > earliest.Date)
            earliest = new EarliestDecision(acquainted, known.Count < rules.Introducers ? AdmissionBar.NoMentors : AdmissionBar.Acquaintance);
        return earliest.Date is { } date && CalendarMonths.Between(facts.BirthDate, date) > rules.MaximumAgeYears * 12
            ? new EarliestDecision(null, AdmissionBar.TooOld)
            : earliest;
    }

    private static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);
}
