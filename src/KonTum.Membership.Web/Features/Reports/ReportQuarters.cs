using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>The quarters of which a report can be composed: from the first year kept to the running one.</summary>
public static class ReportQuarters
{
    public const int FirstYear = 2007;

    public static Quarter? Find(int year, int number, DateOnly today)
    {
        if (year < FirstYear || !Quarter.IsValid(year, number)) return null;
        var quarter = new Quarter(year, number);
        return quarter.FirstDay <= today ? quarter : null;
    }

    /// <summary>The latest first.</summary>
    public static IReadOnlyList<Quarter> UpTo(DateOnly today) =>
        [.. Enumerable.Range(FirstYear, Math.Max(0, today.Year - FirstYear + 1)).SelectMany(year => Enumerable.Range(1, 4).Select(number => new Quarter(year, number))).Where(quarter => quarter.FirstDay <= today).Reverse()];
}
