using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>The clocks that run at a file's stage. Lengths come from the rule set, working days from the calendar; only what a decision moved is stored.</summary>
public static class Clocks
{
    /// <returns>In the order in which they matter: what must come first.</returns>
    public static IReadOnlyList<Clock> Of(ClockFacts facts, RuleSet rules, WorkingCalendar calendar)
    {
        var ruled = new Ruled(rules, calendar);
        var clocks = facts.Stage switch
        {
            < CandidateStage.CellVotePassed => BeforeVote(facts, ruled),
            CandidateStage.CellVotePassed => [Decision(facts, ruled)],
            CandidateStage.Decided => [Ceremony(facts, ruled)],
            CandidateStage.Probation => AfterCeremony(facts, ruled),
            _ => [],
        };
        return [.. clocks.Select(clock => clock with { Extensions = [.. facts.Extensions.Where(extension => extension.Clock == clock.Kind && extension.ClockFrom == clock.From)] })];
    }

    /// <summary>Within which a transfer is taken up. Whoever keeps transfers asks for it.</summary>
    public static Clock Transfer(DateOnly movedOn, RuleSet rules, WorkingCalendar calendar) =>
        new Ruled(rules, calendar).Days(ClockKind.Transfer, ClockEvent.Moved, movedOn, rules.TransferWorkingDays, nameof(RuleSet.TransferWorkingDays));

    /// <summary>From when somebody who left may ask again.</summary>
    public static Clock Readmission(DateOnly leftOn, RuleSet rules, WorkingCalendar calendar) =>
        new Ruled(rules, calendar).Months(ClockKind.Readmission, ClockEvent.Left, leftOn, rules.ReadmissionMonths, isDeadline: false, nameof(RuleSet.ReadmissionMonths));

    private static List<Clock> BeforeVote(ClockFacts facts, Ruled ruled)
    {
        var (clocks, rules) = (new List<Clock>(), ruled.Rules);
        if (facts.HelpedSince.Count >= rules.Introducers && rules.Introducers > 0)
            clocks.Add(ruled.Months(ClockKind.Acquaintance, ClockEvent.MentorsTogether, facts.HelpedSince.Order().ElementAt(rules.Introducers - 1), rules.AcquaintanceMonths, isDeadline: false, nameof(RuleSet.AcquaintanceMonths)));
        if (facts.CertificateOn is { } certificate)
            clocks.Add(ruled.Months(ClockKind.Certificate, ClockEvent.CertificateIssued, certificate, rules.CertificateMonths, isDeadline: true, nameof(RuleSet.CertificateMonths)));
        if (facts.ReachedOn.TryGetValue(CandidateStage.FileOpened, out var opened))
            clocks.Add(facts.PapersRenewedOn is { } renewed && renewed > opened
                ? ruled.Months(ClockKind.FileFreshness, ClockEvent.PapersRenewed, renewed, rules.FileFreshMonths, isDeadline: true, nameof(RuleSet.FileFreshMonths))
                : ruled.Months(ClockKind.FileFreshness, ClockEvent.FileOpened, opened, rules.FileFreshMonths, isDeadline: true, nameof(RuleSet.FileFreshMonths)));
        if (facts.Stage == CandidateStage.FileOpened && facts.Dates.LastOrDefault(date => date.Kind is FileDateKind.VerificationRequested or FileDateKind.VerificationRequestedAbroad) is { } asked)
        {
            clocks.Add(asked.Kind == FileDateKind.VerificationRequestedAbroad
                ? ruled.Days(ClockKind.VerificationReply, ClockEvent.VerificationRequested, asked.On, rules.VerificationAbroadWorkingDays, nameof(RuleSet.VerificationAbroadWorkingDays))
                : ruled.Days(ClockKind.VerificationReply, ClockEvent.VerificationRequested, asked.On, rules.VerificationWorkingDays, nameof(RuleSet.VerificationWorkingDays)));
        }

        return clocks;
    }

