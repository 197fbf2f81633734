using CsCheck;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Domain.Tests.Targets;

public class AllocationPropertyTests
{
    private const int Cases = 2000;

    [Fact]
    public void Allocate_Feasible_GivesOutExactlyTheTotal() =>
        Cities.Feasible().Sample(city =>
        {
            var allocation = city.Allocate();

            allocation.Lines.Sum(line => line.Target).Should().Be(city.Total);
            allocation.TotalsByBase().Values.Sum().Should().Be(city.Total);
        }, iter: Cases);

    [Fact]
    public void Allocate_Feasible_HoldsEveryBound() =>
        Cities.Feasible().Sample(city =>
        {
            foreach (var line in city.Allocate().Lines)
            {
                var (floor, cap) = Reference.Bounds(line.Input, city.Rule);
                (line.Floor, line.Cap).Should().Be((floor, cap));
                line.Target.Should().BeInRange(floor, cap ?? int.MaxValue);
            }
        }, iter: Cases);

    [Fact]
    public void Allocate_AnyInput_IsRefusedExactlyWhenOutOfReach() =>
        Cities.Any().Sample(city => (city.Ask() is Allocation).Should().Be(city.IsFeasible), iter: Cases);

    [Fact]
    public void Allocate_InputReordered_ChangesNothing() =>
        Cities.Feasible().SelectMany(city => Gen.Shuffle(city.Cells.ToArray()), (city, cells) => (city, cells)).Sample((city, cells) =>
        {
            var shuffled = city with { Cells = cells };

            Answer(shuffled.Allocate()).Should().Equal(Answer(city.Allocate()));
        }, iter: Cases);

    [Fact]
    public void Allocate_TotalRaisedByOne_RaisesOneCellByOne() =>
        Cities.Feasible(room: 1).Sample(city =>
        {
            var before = city.Allocate().Lines;
            var after = (city with { Total = city.Total + 1 }).Allocate().Lines;

            var steps = after.Zip(before, (more, less) => more.Target - less.Target).Where(step => step != 0);
            steps.Should().Equal(1);
        }, iter: Cases);

    [Fact]
    public void Allocate_WeightOfOneCellRaised_NeverLowersThatCell() =>
        Gen.Select(Cities.Feasible(), Gen.Int[0, 11], Gen.Int[0, 2], Gen.Int[1, 9])
            .Select((city, at, component, more) => (city, raised: Raise(city, at % city.Cells.Length, component, more), id: city.Cells[at % city.Cells.Length].CellId))
            .Where((_, raised, _) => raised.IsFeasible)
            .Sample((city, raised, id) =>
                raised.Allocate().LineOf(id)!.Target.Should().BeGreaterThanOrEqualTo(city.Allocate().LineOf(id)!.Target), iter: Cases);

    [Fact]
    public void Allocate_EqualCells_DifferByAtMostOne() =>
        Cities.Any(6).Select(city => city with { Cells = [.. city.Cells, .. Twins(city), .. Twins(city, 200)], VillageCount = city.VillageCount * 3 })
            .Where(city => city.IsFeasible)
            .Sample(city =>
            {
                foreach (var equals in city.Allocate().Lines.GroupBy(line => line.Input with { CellId = 0, CellCode = "", BaseId = 0 }))
                {
                    equals.Count().Should().BeGreaterThanOrEqualTo(3);
                    var targets = equals.Select(line => line.Target).ToArray();
                    (targets.Max() - targets.Min()).Should().BeLessThanOrEqualTo(1);
                    targets.Should().BeInDescendingOrder("a tie goes to the earlier code");
                }
            }, iter: Cases);

    [Fact]
    public void Allocate_CellWithoutWeight_GetsOnlyItsFloor() =>
        Gen.Select(Cities.Feasible(), Gen.Int[0, 3])
            .Select((city, gaps) => city with
            {
                Weights = Cities.Parts(1, 0, 0),
                VillageCount = city.VillageCount + 3,
                Cells = [.. city.Cells, Cities.Cell("zero", members: 0, applicants: 2, gaps: gaps)],
            })
            .Where(city => city.IsFeasible)
            .Sample(city =>
            {
                var allocation = city.Allocate();

                var zero = allocation.Lines.Where(line => line.Input.Members == 0).ToArray();
                zero.Should().NotBeEmpty().And.OnlyContain(line => line.Target == line.Floor && line.Weight == Fraction.Zero);
            }, iter: Cases);

