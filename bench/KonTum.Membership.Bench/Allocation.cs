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
        for (var round = 0; round < 7; round++)
        {
            var watch = Stopwatch.StartNew();
            if (TargetAllocator.Allocate(inputs, total, TargetWeights.Default, CapRule.ApplicantsAndMentors, villages) is not Domain.Targets.Allocation) throw new InvalidOperationException("Not feasible.");
            var ours = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            LargestRemainder(inputs, total);
            var plain = watch.Elapsed.TotalMilliseconds;
            if (round > 0) ratios.Add(ours / plain);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} round {round}: {ours:0.0} ms, plain pass {plain:0.0} ms"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {cells} cells, T = {total}, ratio median {ratios[ratios.Count / 2]:0.0}"));
    }

    private static int LargestRemainder(AllocationInput[] inputs, int total)
    {
        long sum = inputs.Sum(input => (long)input.Members);
        var shares = inputs.Select(input => (input, Whole: input.Members * (long)total / sum, Left: input.Members * (long)total % sum)).ToArray();
        var left = total - (int)shares.Sum(share => share.Whole);
        return shares.OrderByDescending(share => share.Left).ThenBy(share => share.input.CellCode, StringComparer.Ordinal).Take(left).Count();
    }
}
