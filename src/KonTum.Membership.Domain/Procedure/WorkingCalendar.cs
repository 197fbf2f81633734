using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>The days of one year on which offices are closed besides Saturdays and Sundays: public holidays and the days given in their place.</summary>
/// <param name="Verified">Whether the government's own announcement for the year was seen; where not, the screens say so.</param>
public sealed record CalendarYear(int Year, bool Verified, IReadOnlyList<DateOnly> DaysOff);

/// <summary>A stretch of working days.</summary>
/// <param name="Start">The day of the event; it does not count itself.</param>
/// <param name="End">The last of the working days, inclusive.</param>
/// <param name="DaysOff">The public holidays between Monday and Friday that were passed over.</param>
/// <param name="Verified">False where a year was used whose announcement nobody here has seen.</param>
public sealed record WorkingSpan(DateOnly Start, int Days, DateOnly End, IReadOnlyList<DateOnly> DaysOff, bool Verified);

/// <summary>Counts working days. A year that is not in the calendar is never guessed at.</summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<int, CalendarYear> _years;
    private readonly HashSet<DateOnly> _daysOff;

    /// <exception cref="ArgumentException">A year stands twice, or a day off lies in another year.</exception>
    public WorkingCalendar(IEnumerable<CalendarYear> years)
    {
        var all = years.ToList();
        if (all.DistinctBy(year => year.Year).Count() != all.Count) throw new ArgumentException("A year stands in the calendar twice.", nameof(years));
        if (all.Any(year => year.DaysOff.Any(day => day.Year != year.Year))) throw new ArgumentException("A day off lies in another year.", nameof(years));
        _years = all.ToDictionary(year => year.Year);
        _daysOff = [.. all.SelectMany(year => year.DaysOff)];
    }

    public IReadOnlyCollection<CalendarYear> Years => _years.Values;

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_daysOff.Contains(day);

    /// <returns>The span, or <c>Calendar.YearMissing</c> with the first year that is not there.</returns>
    public Result<WorkingSpan> After(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var passed = new List<DateOnly>();
        var (day, left, verified) = (start, days, true);
        while (left > 0)
        {
            day = day.AddDays(1);
            if (!_years.TryGetValue(day.Year, out var year)) return new DomainError("Calendar.YearMissing", day.Year);
            verified &= year.Verified;
            if (IsWorkingDay(day)) left--;
            else if (_daysOff.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) passed.Add(day);
        }

        return new WorkingSpan(start, days, day, passed, verified);
    }
}
