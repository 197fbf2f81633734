using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>24. When a person withdraws, work on the file stops the same day; they are answered and erased in time.</summary>
public sealed class StoppedOnWithdrawal() : AdmissionRule(24, RuleKind.Workflow, looksAhead: true, nameof(RuleSet.WithdrawalAnswerWorkingDays), nameof(RuleSet.ErasureDays))
{
    public override Verdict Judge(RuleSituation situation) =>
        situation.File.WithdrawnOn is { } withdrawn && withdrawn <= situation.Day ? Verdict.Refuse(new DomainError("Rule.Withdrawn", withdrawn)) : Verdict.Pass;

    /// <summary>The last day of the answer; null where the calendar lacks the year.</summary>
    public static DateOnly? AnswerBy(DateOnly withdrawnOn, RuleSet rules, WorkingDays workingDays) => workingDays(withdrawnOn, rules.WithdrawalAnswerWorkingDays);

    public static DateOnly ErasedBy(DateOnly withdrawnOn, RuleSet rules) => withdrawnOn.AddDays(rules.ErasureDays);
}

/// <summary>25. A report's stock follows from its flow: what there was, what came and what went give what there is.</summary>
public static class FiguresClose
{
    public const int Number = 25;

    /// <returns>Null where they do.</returns>
    public static DomainError? Check(int opening, int came, int went, int closing) =>
        opening + came - went == closing && opening >= 0 && came >= 0 && went >= 0 && closing >= 0 ? null : new DomainError("Rule.FiguresDoNotClose", opening, came, went, closing);
}
