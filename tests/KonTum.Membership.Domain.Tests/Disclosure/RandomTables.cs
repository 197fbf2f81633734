using CsCheck;
using KonTum.Membership.Domain.Disclosure;

namespace KonTum.Membership.Domain.Tests.Disclosure;

/// <summary>Tables as the city has them: many small counts, some large, rows and columns with totals, units below units.</summary>
internal static class RandomTables
{
    private static readonly Gen<int> Cell = Gen.Frequency((3, Gen.Int[0, 4]), (3, Gen.Int[0, 14]), (2, Gen.Int[8, 60]), (1, Gen.Const(0)));

    private static readonly Gen<Sensitivity> Kind = Gen.Bool.Select(special => special ? Sensitivity.Special : Sensitivity.Ordinary);

    public static Gen<LinkedTables> Tables() =>
        from kind in Kind
        from rows in Gen.Int[2, 6]
        from columns in Gen.Int[2, 5]
        from cells in Cell.Array[rows * columns]
        select Build(kind, [Grid("t", rows, columns, cells)]);

    /// <summary>Units below a unit, each divided in two ways: the totals of the units stand in both tables.</summary>
    public static Gen<LinkedTables> Pairs() =>
        from kind in Kind
        from rows in Gen.Int[2, 5]
        from first in Gen.Int[2, 4]
        from second in Gen.Int[2, 3]
        from cells in Cell.Array[rows * first]
        from share in Gen.Double[0, 1].Array[rows]
        select Build(kind, [Grid("t", rows, first, cells), Divided("t", rows, first, second, cells, share)]);

    /// <summary>One table month by month: most counts stay, some move a little, few jump.</summary>
    public static Gen<IReadOnlyList<LinkedTables>> Months(int months) =>
        from kind in Kind
        from rows in Gen.Int[2, 4]
        from columns in Gen.Int[2, 3]
        from cells in Cell.Array[rows * columns]
        from steps in Gen.Frequency((5, Gen.Const(0)), (3, Gen.Int[-3, 3]), (1, Gen.Int[-15, 15])).Array[rows * columns].Array[months - 1]
        select (IReadOnlyList<LinkedTables>)[.. steps.Aggregate(new List<int[]> { cells }, (all, step) => [.. all, [.. all[^1].Zip(step, (value, change) => Math.Max(0, value + change))]])
            .Select(month => Build(kind, [Grid("t", rows, columns, month)]))];

    private static LinkedTables Build(Sensitivity kind, IReadOnlyList<(IReadOnlyList<(string Key, int Value)> Counts, IReadOnlyList<PartsOfWhole> Sums)> grids) => new(
        [.. grids.SelectMany(grid => grid.Counts).DistinctBy(count => count.Key).Select(count => new DisclosedCount(count.Key, count.Value, kind))],
        [.. grids.SelectMany(grid => grid.Sums).DistinctBy(sum => sum.Whole + "=" + string.Join('+', sum.Parts))]);

    private static (IReadOnlyList<(string Key, int Value)> Counts, IReadOnlyList<PartsOfWhole> Sums) Grid(string rowKey, int rows, int columns, int[] cells, string name = "a")
    {
        var (r, c) = (Enumerable.Range(0, rows).ToList(), Enumerable.Range(0, columns).ToList());
        string At(int row, int column) => $"{name}{row}.{column}";
        return (
            [
                .. r.SelectMany(row => c, (row, column) => (At(row, column), cells[row * columns + column])),
                .. r.Select(row => ($"{rowKey}{row}", c.Sum(column => cells[row * columns + column]))),
                .. c.Select(column => ($"{name}.{column}", r.Sum(row => cells[row * columns + column]))),
                ("all", cells.Sum()),
            ],
            [
                .. r.Select(row => new PartsOfWhole($"{rowKey}{row}", [.. c.Select(column => At(row, column))])),
                .. c.Select(column => new PartsOfWhole($"{name}.{column}", [.. r.Select(row => At(row, column))])),
                new PartsOfWhole("all", [.. r.Select(row => $"{rowKey}{row}")]),
                new PartsOfWhole("all", [.. c.Select(column => $"{name}.{column}")]),
            ]);
    }

    private static (IReadOnlyList<(string Key, int Value)> Counts, IReadOnlyList<PartsOfWhole> Sums) Divided(string rowKey, int rows, int first, int second, int[] cells, double[] share)
    {
        var other = new int[rows * second];
        for (var row = 0; row < rows; row++)
        {
            var left = cells[(row * first)..((row + 1) * first)].Sum();
            for (var column = 0; column < second; column++)
            {
                var part = column == second - 1 ? left : (int)(left * share[row]);
                other[row * second + column] = part;
                left -= part;
            }
        }

        return Grid(rowKey, rows, second, other, "b");
    }
}
