using System.Globalization;
using System.Numerics;

namespace KonTum.Membership.Domain.Targets;

/// <summary>An exact number in lowest terms. Shares, weights and quotients are compared as these, never as floating point.</summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    // One less than the denominator, so that the default value is 0/1 and not a division by zero.
    private readonly BigInteger _denominatorLessOne;

    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.Sign <= 0) throw new ArgumentOutOfRangeException(nameof(denominator), "A denominator must be positive.");
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / common;
        _denominatorLessOne = denominator / common - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public static Fraction Zero => default;

    public static Fraction operator +(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator + right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator - right.Numerator * left.Denominator, left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator *(Fraction left, int right) => new(left.Numerator * right, left.Denominator);

    public static Fraction operator /(Fraction left, int right) => new(left.Numerator, left.Denominator * right);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>For display alone.</summary>
    public double ToDouble() => (double)Numerator / (double)Denominator;

    /// <summary>As <c>p/q</c>, also where q is 1.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
