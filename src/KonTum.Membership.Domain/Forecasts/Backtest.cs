using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Forecasts;

/// <summary>A forecast as it would have been made at a quarter's end, from what was known that day, beside what happened.</summary>
/// <param name="Forecast">Null where there was too little experience to forecast from.</param>
/// <param name="Actual">The year's admissions; null while the year runs.</param>
public sealed record BacktestRow(Quarter Quarter, int Year, YearForecast? Forecast, int? Actual)
{
    /// <summary>Whether what happened lay within the range of 80 %; null where there is nothing to compare.</summary>
    public bool? IsInside => Forecast is { } made && Actual is { } actual ? actual >= made.Low && actual <= made.High : null;

    /// <summary>How many forecasts can be compared, and in how many what happened lay within the range.</summary>
    public static (int Inside, int Compared) Coverage(IEnumerable<BacktestRow> rows)
    {
        var compared = rows.Where(row => row.IsInside is not null).ToList();
        return (compared.Count(row => row.IsInside is true), compared.Count);
    }
}
