namespace KonTum.Membership.TestSupport;

/// <summary>An end of a range: a fraction, since a corner of the possible need not be a table of counts.</summary>
public readonly record struct Corner(Int128 Numerator, Int128 Denominator)
{
    public bool IsWhole => Numerator % Denominator == 0;

    public long Down => (long)(Numerator / Denominator);

    public long Up => (long)((Numerator + Denominator - 1) / Denominator);
}

/// <summary>The simplex method in whole numbers: one common denominator, no rounding (Edmonds' pivots).</summary>
public sealed class WholeTableau
{
    private readonly Int128[][] _rows;
    private readonly int[] _basis;
    private readonly int _columns;
    private Int128 _denominator;

    private WholeTableau(Int128[][] rows, int[] basis, int columns, Int128 denominator) => (_rows, _basis, _columns, _denominator) = (rows, basis, columns, denominator);

    /// <summary>Null where nothing of zero or more fits all rows.</summary>
    public static WholeTableau? Solve(IReadOnlyList<(List<(int Column, int Sign)> Terms, long Sought)> lines, int columns)
    {
        var width = columns + lines.Count;
        var rows = lines.Select((line, index) =>
        {
            var row = new Int128[width + 1];
            var flip = line.Sought < 0 ? -1 : 1;
            foreach (var (column, sign) in line.Terms) row[column] += flip * sign;
            row[columns + index] = 1;
            row[width] = flip * line.Sought;
            return row;
        }).ToArray();
        var tableau = new WholeTableau(rows, [.. Enumerable.Range(columns, lines.Count)], columns, 1);
        var goal = new Int128[width + 1];
        foreach (var row in rows)
        {
            for (var c = 0; c <= width; c++) goal[c] -= c < columns || c == width ? row[c] : 0;
        }

        while (tableau.Step(goal)) ;
        if (goal[width] != 0) return null;
        tableau.DriveOut(goal);
        return tableau;
    }

    public WholeTableau Copy() => new([.. _rows.Select(row => (Int128[])row.Clone())], (int[])_basis.Clone(), _columns, _denominator);

    /// <summary>Null where there is no end.</summary>
    public Corner? Extreme(int column, bool largest)
    {
        var goal = new Int128[_rows.Length == 0 ? _columns + 1 : _rows[0].Length];
        goal[column] = largest ? -_denominator : _denominator;
        for (var r = 0; r < _rows.Length; r++)
        {
            var factor = goal[_basis[r]];
            if (factor == 0) continue;
            for (var c = 0; c < goal.Length; c++) goal[c] -= factor * _rows[r][c] / _denominator;
        }

        while (true)
        {
            if (Entering(goal) is not { } entering) return Value(column);
            if (Leaving(entering) is not { } leaving) return largest ? null : Value(column);
            Pivot(leaving, entering, goal);
        }
    }

    /// <summary>A column of the corner that is no whole number, rounded down.</summary>
    public (int Column, long Value)? Fraction(int columns)
    {
        for (var r = 0; r < _rows.Length; r++)
        {
            if (_basis[r] < columns && _rows[r][^1] % _denominator != 0) return (_basis[r], (long)(_rows[r][^1] / _denominator));
        }

        return null;
    }

    private Corner Value(int column) => Array.IndexOf(_basis, column) is >= 0 and var row ? new Corner(_rows[row][^1], _denominator) : new Corner(0, 1);

    private bool Step(Int128[] goal)
    {
        if (Entering(goal) is not { } entering || Leaving(entering) is not { } leaving) return false;
        Pivot(leaving, entering, goal);
        return true;
    }

    private int? Entering(Int128[] goal) => Array.FindIndex(goal, 0, _columns, value => value < 0) is >= 0 and var column ? column : null;

    private int? Leaving(int column)
    {
        int? best = null;
        for (var r = 0; r < _rows.Length; r++)
        {
            if (_rows[r][column] <= 0) continue;
            var compared = best is { } b ? (_rows[r][^1] * _rows[b][column]).CompareTo(_rows[b][^1] * _rows[r][column]) : -1;
            if (compared < 0 || (compared == 0 && _basis[r] < _basis[best!.Value])) best = r;
        }

        return best;
    }

    private void DriveOut(Int128[] goal)
    {
        for (var r = 0; r < _rows.Length; r++)
        {
            if (_basis[r] < _columns) continue;
            if (Array.FindIndex(_rows[r], 0, _columns, value => value != 0) is not (>= 0 and var column)) continue;
            if (_rows[r][column] < 0) _rows[r] = [.. _rows[r].Select(value => -value)];
            Pivot(r, column, goal);
        }
    }

    private void Pivot(int row, int column, Int128[] goal)
    {
        var line = _rows[row];
        var pivot = line[column];
        foreach (var other in _rows.Append(goal))
        {
            if (ReferenceEquals(other, line)) continue;
            var factor = other[column];
            for (var c = 0; c < other.Length; c++) other[c] = (other[c] * pivot - factor * line[c]) / _denominator;
        }

        _denominator = pivot;
        _basis[row] = column;
    }
}
