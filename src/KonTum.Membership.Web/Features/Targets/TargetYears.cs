namespace KonTum.Membership.Web.Features.Targets;

/// <summary>The years of which targets are kept, and the day on which each is read.</summary>
public static class TargetYears
{
    public const int First = 2007;

    public static int Last(DateOnly today) => today.Year + 1;

    public static bool Holds(int year, DateOnly today) => year >= First && year <= Last(today);

    /// <summary>Today in the running year, 31 December in a past one; null where there is nothing to read.</summary>
    public static DateOnly? DayOf(int year, DateOnly today)
    {
        if (!Holds(year, today)) return null;
        var last = new DateOnly(year, 12, 31);
        return last < today ? last : today;
    }
}
