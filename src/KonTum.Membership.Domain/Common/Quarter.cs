using System.Globalization;

namespace KonTum.Membership.Domain.Common;

/// <summary>A calendar quarter.</summary>
public readonly record struct Quarter : IComparable<Quarter>
{
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1930);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2200);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        Year = year;
        Number = number;
    }

    public int Year { get; }

    /// <summary>1 to 4.</summary>
    public int Number { get; }

    public DateOnly FirstDay => new(Year, Number * 3 - 2, 1);

    /// <summary>The last day of the quarter, which belongs to it.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(3).AddDays(-1);

    public DateOnly YearStart => new(Year, 1, 1);

    public Quarter SameLastYear => new(Year - 1, Number);

    public static Quarter Of(DateOnly date) => new(date.Year, (date.Month + 2) / 3);

    public static bool IsValid(int year, int number) => year is >= 1930 and <= 2200 && number is >= 1 and <= 4;

    public int CompareTo(Quarter other) => (Year, Number).CompareTo((other.Year, other.Number));

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Q{Number}-{Year}");
}