    [Fact]
    public void Allocate_SmallUnbounded_EqualsBruteForceWebster() =>
        Cities.Feasible(4, 9)
            .Select(city => city with { Rule = CapRule.None, Cells = [.. city.Cells.Select(cell => cell with { VillagesWithoutMember = 0, FullMembers = 9 })] })
            .Where(city => city.IsFeasible)
            .Sample(city => Targets(city).Should().Equal(Reference.LeastSquares(city)), iter: Cases);

    [Fact]
    public void Allocate_SmallBounded_EqualsBruteForceWebster() =>
        Cities.Feasible(4, 9).Sample(city => Targets(city).Should().Equal(Reference.LeastSquares(city)), iter: Cases);

    [Fact]
    public void Allocate_ManyCells_EqualsUnitByUnitWebster() =>
        Cities.Feasible(30, 60).Sample(city => Targets(city).Should().Equal(Reference.OneByOne(city)), iter: Cases);

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(100_000_000)]
    public void Allocate_WeightsOfAnyWidth_EqualsUnitByUnitWebster(int scale) =>
        // 1 fits 64 bits, the others need 128; what goes beyond is in TargetAllocatorTests.
        Cities.Feasible(6, 30).Select(city => Scaled(city, scale)).Where(city => city.IsFeasible)
            .Sample(city => Targets(city).Should().Equal(Reference.OneByOne(city)), iter: 1000);

    [Fact]
    public void Weight_OfEveryCell_IsThatOfTheSpecification() =>
        Cities.Feasible().Sample(city =>
        {
            var lines = city.Allocate().Lines;

            var expected = Reference.Weights([.. lines.Select(line => line.Input)], city.Weights, city.VillageCount);
            lines.Zip(expected).Should().OnlyContain(pair => pair.Second.Is(pair.First.Weight));
        }, iter: Cases);

    private static IEnumerable<int> Targets(City city) => city.Allocate().Lines.Select(line => line.Target);

    private static IEnumerable<(string, int, Fraction, Fraction?, Fraction?)> Answer(Allocation allocation) =>
        allocation.Lines.Select(line => (line.Input.CellCode, line.Target, line.Weight, line.NextQuotient, allocation.QuotientNeededBy(line)));

    private static IEnumerable<AllocationInput> Twins(City city, int offset = 100) =>
        city.Cells.Select(cell => cell with { CellId = cell.CellId + offset, CellCode = $"{cell.CellCode}-{offset}" });

    private static City Raise(City city, int at, int component, int more)
    {
        var cells = city.Cells.ToArray();
        cells[at] = component switch
        {
            0 => cells[at] with { Members = cells[at].Members + more },
            1 => cells[at] with { Applicants = cells[at].Applicants + more },
            _ => cells[at] with { VillagesWithoutMember = cells[at].VillagesWithoutMember + more },
        };
        return city with { Cells = cells, VillageCount = city.VillageCount + (component == 2 ? more : 0) };
    }

    private static City Scaled(City city, int scale) => scale == 1 ? city : city with
    {
        // Large parts without a common divisor, or what the sums make large is divided out again.
        Weights = Cities.Parts(997 - city.Weights.Members, 991 - city.Weights.Applicants, 983 - city.Weights.Villages),
        VillageCount = int.MaxValue,
        Cells = [.. city.Cells.Select((cell, i) => cell with
        {
            Members = (cell.Members + 1) * (scale / 2 + i),
            Applicants = cell.Applicants * (scale + i * i + 1),
            VillagesWithoutMember = Math.Max(1, cell.VillagesWithoutMember) * (scale / 5 + 3 * i + 1),
        })],
    };
}
