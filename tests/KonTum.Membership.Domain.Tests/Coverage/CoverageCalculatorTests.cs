using CsCheck;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Domain.Tests.Coverage;

public sealed class CoverageCalculatorTests
{
    private static readonly VillageFacts Covered = new(1, "v", "V", VillageKind.Lang, 1, true, true, [CellService.Own], 9, 4, 0, true, 0, 0, null);

    private static readonly Gen<VillageFacts> AnyVillage =
        from kept in Gen.Bool
        from services in Gen.Enum<CellService>().List[0, 3]
        from cell in Gen.Int[0, 3]
        from local in Gen.Int[0, 3]
        from seconded in Gen.Int[0, 2]
        select Covered with { DataKept = kept, Services = services, CellMembers = cell, LocalMembers = local, SecondedMembers = seconded };

    [Fact]
    public void Judge_WithoutData_IsUnknownAndHasNoGap()
    {
        var judged = CoverageCalculator.Judge(Covered with { DataKept = false, Services = [], CellMembers = 0, LocalMembers = 0 });

        judged.Cover.Should().Be(CellCover.Unknown);
        judged.Gaps.Should().BeEmpty();
        judged.HasMember.Should().BeFalse();
    }

    [Fact]
    public void Judge_WithOnlyASecondedMember_LacksALocalOne() =>
        CoverageCalculator.Judge(Covered with { LocalMembers = 0, SecondedMembers = 1, CellMembers = 0 }).Gaps.Should().Equal(CoverageGap.NoLocalMember);

    [Fact]
    public void Judge_WithLocalMembersOfAnotherCell_HasMembers()
    {
        var judged = CoverageCalculator.Judge(Covered with { Services = [], CellMembers = 0, LocalMembers = 2 });

        judged.Gaps.Should().Equal(CoverageGap.NoCell, CoverageGap.NoOwnCell);
    }

    [Fact]
    public void Judge_WithSeveralCells_TakesTheClosest() =>
        CoverageCalculator.Judge(Covered with { Services = [CellService.Attached, CellService.Merged] }).Cover.Should().Be(CellCover.Merged);

    [Fact]
    public void Sum_OfAnyVillages_Closes() => AnyVillage.List[0, 40].Sample(villages =>
    {
        var totals = CoverageCalculator.Sum([.. villages.Select(CoverageCalculator.Judge)]);

        return totals.Broken().Count == 0
            && totals.Villages == villages.Count
            && totals.Own + totals.NoOwnCell + totals.Unknown == villages.Count
            && totals.WithLocalMember <= totals.WithMember;
    }, iter: 2000);
}
