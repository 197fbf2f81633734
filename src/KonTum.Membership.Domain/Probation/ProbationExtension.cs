using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Probation;

/// <summary>A probation is longer than the regulation's months only where the regulation itself knows of it.</summary>
public static class ProbationExtension
{
    public static Result By(int months, Member member, DateOnly on, RuleSet rules, ChangeContext change) =>
        rules.ProbationExtensionAllowed ? member.ExtendProbation(months, on, change) : new DomainError("Probation.NoExtension", rules.LegalBasis);
}
