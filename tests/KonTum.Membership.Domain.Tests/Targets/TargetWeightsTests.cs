using System.Numerics;
using CsCheck;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

public class TargetWeightsTests
{
    [Theory]
    [InlineData(-1, 2, 1, "Targets.Weights.Negative")]
    [InlineData(2, int.MinValue, 1, "Targets.Weights.Negative")]
    [InlineData(0, 0, 0, "Targets.Weights.AllZero")]
    [InlineData(1, 1, 1001, "Targets.Weights.TooLarge")]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue, "Targets.Weights.TooLarge")]
    public void Create_SenselessParts_AreRefused(int members, int applicants, int villages, string code) =>
        TargetWeights.Create(members, applicants, villages).Errors.Should().ContainSingle().Which.Code.Should().Be(code);

    [Theory]
    [InlineData(2, 2, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1000, 1000, 1000)]
    public void Create_WithinLimits_IsKept(int members, int applicants, int villages)
    {
        var weights = TargetWeights.Create(members, applicants, villages).Value;

        (weights.Members, weights.Applicants, weights.Villages, weights.Sum).Should().Be((members, applicants, villages, members + applicants + villages));
    }

    [Fact]
    public void Default_IsTwoTwoOne() => TargetWeights.Default.Should().Be(TargetWeights.Create(2, 2, 1).Value);
}

public class FractionTests
{
    [Fact]
    public void Default_IsZeroAndNotADivisionByZero()
    {
        Fraction.Zero.Should().Be(new Fraction(0, 7));
        Fraction.Zero.ToString().Should().Be("0/1");
    }

    [Fact]
    public void Create_CommonDivisor_IsReduced() => new Fraction(-6, 4).ToString().Should().Be("-3/2");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Create_DenominatorNotPositive_IsABug(int denominator) =>
        FluentActions.Invoking(() => new Fraction(1, denominator)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Arithmetic_AnyFractions_IsThatOfIntegersOverACommonDenominator() =>
        Gen.Select(Gen.Long, Gen.Long[1, long.MaxValue], Gen.Long, Gen.Long[1, long.MaxValue]).Sample((a, b, c, d) =>
        {
            var (left, right) = (new Fraction(a, b), new Fraction(c, d));
            var (x, y, common) = ((BigInteger)a * d, (BigInteger)c * b, (BigInteger)b * d);

            (left + right).Should().Be(new Fraction(x + y, common));
            (left - right).Should().Be(new Fraction(x - y, common));
            (left * right).Should().Be(new Fraction((BigInteger)a * c, common));
            (left < right).Should().Be(x < y);
            (left >= right).Should().Be(x >= y);
        }, iter: 1000);

    [Fact]
    public void Compare_BeyondTheReachOfDoubles_IsExact()
    {
        var third = new Fraction(BigInteger.Pow(10, 40), 3 * BigInteger.Pow(10, 40));
        var more = new Fraction(BigInteger.Pow(10, 40) + 1, 3 * BigInteger.Pow(10, 40));

        (more > third).Should().BeTrue();
        more.ToDouble().Should().Be(third.ToDouble());
    }
}
