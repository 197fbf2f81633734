using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

/// <summary>How much members, applicants and villages without a member count, as whole parts of their sum: 2, 2, 1 means 2/5, 2/5, 1/5.</summary>
public sealed record TargetWeights
{
    public const int MaxPart = 1000;

    private TargetWeights(int members, int applicants, int villages)
    {
        Members = members;
        Applicants = applicants;
        Villages = villages;
    }

    public static TargetWeights Default { get; } = new(2, 2, 1);

    public int Members { get; }

    public int Applicants { get; }

    public int Villages { get; }

    public int Sum => Members + Applicants + Villages;

    public static Result<TargetWeights> Create(int members, int applicants, int villages)
    {
        int[] parts = [members, applicants, villages];
        if (parts.Any(part => part < 0)) return new DomainError("Targets.Weights.Negative") { Field = "Weights" };
        if (parts.Any(part => part > MaxPart)) return new DomainError("Targets.Weights.TooLarge", MaxPart) { Field = "Weights" };
        if (parts.All(part => part == 0)) return new DomainError("Targets.Weights.AllZero") { Field = "Weights" };
        return new TargetWeights(members, applicants, villages);
    }
}
