using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Procedure;

public enum ClockKind
{
    /// <summary>Until when the certificate of the awareness class stands.</summary>
    Certificate,

    /// <summary>From when the introducers have known the applicant long enough.</summary>
    Acquaintance,

    /// <summary>Until when the papers of the file stand without being made anew.</summary>
    FileFreshness,

    /// <summary>Until when the committee should decide on the cell's resolution.</summary>
    Decision,

    /// <summary>Until when the ceremony should be held.</summary>
    Ceremony,

    /// <summary>The day on which the probation ends.</summary>
    Probation,

    /// <summary>Until when the cell should consider recognition.</summary>
    RecognitionVote,
}

/// <summary>One clock of a file, with all that is needed to argue its day.</summary>
/// <param name="From">The event that started it.</param>
/// <param name="Length">Months, or working days where <paramref name="Span"/> or a refusal stands.</param>
/// <param name="On">The day it leads to; null where it cannot be worked out.</param>
/// <param name="IsDeadline">The act must come by that day, inclusive; otherwise it may come from that day on.</param>
/// <param name="Verified">Whether the length was read in the regulation's own text, and the calendar in the government's.</param>
public sealed record Clock(ClockKind Kind, DateOnly From, int Length, DateOnly? On, bool IsDeadline, bool Verified, WorkingSpan? Span = null, DomainError? Refusal = null)
{
    /// <summary>A deadline that has passed is warned about and counted; it never blocks.</summary>
    public bool IsOverdue(DateOnly today) => IsDeadline && On < today;

    public bool IsAwaited(DateOnly today) => !IsDeadline && On > today;
}

/// <summary>The clocks that run at a file's stage. Lengths come from the rule set, working days from the calendar; nothing is stored.</summary>
public static class Clocks
{
    /// <param name="reachedOn">The day of each stage that the file has reached.</param>
    /// <param name="certificateOn">The date of the class certificate.</param>
    /// <param name="helpedSince">The days on which the mentors who help today began, any order.</param>
    /// <returns>In the order in which they matter: what must come first.</returns>
    public static IReadOnlyList<Clock> Of(
        CandidateStage stage, IReadOnlyDictionary<CandidateStage, DateOnly> reachedOn, DateOnly? certificateOn, IReadOnlyCollection<DateOnly> helpedSince, RuleSet rules, WorkingCalendar calendar)
    {
        var clocks = new List<Clock>();
        var beforeVote = stage < CandidateStage.CellVotePassed;
        if (beforeVote && helpedSince.Count >= rules.Introducers && rules.Introducers > 0)
            clocks.Add(Months(ClockKind.Acquaintance, helpedSince.Order().ElementAt(rules.Introducers - 1), rules.AcquaintanceMonths, isDeadline: false, rules, nameof(RuleSet.AcquaintanceMonths)));
        if (beforeVote && certificateOn is { } certificate)
            clocks.Add(Months(ClockKind.Certificate, certificate, rules.CertificateMonths, isDeadline: true, rules, nameof(RuleSet.CertificateMonths)));
        if (beforeVote && reachedOn.TryGetValue(CandidateStage.FileOpened, out var opened))
            clocks.Add(Months(ClockKind.FileFreshness, opened, rules.FileFreshMonths, isDeadline: true, rules, nameof(RuleSet.FileFreshMonths)));
        if (stage == CandidateStage.CellVotePassed)
            clocks.Add(WorkingDays(ClockKind.Decision, reachedOn[stage], rules.DecisionWorkingDays, rules, calendar, nameof(RuleSet.DecisionWorkingDays)));
        if (stage == CandidateStage.Decided)
            clocks.Add(WorkingDays(ClockKind.Ceremony, reachedOn[stage], rules.CeremonyWorkingDays, rules, calendar, nameof(RuleSet.CeremonyWorkingDays)));
        if (stage == CandidateStage.Probation)
        {
            var probation = Months(ClockKind.Probation, reachedOn[stage], rules.ProbationMonths, isDeadline: false, rules, nameof(RuleSet.ProbationMonths));
            clocks.Add(probation);
            clocks.Add(WorkingDays(ClockKind.RecognitionVote, probation.On!.Value, rules.RecognitionVoteWorkingDays, rules, calendar, nameof(RuleSet.RecognitionVoteWorkingDays)));
        }

        return clocks;
    }

    private static Clock Months(ClockKind kind, DateOnly from, int months, bool isDeadline, RuleSet rules, string parameter) =>
        new(kind, from, months, from.AddMonths(months), isDeadline, rules.IsVerified(parameter));

    private static Clock WorkingDays(ClockKind kind, DateOnly from, int days, RuleSet rules, WorkingCalendar calendar, string parameter)
    {
        var counted = calendar.After(from, days);
        return counted.TryGet(out var span)
            ? new Clock(kind, from, days, span.End, IsDeadline: true, rules.IsVerified(parameter) && span.Verified, span)
            : new Clock(kind, from, days, null, IsDeadline: true, Verified: false, Refusal: counted.Errors[0]);
    }
}
