using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>The periods of which a report can be composed: from the first year kept to the running one.</summary>
public static class ReportQuarters
{
    public const int FirstYear = 2007;

    /// <param name="number">The quarter, or zero for the year.</param>
    public static ReportPeriod? Find(int year, int number, DateOnly today)
    {
        if (year < FirstYear || !ReportPeriod.IsValid(year, number)) return null;
        var period = ReportPeriod.Of(year, number);
        return period.FirstDay <= today ? period : null;
    }

    /// <summary>The latest first; a year that is over stands above its quarters.</summary>
    public static IReadOnlyList<ReportPeriod> UpTo(DateOnly today) =>
    [
        .. Enumerable.Range(FirstYear, Math.Max(0, today.Year - FirstYear + 1)).Reverse()
            .SelectMany(year => new[] { ReportPeriod.WholeYear, 4, 3, 2, 1 }.Select(number => ReportPeriod.Of(year, number)))
            .Where(period => period.IsYear ? period.LastDay < today : period.FirstDay <= today),
    ];
}
