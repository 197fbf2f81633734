using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Days on which somebody decides something, and who is said to have entered it.</summary>
internal static class CityDays
{
    public static readonly Guid GeneratorId = new("00000001-0000-8000-8000-00000000c17e");

    // Entered in the afternoon of the day itself: the built-in city knows no clock but its own facts.
    private static readonly TimeOnly EntryHour = new(9, 0);

    public static ChangeContext Entered(DateOnly on, string? reason = null) =>
        new(GeneratorId, on.ToDateTime(EntryHour, DateTimeKind.Utc), Reason: reason);

    /// <summary>The day itself, or the Friday before a weekend.</summary>
    public static DateOnly WorkdayBefore(this DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    /// <summary>The day itself, or the Monday after a weekend.</summary>
    public static DateOnly WorkdayAfter(this DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>A day from Monday to Friday; both ends of the range may be drawn.</summary>
    public static DateOnly Workday(this SplitMix64 random, DateOnly first, DateOnly last)
    {
        while (true)
        {
            var day = first.AddDays(random.Below(last.DayNumber - first.DayNumber + 1));
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) return day;
        }
    }

    public static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    public static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <exception cref="InvalidOperationException">The domain refused: the generator is wrong, and no half city is kept.</exception>
    public static void OrThrow(this Result result, string act)
    {
        if (!result.IsOk) throw new InvalidOperationException($"{act} was refused: {string.Join("; ", result.Errors)}.");
    }

    /// <inheritdoc cref="OrThrow(Result, string)"/>
    public static T OrThrow<T>(this Result<T> result, string act) where T : notnull =>
        result.TryGet(out var value) ? value : throw new InvalidOperationException($"{act} was refused: {string.Join("; ", result.Errors)}.");
}
