using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

public enum RuleKind
{
    /// <summary>A condition of substance: the act is refused.</summary>
    Refusal,

    /// <summary>Said and counted, never in the way.</summary>
    Warning,

    /// <summary>Works out a day or a number.</summary>
    Computation,

    /// <summary>Ends or frees a course of work.</summary>
    Workflow,
}

public enum RuleOutcome
{
    Pass,
    Warn,
    Refuse,
}

/// <summary>What a rule says of an act.</summary>
/// <param name="Reason">Null where it passes.</param>
/// <param name="Earliest">The first day on which this rule would no longer refuse; null where waiting alone does not help.</param>
public sealed record Verdict(RuleOutcome Outcome, DomainError? Reason = null, DateOnly? Earliest = null)
{
    public static Verdict Pass { get; } = new(RuleOutcome.Pass);

    public static Verdict Warn(DomainError reason) => new(RuleOutcome.Warn, reason);

    public static Verdict Refuse(DomainError reason, DateOnly? earliest = null) => new(RuleOutcome.Refuse, reason, earliest);
}

/// <summary>The last of so many working days after a day; null where the calendar lacks a year on the way.</summary>
public delegate DateOnly? WorkingDays(DateOnly start, int days);

/// <summary>All that a rule may look at.</summary>
/// <param name="Day">The day of the act, or today where it is asked what stands in the way.</param>
public sealed record RuleSituation(FileFacts File, CellFacts Cell, RuleSet Rules, WorkingDays WorkingDays, DateOnly Day);

/// <summary>
/// One rule of the procedure: a pure function of the situation. Its number is that of the list in
/// <c>docs/domain/rules.md</c>; its name and its clause are texts under its class name.
/// </summary>
/// <param name="looksAhead">Whether it can be judged before its own step: it needs nothing that only the step brings.</param>
/// <param name="parameters">The parameters of the rule set that it reads.</param>
public abstract class AdmissionRule(int number, RuleKind kind, bool looksAhead, params string[] parameters)
{
    public int Number => number;

    public RuleKind Kind => kind;

    public bool LooksAhead => looksAhead;

    public IReadOnlyList<string> Parameters => parameters;

    public string Name => GetType().Name;

    public string ClauseKey => $"{Name}.Clause";

    /// <summary>Whether everything it reads was seen in the regulation's own text.</summary>
    public bool IsVerified(RuleSet rules) => parameters.All(rules.IsVerified);

    public abstract Verdict Judge(RuleSituation situation);
}
