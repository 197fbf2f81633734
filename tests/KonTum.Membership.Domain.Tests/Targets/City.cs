using CsCheck;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

/// <summary>One question to the allocator.</summary>
internal sealed record City(AllocationInput[] Cells, TargetWeights Weights, CapRule Rule, int VillageCount, int Total)
{
    public bool IsFeasible => Reference.Range(this) is var (least, most) && least <= Total && !(most < Total);

    public AllocationResult Ask() => TargetAllocator.Allocate(Cells, Total, Weights, Rule, VillageCount);

    public Allocation Allocate() => Ask().Should().BeOfType<Allocation>().Subject;

    public override string ToString() =>
        $"T={Total} {Rule} {Weights.Members},{Weights.Applicants},{Weights.Villages} villages={VillageCount}\n{string.Join("\n", (object[])Cells)}";
}

internal static class Cities
{
    public static AllocationInput Cell(
        string code, int members = 9, int applicants = 0, int gaps = 0, int full = 9, int mentors = 100, bool helped = false, int baseId = 1) =>
        new(code.Aggregate(17, (hash, letter) => hash * 31 + letter), code, baseId, members, applicants, gaps, full, mentors, helped);

    public static TargetWeights Parts(int members, int applicants, int villages) =>
        TargetWeights.Create(members, applicants, villages).Value;

    /// <summary>Cities of which the total can be given out; <paramref name="room"/> leaves that many units more.</summary>
    public static Gen<City> Feasible(int maxCells = 12, int spread = 40, int room = 0) =>
        Gen.Select(Any(maxCells), Gen.Int[0, 1_000_000]).Select((city, pick) => WithTotal(city, pick, spread, room))
            .Where(city => (city with { Total = city.Total + room }).IsFeasible);

    /// <summary>Any city, with a total that may be out of reach.</summary>
    public static Gen<City> Any(int maxCells = 12) =>
        Gen.Select(
            Counts.Array[1, maxCells],
            Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 4]).Where((a, b, c) => a + b + c > 0),
            Gen.Enum<CapRule>(),
            Gen.Int[0, 60],
            Gen.Int[0, 60],
            Gen.Int[0, 1 << 20]).Select((cells, parts, rule, covered, total, salt) =>
            {
                var gaps = cells.Sum(cell => cell.VillagesWithoutMember);
                return new City(Coded(cells, salt), Parts(parts.Item1, parts.Item2, parts.Item3), rule, gaps + covered, total);
            });

    // Small ranges with zeros in each, so that ties, equal cells, closed cells and empty components come often.
    private static readonly Gen<AllocationInput> Counts =
        Gen.Select(
            Gen.OneOf(Gen.Int[0, 3], Gen.Int[0, 30]), Gen.OneOf(0, 0, 1, 2, 6), Gen.OneOf(0, 0, 0, 1, 3),
            Gen.OneOf(Gen.Const(9), Gen.Int[0, 9]), Gen.Int[0, 8], Gen.Bool, Gen.Int[1, 3])
            .Select((members, applicants, gaps, full, mentors, helped, baseId) =>
                new AllocationInput(0, "", baseId, members, applicants, gaps, full, mentors, helped));

    private static AllocationInput[] Coded(AllocationInput[] cells, int salt) =>
        [.. cells.Select((cell, i) => cell with { CellId = i + 1, CellCode = $"c{(i * 7919L + salt) % 7927:0000}" })];

    private static City WithTotal(City city, int pick, int spread, int room)
    {
        var (least, most) = Reference.Range(city);
        var top = Math.Min(most ?? long.MaxValue, least + spread);
        return city with { Total = (int)(least + pick % Math.Max(1, top - least + 1 - room)) };
    }
}
