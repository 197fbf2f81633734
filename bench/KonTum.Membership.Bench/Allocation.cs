using System.Diagnostics;
using System.Globalization;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Bench;

/// <summary>Highest averages with floors and caps, beside a plain largest-remainder pass over the same cells in the same run.</summary>
internal static class Allocation
{
    public static int Run()
    {
        Measure("city", 398, 130, 60);
        Measure("country", 270_000, 190_000, 40_000);
        return 0;
    }

    private static void Measure(string name, int cells, int total, int villages)
    {
        var state = 20110415u;
        int Next(int below)
        {
            state = state * 1664525 + 1013904223;
            return (int)(state >> 8) % below;
        }

        AllocationInput[] inputs = [.. Enumerable.Range(1, cells).Select(id => new AllocationInput(id, $"c{id:D7}", id / 6, 3 + Next(20), Next(6), Next(40) == 0 ? 1 : 0, 3 + Next(15), 3 + Next(15), false))];
        var ratios = new List<double>();
        var plainUnits = Array.Empty<int>();
        for (var round = 0; round < 15; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            if (TargetAllocator.Allocate(inputs, total, TargetWeights.Default, CapRule.ApplicantsAndMentors, villages) is not Domain.Targets.Allocation) throw new InvalidOperationException("Not feasible.");
            var ours = watch.Elapsed.TotalMilliseconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            watch.Restart();
            plainUnits = LargestRemainder(inputs, total);
            var plain = watch.Elapsed.TotalMilliseconds;
            if (round > 4) ratios.Add(ours / plain);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} round {round}: {ours:0.00} ms, {allocated / 1024.0 / 1024.0:0.0} MiB; plain pass {plain:0.00} ms"));
        }

        if (plainUnits.Sum() != total) throw new InvalidOperationException("The plain pass does not add up.");
        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {cells} cells, T = {total}, ratio min {ratios[0]:0.0}, median {ratios[ratios.Count / 2]:0.0}, max {ratios[^1]:0.0}"));
    }

    /// <summary>Exact shares of the same weights rounded down and the rest by the greatest remainders: no floors, no caps, no limit on the villages' part, no checks.</summary>
    private static int[] LargestRemainder(AllocationInput[] inputs, int total)
    {
        UInt128 members = 0, applicants = 0, villages = 0;
        foreach (var input in inputs)
        {
            members += (UInt128)input.Members;
            applicants += (UInt128)input.Applicants;
            villages += (UInt128)input.VillagesWithoutMember;
        }

        var whole = 5 * members * applicants * villages;
        var left = total;
        var units = new int[inputs.Length];
        var remainders = new (UInt128 Left, int Cell)[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            var weight = 2 * (UInt128)inputs[i].Members * applicants * villages + 2 * (UInt128)inputs[i].Applicants * members * villages + (UInt128)inputs[i].VillagesWithoutMember * members * applicants;
            var (share, rest) = UInt128.DivRem(weight * (UInt128)total, whole);
            units[i] = (int)share;
            left -= units[i];
            remainders[i] = (rest, i);
        }

        Array.Sort(remainders, (a, b) => b.Left.CompareTo(a.Left) is var order and not 0 ? order : string.CompareOrdinal(inputs[a.Cell].CellCode, inputs[b.Cell].CellCode));
        for (var i = 0; i < left; i++) units[remainders[i].Cell]++;
        return units;
    }
}
