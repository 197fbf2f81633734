using System.Globalization;
using System.Numerics;

namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// Figures as they are printed. Rounding is half up (half away from zero below it) and done on whole numbers, so a
/// share printed twice is printed alike, and a reader with the two counts and a pencil gets the same digits.
/// </summary>
public static class FigureFormat
{
    /// <summary>Nothing to compare with: the denominator is zero.</summary>
    public const string NothingToDivide = "–";

    /// <summary>Nobody reported. Not zero.</summary>
    public const string Unknown = "…";

    /// <summary>Hidden because it would give a small number away.</summary>
    public const string Protected = "x";

    public static string Count(int? value, CultureInfo culture) => value?.ToString("N0", culture) ?? Unknown;

    /// <summary>With its sign, for a sentence: 215 of 3442 is "6,25 %" in Vietnamese.</summary>
    public static string Percent(Fraction share, CultureInfo culture, int decimals = 2) =>
        share.Denominator == 0 ? NothingToDivide : $"{Quotient(share, 100, decimals, culture)} %";

    /// <summary>Without the sign, for a column whose head carries it.</summary>
    public static string PercentNumber(Fraction share, CultureInfo culture, int decimals = 2) =>
        share.Denominator == 0 ? NothingToDivide : Quotient(share, 100, decimals, culture);

    public static string Average(Fraction share, CultureInfo culture) =>
        share.Denominator == 0 ? NothingToDivide : Quotient(share, 1, 1, culture);

    public static string Hidden(int? threshold, CultureInfo culture) =>
        threshold is null ? Protected : $"< {threshold.Value.ToString("N0", culture)}";

    public static string Cell(TableCell cell, ColumnKind kind, CultureInfo culture) => cell switch
    {
        TableCell.Words words => words.Value,
        TableCell.Number number => Count(number.Value, culture),
        TableCell.Share { Value: { } share } => kind is ColumnKind.Average ? Average(share, culture) : PercentNumber(share, culture),
        TableCell.Hidden hidden => Hidden(hidden.Threshold, culture),
        _ => Unknown,
    };

    private static string Quotient(Fraction share, int factor, int decimals, CultureInfo culture)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        var scale = BigInteger.Pow(10, decimals);
        // Twice the quotient plus one, halved: the half goes up without a fraction ever being formed.
        var rounded = (2 * BigInteger.Abs(share.Numerator) * factor * scale + share.Denominator) / (2 * (BigInteger)share.Denominator);
        var whole = (rounded / scale).ToString("N0", culture);
        var sign = share.Numerator < 0 && !rounded.IsZero ? culture.NumberFormat.NegativeSign : string.Empty;
        if (decimals == 0) return sign + whole;
        var rest = (rounded % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0');
        return $"{sign}{whole}{culture.NumberFormat.NumberDecimalSeparator}{rest}";
    }
}
