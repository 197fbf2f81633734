using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>The days of one year on which offices are closed besides Saturdays and Sundays: public holidays and the days given in their place.</summary>
/// <param name="Verified">Whether the government's own announcement for the year was seen; where not, the screens say so.</param>
/// <param name="Version">0 for the days shipped with the program; otherwise the number under which the office entered them.</param>
public sealed record CalendarYear(int Year, bool Verified, IReadOnlyList<DateOnly> DaysOff, int Version = 0);

/// <summary>A stretch of working days.</summary>
/// <param name="Start">The day of the event; it does not count itself.</param>
/// <param name="End">The last of the working days, inclusive.</param>
/// <param name="DaysOff">The public holidays between Monday and Friday that were passed over.</param>
/// <param name="Years">The years of the calendar that were counted through, each with its version.</param>
public sealed record WorkingSpan(DateOnly Start, int Days, DateOnly End, IReadOnlyList<DateOnly> DaysOff, IReadOnlyList<CalendarYear> Years)
{
    /// <summary>False where a year was used whose announcement nobody here has seen.</summary>
    public bool Verified => Years.All(year => year.Verified);
}

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

    public CalendarYear? Find(int year) => _years.GetValueOrDefault(year);

    /// <summary>The same calendar with other versions of some years in the place of those it had.</summary>
    public WorkingCalendar With(IEnumerable<CalendarYear> others)
    {
        var years = new Dictionary<int, CalendarYear>(_years);
        foreach (var other in others) years[other.Year] = other;
        return new WorkingCalendar(years.Values);
    }

    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_daysOff.Contains(day);

    /// <returns>The span, or <c>Calendar.YearMissing</c> with the first year that is not there.</returns>
    public Result<WorkingSpan> After(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        var passed = new List<DateOnly>();
        var used = new List<CalendarYear>();
        var (day, left) = (start, days);
        while (left > 0)
        {
            day = day.AddDays(1);
            if (!_years.TryGetValue(day.Year, out var year)) return new DomainError("Calendar.YearMissing", day.Year);
            if (used.Count == 0 || used[^1].Year != year.Year) used.Add(year);
            if (IsWorkingDay(day)) left--;
            else if (_daysOff.Contains(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) passed.Add(day);
        }

        return new WorkingSpan(start, days, day, passed, used);
    }
}
