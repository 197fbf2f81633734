using System.Globalization;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

/// <summary>For which years one may plan: the running one and the next. What is over is closed; what lies further has no facts to stand on.</summary>
public static class PlanYears
{
    public const int Ahead = 1;

    /// <summary>Why nothing is planned for a year any more, or not yet; null where it is.</summary>
    public static DomainError? RefusalOf(int year, DateOnly today)
    {
        if (year < today.Year) return new DomainError("Targets.Plan.YearClosed", Name(year)) { Field = "Year" };
        return year > today.Year + Ahead ? new DomainError("Targets.Plan.YearTooFar", Name(today.Year + Ahead)) { Field = "Year" } : null;
    }

    /// <summary>A year is a name and not a quantity: it has no separator of thousands.</summary>
    public static string Name(int year) => year.ToString(CultureInfo.InvariantCulture);
}
