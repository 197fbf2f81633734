using System.Globalization;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

/// <summary>What a report covers: a quarter, or a whole calendar year.</summary>
public readonly record struct ReportPeriod
{
    /// <summary>The number of a period that is a whole year.</summary>
    public const int WholeYear = 0;

    private ReportPeriod(int year, int number)
    {
        Year = year;
        Number = number;
    }

    public int Year { get; }

    /// <summary>1 to 4, or <see cref="WholeYear"/>.</summary>
    public int Number { get; private init; }

    public bool IsYear => Number == WholeYear;

    public DateOnly FirstDay => IsYear ? YearStart : new Quarter(Year, Number).FirstDay;

    /// <summary>The last day, which belongs to the period.</summary>
    public DateOnly LastDay => IsYear ? new DateOnly(Year, 12, 31) : new Quarter(Year, Number).LastDay;

    /// <summary>The day before the period begins.</summary>
    public DateOnly Eve => FirstDay.AddDays(-1);

    public DateOnly YearStart => new(Year, 1, 1);

    /// <summary>The quarter itself, or the last of the year.</summary>
    public Quarter LastQuarter => new(Year, IsYear ? 4 : Number);

    public ReportPeriod SameLastYear => new(Year - 1, Number);

    public static ReportPeriod Of(Quarter quarter) => new(quarter.Year, quarter.Number);

    public static ReportPeriod OfYear(int year) => Of(new Quarter(year, 1)) with { Number = WholeYear };

    public static bool IsValid(int year, int number) => Quarter.IsValid(year, number == WholeYear ? 1 : number);

    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public static ReportPeriod Of(int year, int number) => number == WholeYear ? OfYear(year) : Of(new Quarter(year, number));

    public override string ToString() => IsYear ? Year.ToString(CultureInfo.InvariantCulture) : new Quarter(Year, Number).ToString();
}
