using System.Globalization;

namespace KonTum.Membership.Web.Infrastructure.Localisation;

/// <summary>How days, numbers and shares are written for people.</summary>
public static class Display
{
    private const char FixedGap = '\u00A0';

    public static string Day(DateOnly day) => day.ToString(AppCultures.DayPattern, AppCultures.Formatting);

    public static string Number(long value) => value.ToString("N0", AppCultures.Formatting);

    public static string Number(double value, int places) =>
        value.ToString("N" + places.ToString(CultureInfo.InvariantCulture), AppCultures.Formatting);

    /// <summary>"6,25 %" from 215 and 3442; a share of nothing is a dash, never zero.</summary>
    public static string Share(long part, long whole, int places = 2) =>
        whole == 0 ? "–" : Number(Math.Round(100m * part / whole, places, MidpointRounding.AwayFromZero), places) + FixedGap + "%";

    private static string Number(decimal value, int places) =>
        value.ToString("N" + places.ToString(CultureInfo.InvariantCulture), AppCultures.Formatting);
}
