using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>The days of a year that follow the moon or a choice of the government; the others are fixed by the Labour Code (2019, art. 112).</summary>
/// <param name="TetFirst">The first day of the lunar year.</param>
/// <param name="HungKings">The tenth day of the third lunar month.</param>
/// <param name="NationalDayBesides">The day before or after the second of September, as the government chose.</param>
public sealed record MovingHolidays(int Year, DateOnly TetFirst, DateOnly HungKings, DateOnly NationalDayBesides);

/// <summary>
/// Proposes a year's days off: the fixed holidays, five days of Tết from its eve on, the Hùng kings' day, two national
/// days, and for each that falls on a weekend the next working day. What the government moves besides is typed by hand.
/// </summary>
public static class HolidayProposal
{
    private const int TetDays = 5;

    public static Result<IReadOnlyList<DateOnly>> Of(MovingHolidays moving)
    {
        var errors = new List<DomainError>();
        var year = moving.Year;
        if (year is < CalendarVersion.MinYear or > CalendarVersion.MaxYear) return new DomainError("Calendar.YearOutOfRange", $"{CalendarVersion.MinYear}", $"{CalendarVersion.MaxYear}") { Field = nameof(moving.Year) };
        if (moving.TetFirst < new DateOnly(year, 1, 20) || moving.TetFirst > new DateOnly(year, 2, 21)) errors.Add(new DomainError("Calendar.TetImplausible", moving.TetFirst) { Field = nameof(moving.TetFirst) });
        if (moving.HungKings < new DateOnly(year, 3, 29) || moving.HungKings > new DateOnly(year, 5, 1)) errors.Add(new DomainError("Calendar.HungKingsImplausible", moving.HungKings) { Field = nameof(moving.HungKings) });
        var national = new DateOnly(year, 9, 2);
        if (Math.Abs(moving.NationalDayBesides.DayNumber - national.DayNumber) != 1) errors.Add(new DomainError("Calendar.NationalDayImplausible", moving.NationalDayBesides) { Field = nameof(moving.NationalDayBesides) });
        if (errors.Count > 0) return Result<IReadOnlyList<DateOnly>>.Refused(errors);

        List<DateOnly> holidays =
        [
            new(year, 1, 1), .. Enumerable.Range(-1, TetDays).Select(moving.TetFirst.AddDays), moving.HungKings, new(year, 4, 30), new(year, 5, 1), national, moving.NationalDayBesides,
        ];
        return WithDaysInPlace([.. holidays.Distinct().Order()]);
    }

    private static List<DateOnly> WithDaysInPlace(List<DateOnly> holidays)
    {
        var off = new HashSet<DateOnly>(holidays);
        foreach (var holiday in holidays.Where(IsWeekend))
        {
            var day = holiday.AddDays(1);
            while (IsWeekend(day) || off.Contains(day)) day = day.AddDays(1);
            if (day.Year == holiday.Year) off.Add(day);
        }

        return [.. off.Order()];
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
