using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>8. Two full members introduce; a committee of the Youth Union or the trade union may stand in for one.</summary>
public sealed class IntroducersEnough() : AdmissionRule(8, RuleKind.Refusal, looksAhead: false,
    nameof(RuleSet.Introducers), nameof(RuleSet.YouthUnionMayIntroduce), nameof(RuleSet.YouthMaximumAgeYears), nameof(RuleSet.TradeUnionMayIntroduce))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var (file, rules) = (situation.File, situation.Rules);
        var members = file.Introducers.Count(introducer => introducer is { Kind: IntroducerKind.Member, SignedOn: not null });
        if (members >= rules.Introducers) return Verdict.Pass;
        if (members < rules.Introducers - 1) return TooFew(rules, members);
        if (file.Introducers.Any(introducer => introducer.Kind == IntroducerKind.YouthUnion))
        {
            var ofAge = situation.Day <= Ages.LastDay(file.BirthDate, rules.YouthMaximumAgeYears, rules.AgeCounting);
            return rules.YouthUnionMayIntroduce && file.YouthUnionMember && ofAge ? Verdict.Pass : Verdict.Refuse(new DomainError("Rule.NotOfTheYouthUnion", rules.YouthMaximumAgeYears) { Field = "Introduction" });
        }

        if (!file.Introducers.Any(introducer => introducer.Kind == IntroducerKind.TradeUnion)) return TooFew(rules, members);
        return rules.TradeUnionMayIntroduce ? Verdict.Pass : Verdict.Refuse(new DomainError("Rule.TradeUnionMayNot") { Field = "Introduction" });
    }

    private static Verdict TooFew(RuleSet rules, int members) => Verdict.Refuse(new DomainError("Rule.TooFewIntroducers", rules.Introducers, members) { Field = "Introduction" });
}

/// <summary>
/// 9. Whoever introduces was a full member when signing, and has been with the applicant long enough on the day the
/// cell considers. A replacement need not have been.
/// </summary>
public sealed class IntroducersKnown() : AdmissionRule(9, RuleKind.Refusal, looksAhead: true, nameof(RuleSet.AcquaintanceMonths), nameof(RuleSet.ReplacementNeedsAcquaintance))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var rules = situation.Rules;
        var members = situation.File.Introducers.Where(introducer => introducer.Kind == IntroducerKind.Member).ToList();
        if (members.Any(member => !member.FullWhenSigning)) return Verdict.Refuse(new DomainError("Rule.IntroducerNotFull") { Field = "Introduction" });
        // Of more helpers than are needed, those who have been there longest introduce.
        var starts = members.Select(member => KnownSince(member, rules)).OrderBy(start => start ?? DateOnly.MaxValue).Take(rules.Introducers).ToList();
        if (starts.Count == 0) return Verdict.Pass;
        if (starts[^1] is not { } since) return Verdict.Refuse(new DomainError("Rule.AcquaintanceUnknown") { Field = "OccurredOn" });
        var earliest = since.AddMonths(rules.AcquaintanceMonths);
        return situation.Day < earliest ? Verdict.Refuse(new DomainError("Rule.Acquaintance", earliest) { Field = "OccurredOn" }, earliest) : Verdict.Pass;
    }

    private static DateOnly? KnownSince(IntroducerFacts member, RuleSet rules) =>
        member.Replacement && !rules.ReplacementNeedsAcquaintance ? DateOnly.MinValue : member.KnownSince;
}

/// <summary>10. An introducer who is the applicant's husband, wife, parent or child is spoken of.</summary>
public sealed class IntroducerUnrelated() : AdmissionRule(10, RuleKind.Warning, looksAhead: true)
{
    public override Verdict Judge(RuleSituation situation) =>
        situation.File.Introducers.Any(introducer => introducer.CloseRelative) ? Verdict.Warn(new DomainError("Rule.CloseRelative")) : Verdict.Pass;
}
