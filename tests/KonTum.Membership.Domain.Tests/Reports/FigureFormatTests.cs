using System.Globalization;
using System.Numerics;
using CsCheck;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Domain.Tests.Reports;

public class FigureFormatTests
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData(215, 3442, "6,25 %")]
    [InlineData(1, 3, "33,33 %")]
    [InlineData(2, 3, "66,67 %")]
    [InlineData(1, 20_000, "0,01 %")]
    [InlineData(1, 20_001, "0,00 %")]
    [InlineData(0, 7, "0,00 %")]
    [InlineData(7, 7, "100,00 %")]
    [InlineData(25, 2, "1.250,00 %")]
    [InlineData(-1, 20_000, "-0,01 %")]
    [InlineData(-1, 20_001, "0,00 %")]
    [InlineData(5, 0, "–")]
    public void Percent_InVietnamese_RoundsHalfUpToTwoDecimals(long part, long whole, string printed) =>
        FigureFormat.Percent(new Fraction(part, whole), Vietnamese).Should().Be(printed);

    [Fact]
    public void Percent_InEnglish_HasADecimalPoint() => FigureFormat.Percent(new Fraction(215, 3442), English).Should().Be("6.25 %");

    [Theory]
    [InlineData(1, 200, "1 %")]
    [InlineData(1, 201, "0 %")]
    public void Percent_WholePerCent_RoundsHalfUp(long part, long whole, string printed) =>
        FigureFormat.Percent(new Fraction(part, whole), Vietnamese, decimals: 0).Should().Be(printed);

    [Theory]
    [InlineData(3442, "3.442")]
    [InlineData(999, "999")]
    [InlineData(0, "0")]
    [InlineData(null, "…")]
    public void Count_InVietnamese_GroupsThousandsAndTellsUnknownFromZero(int? value, string printed) =>
        FigureFormat.Count(value, Vietnamese).Should().Be(printed);

    [Theory]
    [InlineData(105, 3, "35,0")]
    [InlineData(641, 20, "32,1")]
    [InlineData(0, 0, "–")]
    public void Average_HasOneDecimal(long sum, long people, string printed) =>
        FigureFormat.Average(new Fraction(sum, people), Vietnamese).Should().Be(printed);

    [Fact]
    public void Cell_EachState_IsPrinted()
    {
        FigureFormat.Cell(TableCell.Of("Đăk Cấm"), ColumnKind.Text, Vietnamese).Should().Be("Đăk Cấm");
        FigureFormat.Cell(TableCell.Of(1234), ColumnKind.Count, Vietnamese).Should().Be("1.234");
        FigureFormat.Cell(TableCell.Of(new Fraction(1, 8)), ColumnKind.Ratio, Vietnamese).Should().Be("12,50");
        FigureFormat.Cell(TableCell.Of(new Fraction(1, 8)), ColumnKind.Average, Vietnamese).Should().Be("0,1");
        FigureFormat.Cell(TableCell.Of((Fraction?)null), ColumnKind.Ratio, Vietnamese).Should().Be("…");
        FigureFormat.Cell(new TableCell.Hidden(10), ColumnKind.Count, Vietnamese).Should().Be("< 10");
        FigureFormat.Cell(new TableCell.Hidden(null), ColumnKind.Count, Vietnamese).Should().Be("x");
    }

    [Fact]
    public void PercentNumber_AnyShare_IsTheNearestHundredthWithHalvesUp() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[1, long.MaxValue]).Sample((part, whole) =>
        {
            var hundredths = Hundredths(FigureFormat.PercentNumber(new Fraction(part, whole), Vietnamese));
            // h is half up of 10000 p/w exactly when 2h − 1 ≤ 20000 p/w < 2h + 1.
            var exact = (BigInteger)part * 20_000;
            return (2 * hundredths - 1) * whole <= exact && exact < (2 * hundredths + 1) * whole;
        });

    [Fact]
    public void PercentNumber_CountsOfACommittee_AgreeWithDecimalArithmetic() =>
        Gen.Select(Gen.Int[0, 200_000], Gen.Int[1, 200_000]).Sample((part, whole) =>
            Hundredths(FigureFormat.PercentNumber(new Fraction(part, whole), Vietnamese))
            == (BigInteger)(decimal.Round((decimal)part * 100 / whole, 2, MidpointRounding.AwayFromZero) * 100));

    [Fact]
    public void PercentNumber_ExactHalves_GoUp() =>
        Gen.Int[0, 1_000_000].Sample(n => Hundredths(FigureFormat.PercentNumber(new Fraction(2L * n + 1, 20_000), Vietnamese)) == n + 1);

    [Fact]
    public void PercentNumber_WhateverTheCulture_HasTheSameDigits() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 100_000]).Sample((part, whole) =>
            Digits(FigureFormat.PercentNumber(new Fraction(part, whole), Vietnamese)) == Digits(FigureFormat.PercentNumber(new Fraction(part, whole), English)));

    private static BigInteger Hundredths(string printed) => BigInteger.Parse(Digits(printed), CultureInfo.InvariantCulture);

    private static string Digits(string printed) => string.Concat(printed.Where(char.IsAsciiDigit));
}
