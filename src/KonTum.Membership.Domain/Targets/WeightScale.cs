using System.Numerics;

namespace KonTum.Membership.Domain.Targets;

/// <summary>
/// The weights of all cells over one common denominator: a cell weighs
/// <c>(PerMember·M + PerApplicant·P + PerVillage·V) / Denominator</c>, all of them whole numbers.
/// </summary>
/// <remarks>
/// A component whose sum is 0 drops out and the others keep their proportion. The villages' part counts as at most
/// ΣV / number of villages and what is cut goes to members and applicants in proportion; where neither of these
/// counts there is nobody to take it and the villages keep the whole. Where no counted component has a part, every
/// weight is 0: no proportion is invented that nobody decided.
/// </remarks>
internal sealed class WeightScale
{
    private WeightScale(ComponentTotals totals, ComponentParts parts)
    {
        Totals = totals;
        Parts = parts;
        var multiple = LeastMultiple(LeastMultiple(OrOne(totals.Members), OrOne(totals.Applicants)), OrOne(totals.Villages));
        var perMember = parts.Members * (multiple / OrOne(totals.Members));
        var perApplicant = parts.Applicants * (multiple / OrOne(totals.Applicants));
        var perVillage = parts.Villages * (multiple / OrOne(totals.Villages));
        var denominator = parts.Sum * multiple;

        // The three have a common divisor more often than not; without it the sums of a whole country fit 128 bits.
        var common = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(perMember, perApplicant), perVillage);
        if (common.IsZero) common = BigInteger.One;
        PerMember = perMember / common;
        PerApplicant = perApplicant / common;
        PerVillage = perVillage / common;
        Denominator = denominator.IsZero ? BigInteger.One : denominator / common;
    }

    public ComponentTotals Totals { get; }

    public ComponentParts Parts { get; }

    public BigInteger PerMember { get; }

    public BigInteger PerApplicant { get; }

    public BigInteger PerVillage { get; }

    public BigInteger Denominator { get; }

    public static WeightScale Of(IReadOnlyList<AllocationInput> cells, TargetWeights weights, int villageCount)
    {
        var totals = ComponentTotals.Of(cells);
        if (totals.Villages > 0 && villageCount == 0)
            throw new ArgumentException("Villages without a member are counted among no villages.", nameof(villageCount));
        return new WeightScale(totals, ComponentParts.Of(weights, totals, villageCount));
    }

    public bool HasWeight(AllocationInput cell) =>
        (cell.Members > 0 && Parts.Members > 0)
        || (cell.Applicants > 0 && Parts.Applicants > 0)
        || (cell.VillagesWithoutMember > 0 && Parts.Villages > 0);

    public BigInteger ScaledWeightOf(AllocationInput cell) =>
        PerMember * cell.Members + PerApplicant * cell.Applicants + PerVillage * cell.VillagesWithoutMember;

    public Fraction WeightOf(AllocationInput cell) => new(ScaledWeightOf(cell), Denominator);

    /// <summary>No weight multiplied by a divisor up to this many units is larger.</summary>
    public BigInteger LargestProduct(int units) => Denominator * (2 * (BigInteger)units + 1);

    private static BigInteger OrOne(long sum) => sum == 0 ? BigInteger.One : sum;

    private static BigInteger LeastMultiple(BigInteger left, BigInteger right) =>
        left / BigInteger.GreatestCommonDivisor(left, right) * right;
}

/// <summary>ΣM, ΣP and ΣV.</summary>
public readonly record struct ComponentTotals(long Members, long Applicants, long Villages)
{
    internal static ComponentTotals Of(IReadOnlyList<AllocationInput> cells)
    {
        long members = 0, applicants = 0, villages = 0;
        foreach (var cell in cells)
        {
            members += cell.Members;
            applicants += cell.Applicants;
            villages += cell.VillagesWithoutMember;
        }

        return new ComponentTotals(members, applicants, villages);
    }
}

/// <summary>α, β and γ as they count, in whole parts of their sum.</summary>
/// <param name="VillagesLimited">γ was cut to the share of villages that have no member.</param>
public readonly record struct ComponentParts(long Members, long Applicants, long Villages, bool VillagesLimited)
{
    public long Sum => Members + Applicants + Villages;

    internal static ComponentParts Of(TargetWeights weights, ComponentTotals totals, int villageCount)
    {
        long members = totals.Members > 0 ? weights.Members : 0;
        long applicants = totals.Applicants > 0 ? weights.Applicants : 0;
        long villages = totals.Villages > 0 ? weights.Villages : 0;
        var others = members + applicants;
        var limited = others > 0 && villages * villageCount > totals.Villages * (others + villages);
        if (!limited) return new ComponentParts(members, applicants, villages, false);

        // γ = ΣV/n, and α : β as before: multiplied by n·(α + β) all three are whole.
        var rest = villageCount - totals.Villages;
        return new ComponentParts(rest * members, rest * applicants, totals.Villages * others, true);
    }
}
