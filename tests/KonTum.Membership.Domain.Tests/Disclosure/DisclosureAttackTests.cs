using CsCheck;
using KonTum.Membership.Domain.Disclosure;
using KonTum.Membership.TestSupport;

namespace KonTum.Membership.Domain.Tests.Disclosure;

/// <summary>The masks are judged by an attacker who was not there when they were made.</summary>
public class DisclosureAttackTests
{
    private static readonly DisclosureControl Control = new(DisclosureThresholds.Usual);

    [Fact]
    public void Protect_ThousandTables_NoHiddenCountCanBeNarrowed() => Judge(RandomTables.Tables().Select(table => (IReadOnlyList<LinkedTables>)[table]), 1000);

    [Fact]
    public void Protect_TwoHundredLinkedPairs_NoHiddenCountCanBeNarrowed() => Judge(RandomTables.Pairs().Select(table => (IReadOnlyList<LinkedTables>)[table]), 200);

    [Fact]
    public void Protect_TwelveMonths_NoHiddenCountCanBeNarrowedByAllOfThemTogether() => Judge(RandomTables.Months(12), 40, 12);

    [Fact]
    public void PrimaryOnly_IsBroken()
    {
        var (hidden, broken) = (0, 0);
        RandomTables.Tables().Sample(table =>
        {
            var mask = Control.PrimaryOnly(table);
            var attacker = Attack([(table, mask)]);
            hidden += mask.Hidden.Count;
            broken += mask.Hidden.Count(key => !IsKept(table.Counts.Single(count => count.Key == key), true, attacker.Range(key + "@0")));
        }, iter: 200, threads: 1);

        TestContext.Current.TestOutputHelper?.WriteLine($"hidden {hidden}, worked out closer than promised {broken}");
        broken.Should().BeGreaterThan(hidden / 4, "the attacker is worth something only if he breaks what is hidden badly");
    }

    private static void Judge(Gen<IReadOnlyList<LinkedTables>> series, int cases, int months = 1)
    {
        var (tables, cells, primary, hidden, exposed, narrowest) = (0, 0, 0, 0, 0, long.MaxValue);
        series.Sample(periods =>
        {
            var masks = new List<(LinkedTables Tables, DisclosureMask Mask)>();
            foreach (var period in periods) masks.Add((period, Control.Protect(period, masks.Count > 0 ? masks[^1].Mask : null)));
            var attacker = Attack(masks);
            for (var p = 0; p < masks.Count; p++)
            {
                var (table, mask) = masks[p];
                (tables, cells, primary, hidden, exposed) = (tables + 1, cells + table.Counts.Count, primary + mask.Primary.Count, hidden + mask.Hidden.Count, exposed + mask.Exposed.Count);
                foreach (var count in table.Counts.Where(count => mask.Hides(count.Key) && !mask.Exposed.Contains(count.Key)))
                {
                    var range = attacker.Range($"{count.Key}@{p}");
                    (range.Low <= count.Value && (range.High is null || range.High >= count.Value)).Should().BeTrue("the truth is always possible");
                    if (!IsKept(count, mask.Primary.Contains(count.Key), range)) throw new InvalidOperationException($"{count} of period {p} lies in {range}.");
                    narrowest = Math.Min(narrowest, (range.High ?? long.MaxValue) - range.Low);
                }
            }
        }, iter: cases, threads: 1);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"tables {tables}, counts {cells}, hidden for their own sake {primary}, beyond {hidden - primary}, exposed {exposed}, narrowest range {narrowest}");
        hidden.Should().BeGreaterThan(primary);
        // What earlier months told cannot be taken back: there, and only there, a mask may have to say that it is not enough.
        exposed.Should().BeLessThanOrEqualTo(months > 1 ? hidden / 100 : 0);
    }

    private static bool IsKept(DisclosedCount count, bool primary, (long Low, long? High) range)
    {
        var threshold = DisclosureThresholds.Usual.Of(count.Sensitivity);
        return primary ? range.Low == 0 && !(range.High < threshold) : !(range.High - range.Low < threshold);
    }

    /// <summary>Everything that was told, all sums, and the suspicion that a count which did not move is the same people.</summary>
    private static Attacker Attack(IReadOnlyList<(LinkedTables Tables, DisclosureMask Mask)> periods)
    {
        var attacker = new Attacker();
        for (var p = 1; p < periods.Count; p++)
        {
            var before = periods[p - 1].Tables.Counts.ToDictionary(count => count.Key);
            foreach (var count in periods[p].Tables.Counts.Where(count => before[count.Key].Value == count.Value)) attacker.Same($"{count.Key}@{p}", $"{count.Key}@{p - 1}");
        }

        for (var p = 0; p < periods.Count; p++)
        {
            foreach (var count in periods[p].Tables.Counts.Where(count => !periods[p].Mask.Hides(count.Key))) attacker.Tell($"{count.Key}@{p}", count.Value);
            foreach (var sum in periods[p].Tables.Sums) attacker.Sum($"{sum.Whole}@{p}", sum.Parts.Select(part => $"{part}@{p}"));
        }

        return attacker;
    }
}
