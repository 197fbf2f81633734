using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>1. Nobody is on file without a dated request of their own and a dated consent that can be shown.</summary>
public sealed class ConsentGiven() : AdmissionRule(1, RuleKind.Refusal, looksAhead: true)
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.Consent is not { RequestedOn: { } requested, GivenOn: { } given, HasProof: true }) return Verdict.Refuse(new DomainError("Rule.ConsentMissing"));
        var later = requested > given ? requested : given;
        return later > situation.Day ? Verdict.Refuse(new DomainError("Rule.ConsentLater", later), later) : Verdict.Pass;
    }
}

/// <summary>2. What a person states of themselves is kept with a consent of its own; saying nothing is as good.</summary>
public sealed class StatementsAgreed() : AdmissionRule(2, RuleKind.Refusal, looksAhead: true)
{
    public override Verdict Judge(RuleSituation situation) =>
        situation.File.Statements.Any(statement => statement is { Stated: true, Agreed: false }) ? Verdict.Refuse(new DomainError("Rule.StatementNotAgreed")) : Verdict.Pass;
}

/// <summary>3. Old enough in the month in which the cell considers, and not too old where no exception is known.</summary>
public sealed class AgeReached() : AdmissionRule(3, RuleKind.Refusal, looksAhead: true,
    nameof(RuleSet.MinimumAgeYears), nameof(RuleSet.MaximumAgeYears), nameof(RuleSet.AgeCounting))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var (born, rules, day) = (situation.File.BirthDate, situation.Rules, situation.Day);
        var first = Ages.FirstDay(born, rules.MinimumAgeYears, rules.AgeCounting);
        if (day < first) return Verdict.Refuse(new DomainError("Rule.TooYoung", rules.MinimumAgeYears) { Field = "OccurredOn" }, first);
        return !rules.OverAgeWithAgreement && day > Ages.LastDay(born, rules.MaximumAgeYears, rules.AgeCounting)
            ? Verdict.Refuse(new DomainError("Rule.TooOld", rules.MaximumAgeYears) { Field = "OccurredOn" })
            : Verdict.Pass;
    }
}

/// <summary>4. Past the highest age, only with the province's written agreement dated before the act.</summary>
public sealed class OverAgeAgreed() : AdmissionRule(4, RuleKind.Refusal, looksAhead: true,
    nameof(RuleSet.MaximumAgeYears), nameof(RuleSet.AgeCounting), nameof(RuleSet.OverAgeWithAgreement))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var rules = situation.Rules;
        if (!rules.OverAgeWithAgreement || situation.Day <= Ages.LastDay(situation.File.BirthDate, rules.MaximumAgeYears, rules.AgeCounting)) return Verdict.Pass;
        return Agreement.Before(situation) ?? Verdict.Pass;
    }
}

/// <summary>5. Schooling as asked; less in difficult areas, and least for respected people there with an agreement.</summary>
public sealed class SchoolingReached() : AdmissionRule(5, RuleKind.Refusal, looksAhead: true,
    nameof(RuleSet.MinimumSchooling), nameof(RuleSet.MinimumSchoolingDifficultArea), nameof(RuleSet.MinimumSchoolingRespectedPerson), nameof(RuleSet.RespectedPersonNeedsAgreement))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var (file, rules) = (situation.File, situation.Rules);
        if (file.Schooling >= rules.MinimumSchooling) return Verdict.Pass;
        if (situation.Cell.DifficultArea && file.Schooling >= rules.MinimumSchoolingDifficultArea) return Verdict.Pass;
        if (!situation.Cell.DifficultArea || !file.RespectedPerson || file.Schooling < rules.MinimumSchoolingRespectedPerson) return Verdict.Refuse(new DomainError("Rule.Schooling"));
        return rules.RespectedPersonNeedsAgreement ? Agreement.Before(situation) ?? Verdict.Pass : Verdict.Pass;
    }
}

/// <summary>23. Somebody who left may come back after the years asked, once, and with the province's agreement.</summary>
public sealed class ReadmissionAllowed() : AdmissionRule(23, RuleKind.Refusal, looksAhead: true,
    nameof(RuleSet.ReadmissionMonths), nameof(RuleSet.ReadmissionOnce), nameof(RuleSet.ReadmissionNeedsAgreement))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var (file, rules) = (situation.File, situation.Rules);
        if (file.LeftOn is not { } left) return Verdict.Pass;
        if (file.ReadmittedBefore && rules.ReadmissionOnce) return Verdict.Refuse(new DomainError("Rule.ReadmittedBefore"));
        var earliest = left.AddMonths(rules.ReadmissionMonths);
        if (situation.Day < earliest) return Verdict.Refuse(new DomainError("Rule.ReadmissionTooEarly", earliest) { Field = "OccurredOn" }, earliest);
        return rules.ReadmissionNeedsAgreement ? Agreement.Before(situation) ?? Verdict.Pass : Verdict.Pass;
    }
}

/// <summary>The province's written agreement, which several exceptions ask for.</summary>
internal static class Agreement
{
    /// <returns>A refusal, or null where the agreement is dated before the day of the act.</returns>
    public static Verdict? Before(RuleSituation situation)
    {
        if (situation.File.AgreementOn is not { } agreed) return Verdict.Refuse(new DomainError("Rule.AgreementMissing"));
        return agreed < situation.Day ? null : Verdict.Refuse(new DomainError("Rule.AgreementLater", agreed) { Field = "OccurredOn" }, agreed.AddDays(1));
    }
}
