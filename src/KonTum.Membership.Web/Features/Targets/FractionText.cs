using System.Globalization;
using System.Numerics;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Infrastructure.Localisation;

namespace KonTum.Membership.Web.Features.Targets;

/// <summary>Exact fractions as decimals for reading. Rounded half up on whole numbers, never by way of floating point.</summary>
public static class FractionText
{
    public static string Rounded(Fraction value, int places)
    {
        var scale = BigInteger.Pow(10, places);
        var rounded = (2 * BigInteger.Abs(value.Numerator) * scale + value.Denominator) / (2 * value.Denominator);
        var sign = value.Numerator.Sign < 0 && !rounded.IsZero ? "−" : string.Empty;
        var whole = (rounded / scale).ToString("N0", AppCultures.Formatting);
        return places == 0
            ? sign + whole
            : $"{sign}{whole}{AppCultures.Formatting.NumberFormat.NumberDecimalSeparator}{(rounded % scale).ToString(CultureInfo.InvariantCulture).PadLeft(places, '0')}";
    }

    /// <summary>With as many places as it takes to be told from nothing: "0,031", but "0,00004" where that is all.</summary>
    public static string Smallest(Fraction value, int places)
    {
        while (places < 12 && value.Numerator.Sign != 0 && 2 * BigInteger.Abs(value.Numerator) * BigInteger.Pow(10, places) < value.Denominator) places++;
        return Rounded(value, places);
    }

    /// <summary>A change with its sign: "+1", "−2".</summary>
    public static string WithSign(int value) => value < 0 ? $"−{Display.Number(-value)}" : $"+{Display.Number(value)}";
}