    private static Clock Decision(ClockFacts facts, Ruled ruled)
    {
        var byBase = facts.Above is { } above && ruled.Rules.DecidedBy(above) is DecidingBody.BaseCommittee or DecidingBody.BaseStandingCommittee;
        var (length, parameter) = byBase
            ? (ruled.Rules.BaseDecisionWorkingDays, nameof(RuleSet.BaseDecisionWorkingDays))
            : (ruled.Rules.DecisionWorkingDays, nameof(RuleSet.DecisionWorkingDays));
        return facts.DateOf(FileDateKind.FileReceived) is { } received && received >= facts.ReachedOn[facts.Stage]
            ? ruled.Days(ClockKind.Decision, ClockEvent.FileReceived, received, length, parameter)
            : ruled.Days(ClockKind.Decision, ClockEvent.CellVoted, facts.ReachedOn[facts.Stage], length, parameter) with { Awaited = ClockEvent.FileReceived };
    }

    private static Clock Ceremony(ClockFacts facts, Ruled ruled)
    {
        var (issued, days, parameter) = (facts.ReachedOn[facts.Stage], ruled.Rules.CeremonyWorkingDays, nameof(RuleSet.CeremonyWorkingDays));
        if (ruled.Rules.CeremonyFrom == CeremonyStart.DecisionIssued) return ruled.Days(ClockKind.Ceremony, ClockEvent.DecisionIssued, issued, days, parameter);
        return facts.DateOf(FileDateKind.DecisionReceived) is { } received && received >= issued
            ? ruled.Days(ClockKind.Ceremony, ClockEvent.DecisionReceived, received, days, parameter)
            : ruled.Days(ClockKind.Ceremony, ClockEvent.DecisionIssued, issued, days, parameter) with { Awaited = ClockEvent.DecisionReceived };
    }

    private static List<Clock> AfterCeremony(ClockFacts facts, Ruled ruled)
    {
        var (clocks, rules, held) = (new List<Clock>(), ruled.Rules, facts.ReachedOn[facts.Stage]);
        if (facts.DateOf(FileDateKind.MemberFileKept) is null)
            clocks.Add(ruled.Days(ClockKind.MemberFile, ClockEvent.CeremonyHeld, held, rules.MemberFileWorkingDays, nameof(RuleSet.MemberFileWorkingDays)));
        var probation = ruled.Months(ClockKind.Probation, ClockEvent.CeremonyHeld, held, rules.ProbationMonths, isDeadline: false, nameof(RuleSet.ProbationMonths));
        clocks.Add(probation);
        clocks.Add(facts.DateOf(FileDateKind.RecognitionVoted) is { } voted && voted >= probation.CountedTo
            ? ruled.Days(ClockKind.RecognitionDecision, ClockEvent.RecognitionVoted, voted, rules.RecognitionDecisionWorkingDays, nameof(RuleSet.RecognitionDecisionWorkingDays))
            : ruled.Days(ClockKind.RecognitionVote, ClockEvent.ProbationEnded, probation.CountedTo!.Value, rules.RecognitionVoteWorkingDays, nameof(RuleSet.RecognitionVoteWorkingDays)));
        return clocks;
    }

    private sealed record Ruled(RuleSet Rules, WorkingCalendar Calendar)
    {
        public Clock Months(ClockKind kind, ClockEvent started, DateOnly from, int months, bool isDeadline, string parameter) =>
            new(kind, started, from, months, from.AddMonths(months), isDeadline, Rules.IsVerified(parameter));

        public Clock Days(ClockKind kind, ClockEvent started, DateOnly from, int days, string parameter)
        {
            var counted = Calendar.After(from, days);
            return counted.TryGet(out var span)
                ? new Clock(kind, started, from, days, span.End, IsDeadline: true, Rules.IsVerified(parameter) && span.Verified, span)
                : new Clock(kind, started, from, days, null, IsDeadline: true, Verified: false, Refusal: counted.Errors[0]);
        }
    }
}
