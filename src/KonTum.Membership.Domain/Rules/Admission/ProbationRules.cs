using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>19. The ceremony is held within its working days, from the decision's receipt or its issue as the rule set says.</summary>
public sealed class CeremonyInTime() : AdmissionRule(19, RuleKind.Warning, looksAhead: false, nameof(RuleSet.CeremonyWorkingDays), nameof(RuleSet.CeremonyFrom))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (Start(situation.File, situation.Rules) is not { } start) return Verdict.Pass;
        if (situation.WorkingDays(start, situation.Rules.CeremonyWorkingDays) is not { } last) return Verdict.Warn(new DomainError("Rule.NoCalendar", start.Year));
        return (situation.File.CeremonyOn ?? situation.Day) > last ? Verdict.Warn(new DomainError("Rule.CeremonyLate", last)) : Verdict.Pass;
    }

    /// <summary>The day from which it is counted. While the receipt is not recorded the decision's own day stands for it.</summary>
    public static DateOnly? Start(FileFacts file, RuleSet rules) =>
        rules.CeremonyFrom == CeremonyStart.DecisionReceived ? file.DecisionReceivedOn ?? file.DecidedOn : file.DecidedOn;
}

/// <summary>20. The probation runs from the ceremony, not from the decision; nobody is recognised before it ends.</summary>
public sealed class ProbationServed() : AdmissionRule(20, RuleKind.Computation, looksAhead: true, nameof(RuleSet.ProbationMonths))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.CeremonyOn is not { } ceremony) return Verdict.Refuse(new DomainError("Member.NoCeremony") { Field = "OccurredOn" });
        var end = End(ceremony, situation.Rules);
        return situation.Day < end ? Verdict.Refuse(new DomainError("Member.ProbationRunning", end) { Field = "OccurredOn" }, end) : Verdict.Pass;
    }

    public static DateOnly End(DateOnly ceremony, RuleSet rules) => ceremony.AddMonths(rules.ProbationMonths);
}

/// <summary>21. Full membership counts from the end of the probation even where the papers are late, and seniority from the admission decision.</summary>
public sealed class FullFromTheRightDay() : AdmissionRule(21, RuleKind.Computation, looksAhead: false, nameof(RuleSet.FullFrom), nameof(RuleSet.SeniorityFrom))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File is not { CeremonyOn: { } ceremony, FullFrom: { } recorded }) return Verdict.Pass;
        var right = FullFrom(ceremony, situation.Day, situation.Rules);
        return recorded == right ? Verdict.Pass : Verdict.Refuse(new DomainError("Rule.FullFromWrong", recorded, right));
    }

    public static DateOnly FullFrom(DateOnly ceremony, DateOnly recognisedOn, RuleSet rules) =>
        rules.FullFrom == FullMembershipStart.ProbationEnd ? ProbationServed.End(ceremony, rules) : recognisedOn;

    public static DateOnly SeniorityFrom(DateOnly decidedOn, DateOnly ceremony, RuleSet rules) =>
        rules.SeniorityFrom == SeniorityStart.AdmissionDecision ? decidedOn : ceremony;
}

/// <summary>22. The cell considers recognition within its working days after the probation.</summary>
public sealed class RecognitionInTime() : AdmissionRule(22, RuleKind.Warning, looksAhead: false, nameof(RuleSet.RecognitionVoteWorkingDays), nameof(RuleSet.RecognitionAlertDays))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.CeremonyOn is not { } ceremony) return Verdict.Pass;
        var end = ProbationServed.End(ceremony, situation.Rules);
        if (situation.WorkingDays(end, situation.Rules.RecognitionVoteWorkingDays) is not { } last) return Verdict.Warn(new DomainError("Rule.NoCalendar", end.Year));
        return (situation.File.RecognitionVoteOn ?? situation.Day) > last ? Verdict.Warn(new DomainError("Rule.RecognitionLate", last)) : Verdict.Pass;
    }

    /// <summary>The reminder that is due: the shortest of those whose days are not more than are left; null before the first and after the end.</summary>
    public static int? AlertDue(DateOnly ceremony, DateOnly today, RuleSet rules)
    {
        var left = ProbationServed.End(ceremony, rules).DayNumber - today.DayNumber;
        return left < 0 ? null : rules.RecognitionAlertDays.Where(days => days >= left).Select(days => (int?)days).Min();
    }
}
