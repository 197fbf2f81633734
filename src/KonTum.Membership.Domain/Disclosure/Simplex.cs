namespace KonTum.Membership.Domain.Disclosure;

/// <summary>
/// Finds how small and how large one unknown of a system of sums can be, none below zero. What it finds it proves by
/// a solution in whole numbers; where rounding or a fraction spoils the proof it claims nothing.
/// </summary>
internal sealed class Simplex
{
    /// <summary>Stands for "as large as you like" and leaves room to add a few of them.</summary>
    public const long Boundless = 1L << 40;

    private const double Tiny = 1e-7;

    private readonly (int Index, int Sign)[][] _rows;
    private readonly long[] _sums;
    private readonly int _count;
    private readonly List<double[]> _table = [];
    private readonly List<int> _basis = [];

    public Simplex(IReadOnlyList<(int Index, int Sign)[]> rows, IReadOnlyList<long> sums, int count)
    {
        (_rows, _sums, _count) = ([.. rows], [.. sums], count);
        Start();
    }

    /// <summary>The largest value that a whole solution shows; the search ends once <paramref name="enough"/> is reached.</summary>
    public long Most(int unknown, long enough) => Search(unknown, 1, enough) ?? -1;

    /// <summary>The smallest value that a whole solution shows.</summary>
    public long Least(int unknown, long enough) => -Search(unknown, -1, -enough) ?? Boundless;

    private long? Search(int unknown, int sign, long enough)
    {
        var goal = new double[_count + 1];
        goal[unknown] = -sign;
        long? best = null;
        Reduce(goal);
        while (true)
        {
            if (Solution() is { } found && (best is null || sign * found[unknown] > best)) best = sign * found[unknown];
            if (best >= enough || Entering(goal) is not { } column) return best;
            if (Leaving(column) is not { } row) return Ray(unknown, column, sign, best);
            Pivot(row, column, goal);
        }
    }

    // Without an end in this direction; a long step along it must be whole as well.
    private long? Ray(int unknown, int column, int sign, long? best)
    {
        const int step = 1024;
        var row = _basis.IndexOf(unknown);
        var change = unknown == column ? step : row < 0 ? 0 : -step * _table[row][column];
        return Solution(column, step) is { } far && Math.Abs(change) > Tiny ? Math.Max(best ?? long.MinValue, sign * far[unknown]) : best;
    }

    /// <summary>A first solution: one more unknown for each row, driven to zero. Rows that say nothing new fall away.</summary>
    private void Start()
    {
        var width = _count + _rows.Length;
        for (var r = 0; r < _rows.Length; r++)
        {
            var line = new double[width + 1];
            var flip = _sums[r] < 0 ? -1 : 1;
            foreach (var (index, sign) in _rows[r]) line[index] += flip * sign;
            line[_count + r] = 1;
            line[width] = flip * _sums[r];
            _table.Add(line);
            _basis.Add(_count + r);
        }

        var goal = new double[width + 1];
        foreach (var line in _table)
        {
            for (var c = 0; c <= width; c++) goal[c] -= c >= _count && c < width ? 0 : line[c];
        }

        while (Entering(goal, _count) is { } column && Leaving(column) is { } row) Pivot(row, column, goal);
        for (var r = _table.Count - 1; r >= 0; r--)
        {
            if (_basis[r] < _count) continue;
            if (Array.FindIndex(_table[r], 0, _count, value => Math.Abs(value) > Tiny) is >= 0 and var column) Pivot(r, column, goal);
            else
            {
                _table.RemoveAt(r);
                _basis.RemoveAt(r);
            }
        }

        for (var r = 0; r < _table.Count; r++) _table[r] = [.. _table[r].Take(_count), _table[r][width]];
    }

    private void Reduce(double[] goal)
    {
        for (var r = 0; r < _table.Count; r++) Subtract(goal, _table[r], goal[_basis[r]]);
    }

    // The first that helps, and the first of those that give way: so no round is made twice (Bland's rule).
    private int? Entering(double[] goal) => Entering(goal, _count);

    private static int? Entering(double[] goal, int count) => Array.FindIndex(goal, 0, count, value => value < -Tiny) is >= 0 and var column ? column : null;

    private int? Leaving(int column)
    {
        int? best = null;
        for (var r = 0; r < _table.Count; r++)
        {
            if (_table[r][column] < Tiny) continue;
            var difference = best is { } other ? _table[r][^1] / _table[r][column] - _table[other][^1] / _table[other][column] : -1;
            if (difference < -Tiny || (difference < Tiny && _basis[r] < _basis[best!.Value])) best = r;
        }

        return best;
    }

    private void Pivot(int row, int column, double[] goal)
    {
        var line = _table[row];
        var by = line[column];
        for (var c = 0; c < line.Length; c++) line[c] /= by;
        for (var r = 0; r < _table.Count; r++)
        {
            if (r != row) Subtract(_table[r], line, _table[r][column]);
        }

        Subtract(goal, line, goal[column]);
        _basis[row] = column;
    }

    private static void Subtract(double[] from, double[] line, double times)
    {
        if (times == 0) return;
        for (var c = 0; c < from.Length; c++) from[c] -= times * line[c];
    }

    /// <summary>The present corner in whole numbers, checked against every sum; null where it is not whole.</summary>
    private long[]? Solution(int column = -1, int step = 0)
    {
        var values = new long[_count];
        if (column >= 0) values[column] = step;
        for (var r = 0; r < _table.Count; r++)
        {
            var exact = _table[r][^1] - (column >= 0 ? step * _table[r][column] : 0);
            values[_basis[r]] = (long)Math.Round(exact);
        }

        for (var r = 0; r < _rows.Length; r++)
        {
            if (_rows[r].Sum(term => term.Sign * values[term.Index]) != _sums[r]) return null;
        }

        return Array.TrueForAll(values, value => value >= 0) ? values : null;
    }
}
