using System.Reflection;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Domain.Rules;

/// <summary>Whether the numbers of a rule set can stand together. A set that fails is neither loaded nor imported.</summary>
public static class RuleSetCheck
{
    public const int MaxIdLength = 40;

    private const int MostMonths = 1200;
    private const int MostDays = 3650;

    private static readonly string[] Named = [nameof(RuleSet.Id), nameof(RuleSet.LegalBasis), nameof(RuleSet.ValidFrom), nameof(RuleSet.Unverified)];

    /// <summary>The names of all parameters: everything a set says besides what it is called and when it begins.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
        [.. typeof(RuleSet).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null).Select(property => property.Name).Except(Named)];

    /// <returns>Every contradiction at once, each with the parameter as its field.</returns>
    public static Result Of(RuleSet rules)
    {
        var errors = new List<DomainError>();
        if (rules.Id.Length is 0 or > MaxIdLength || rules.Id.Any(sign => sign is not (>= 'a' and <= 'z' or >= '0' and <= '9' or '-'))) errors.Add(new DomainError("RuleSet.Id", MaxIdLength) { Field = nameof(rules.Id) });
        if (string.IsNullOrWhiteSpace(rules.LegalBasis)) errors.Add(new DomainError("RuleSet.LegalBasisMissing") { Field = nameof(rules.LegalBasis) });
        if (rules.MinimumAgeYears > rules.MaximumAgeYears) errors.Add(new DomainError("RuleSet.AgesCross", rules.MinimumAgeYears, rules.MaximumAgeYears) { Field = nameof(rules.MinimumAgeYears) });
        if (rules.MinimumSchoolingDifficultArea > rules.MinimumSchooling) errors.Add(new DomainError("RuleSet.ExceptionIsStricter", nameof(rules.MinimumSchoolingDifficultArea)) { Field = nameof(rules.MinimumSchoolingDifficultArea) });
        if (rules.MinimumSchoolingRespectedPerson > rules.MinimumSchoolingDifficultArea) errors.Add(new DomainError("RuleSet.ExceptionIsStricter", nameof(rules.MinimumSchoolingRespectedPerson)) { Field = nameof(rules.MinimumSchoolingRespectedPerson) });
        if (!rules.HandwrittenAllowed && !rules.TypedAllowed) errors.Add(new DomainError("RuleSet.NoWayToWrite") { Field = nameof(rules.HandwrittenAllowed) });
        if (rules.VerificationAbroadWorkingDays < rules.VerificationWorkingDays) errors.Add(new DomainError("RuleSet.ExceptionIsStricter", nameof(rules.VerificationAbroadWorkingDays)) { Field = nameof(rules.VerificationAbroadWorkingDays) });
        errors.AddRange(Numbers(rules));
        errors.AddRange(Thresholds(rules));
        errors.AddRange(Lists(rules));
        return Result.Refused(errors);
    }

    private static IEnumerable<DomainError> Numbers(RuleSet rules)
    {
        foreach (var (name, value, most) in new[]
        {
            (nameof(rules.MinimumAgeYears), rules.MinimumAgeYears, 120), (nameof(rules.MaximumAgeYears), rules.MaximumAgeYears, 120), (nameof(rules.YouthMaximumAgeYears), rules.YouthMaximumAgeYears, 120),
            (nameof(rules.CertificateMonths), rules.CertificateMonths, MostMonths), (nameof(rules.FileFreshMonths), rules.FileFreshMonths, MostMonths), (nameof(rules.ProbationMonths), rules.ProbationMonths, MostMonths),
            (nameof(rules.Introducers), rules.Introducers, 10), (nameof(rules.MentorLoadLimit), rules.MentorLoadLimit, 100), (nameof(rules.CellMinimumFullMembers), rules.CellMinimumFullMembers, 100),
            (nameof(rules.VerificationWorkingDays), rules.VerificationWorkingDays, MostDays), (nameof(rules.VerificationAbroadWorkingDays), rules.VerificationAbroadWorkingDays, MostDays),
            (nameof(rules.DecisionWorkingDays), rules.DecisionWorkingDays, MostDays), (nameof(rules.BaseDecisionWorkingDays), rules.BaseDecisionWorkingDays, MostDays),
            (nameof(rules.CeremonyWorkingDays), rules.CeremonyWorkingDays, MostDays), (nameof(rules.MemberFileWorkingDays), rules.MemberFileWorkingDays, MostDays),
            (nameof(rules.RecognitionVoteWorkingDays), rules.RecognitionVoteWorkingDays, MostDays), (nameof(rules.RecognitionDecisionWorkingDays), rules.RecognitionDecisionWorkingDays, MostDays),
            (nameof(rules.TransferWorkingDays), rules.TransferWorkingDays, MostDays), (nameof(rules.StrikeOffMonths), rules.StrikeOffMonths, MostMonths),
            (nameof(rules.WithdrawalAnswerWorkingDays), rules.WithdrawalAnswerWorkingDays, MostDays), (nameof(rules.ErasureDays), rules.ErasureDays, MostDays),
        })
        {
            if (value < 1 || value > most) yield return new DomainError("RuleSet.OutOfRange", name, 1, most) { Field = name };
        }

        // Nought stands for "no waiting".
        foreach (var (name, value) in new[] { (nameof(rules.AcquaintanceMonths), rules.AcquaintanceMonths), (nameof(rules.ReadmissionMonths), rules.ReadmissionMonths) })
            if (value is < 0 or > MostMonths) yield return new DomainError("RuleSet.OutOfRange", name, 0, MostMonths) { Field = name };
    }

    private static IEnumerable<DomainError> Thresholds(RuleSet rules)
    {
        foreach (var (name, threshold) in new[]
        {
            (nameof(rules.CellThreshold), rules.CellThreshold), (nameof(rules.CommitteeThreshold), rules.CommitteeThreshold), (nameof(rules.StandingCommitteeThreshold), rules.StandingCommitteeThreshold),
        })
        {
            var (least, most) = (threshold.Numerator, threshold.Denominator);
            // More than all of the members can never be reached, and less than half is no majority.
            var possible = least > 0 && most > 0 && (threshold.MoreThan ? least < most : least <= most) && least * 2L >= most;
            if (!possible) yield return new DomainError("RuleSet.Threshold", name) { Field = name };
        }
    }

    private static IEnumerable<DomainError> Lists(RuleSet rules)
    {
        foreach (var kind in Enum.GetValues<UnitKind>().Where(kind => kind.IsBase() && rules.DecidedBy(kind) is null))
            yield return new DomainError("RuleSet.DecidingBodyMissing", kind) { Field = nameof(rules.DecidingBodies) };
        var days = rules.RecognitionAlertDays;
        if (days.Any(day => day is < 1 or > MostDays) || !days.SequenceEqual(days.Distinct().OrderDescending())) yield return new DomainError("RuleSet.AlertDays") { Field = nameof(rules.RecognitionAlertDays) };
        foreach (var name in rules.Unverified.Where(name => !Parameters.Contains(name, StringComparer.OrdinalIgnoreCase)))
            yield return new DomainError("RuleSet.UnknownParameter", name) { Field = nameof(rules.Unverified) };
    }
}
