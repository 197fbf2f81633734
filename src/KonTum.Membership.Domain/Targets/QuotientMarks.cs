using System.Numerics;

namespace KonTum.Membership.Domain.Targets;

/// <summary>A cell that can take more than its floor.</summary>
/// <param name="Room">How many units beyond the floor it can take; very large where there is no cap.</param>
/// <param name="Rank">The place of the cell in code order.</param>
internal readonly record struct OpenCell<T>(T Weight, int Floor, int Room, int Rank)
    where T : struct, IBinaryInteger<T>
{
    public double Approximate { get; } = double.CreateTruncating(Weight);

    /// <summary>How many of the cell's quotients beyond its floor are at least the mark: weight ≥ mark · (2·units − 1), exactly. A mark of 0 lets everything pass.</summary>
    public int UnitsAbove(T mark)
    {
        if (T.IsZero(mark)) return Room;

        // The guess is right but for rounding; one multiplication on either side settles it.
        var units = (int)Math.Min((Approximate / double.CreateTruncating(mark) + 1) / 2, int.MaxValue / 4);
        while (units > 0 && !Reaches(mark, units)) units--;
        while (units < Floor + (long)Room && Reaches(mark, units + 1)) units++;
        return Math.Clamp(units - Floor, 0, Room);
    }

    private bool Reaches(T mark, int units) => Weight >= mark * T.CreateTruncating(2 * units - 1);
}

/// <summary>
/// Between these lies the quotient that wins the last unit: no more than the units asked for have a quotient of
/// <see cref="High"/> or more, and no fewer have one of <see cref="Low"/> or more.
/// </summary>
internal readonly record struct QuotientMarks<T>(T High, T Low) where T : struct, IBinaryInteger<T>;

internal static class QuotientMarks
{
    private const int Steps = 14;

    /// <exception cref="InvalidOperationException">The cells cannot take that many.</exception>
    public static QuotientMarks<T> Around<T>(OpenCell<T>[] cells, int units) where T : struct, IBinaryInteger<T>
    {
        double low = 0, high = 1;
        foreach (var cell in cells) high = Math.Max(high, cell.Approximate);
        high *= 2;
        var guess = cells.Sum(cell => cell.Approximate) / (2.0 * units);
        for (var step = 0; step < Steps && guess > low && guess < high; step++)
        {
            if (Count(cells, guess) <= units) high = guess;
            else low = guess;
            guess = low > 0 && high < 4 * low ? (low + high) / 2 : low > 0 ? low * 2 : high / 2;
        }

        return new QuotientMarks<T>(RaiseUntilFew(cells, units, high), LowerUntilEnough(cells, units, low));
    }

    private static T RaiseUntilFew<T>(OpenCell<T>[] cells, int units, double guess) where T : struct, IBinaryInteger<T>
    {
        var mark = T.CreateTruncating(guess) + T.One;
        while (Count(cells, mark) > units) mark += T.Max(mark >> 6, T.One);
        return mark;
    }

    private static T LowerUntilEnough<T>(OpenCell<T>[] cells, int units, double guess) where T : struct, IBinaryInteger<T>
    {
        var mark = T.CreateTruncating(guess);
        while (!T.IsZero(mark) && Count(cells, mark) < units) mark -= T.Max(mark >> 6, T.One);
        return mark;
    }

    private static long Count<T>(OpenCell<T>[] cells, T mark) where T : struct, IBinaryInteger<T>
    {
        long count = 0;
        foreach (var cell in cells) count += cell.UnitsAbove(mark);
        return count;
    }

    private static long Count<T>(OpenCell<T>[] cells, double mark) where T : struct, IBinaryInteger<T>
    {
        long count = 0;
        foreach (var cell in cells) count += (long)Math.Clamp((cell.Approximate / mark + 1) / 2 - cell.Floor, 0, cell.Room);
        return count;
    }
}
