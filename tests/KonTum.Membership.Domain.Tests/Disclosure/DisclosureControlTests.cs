using KonTum.Membership.Domain.Disclosure;

namespace KonTum.Membership.Domain.Tests.Disclosure;

public class DisclosureControlTests
{
    private static readonly DisclosureControl Control = new(DisclosureThresholds.Usual);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Protect_OrdinaryCount_IsHiddenFromOneToFour(int value, bool hidden) => Alone(value, Sensitivity.Ordinary).Should().Be(hidden);

    [Theory]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Protect_SpecialCount_IsHiddenBelowTenAndAtZero(int value, bool hidden) => Alone(value, Sensitivity.Special).Should().Be(hidden);

    [Theory]
    [InlineData(29, 12, true)]
    [InlineData(30, 12, false)]
    [InlineData(40, 38, true)]
    [InlineData(40, 37, false)]
    public void Protect_SpecialPartOfAGroup_NeedsThirtyPeopleAndThreeOthers(int people, int value, bool hidden) =>
        Control.Protect(new LinkedTables([new("people", people, Sensitivity.Open), new("part", value, Sensitivity.Special, "people")], [])).Hides("part").Should().Be(hidden);

    [Fact]
    public void Protect_PartOfASmallGroup_IsHiddenEvenWhenItIsEmpty() =>
        Control.Protect(new LinkedTables([new("people", 4, Sensitivity.Open), new("women", 0, Sensitivity.Ordinary, "people")], [])).Hides("women").Should().BeTrue();

    [Fact]
    public void Protect_OneSmallCountInARow_TakesAnotherWithItAndLeavesTheTotal()
    {
        var mask = Control.Protect(Row(3, 9, 40));

        mask.Hidden.Should().BeEquivalentTo("a", "b");
        mask.Primary.Should().BeEquivalentTo("a");
    }

    [Fact]
    public void Protect_OpenCount_IsNeverHidden()
    {
        var tables = new LinkedTables(
            [new("all", 12, Sensitivity.Open), new("a", 3, Sensitivity.Ordinary), new("b", 9, Sensitivity.Open)], [new("all", ["a", "b"])]);

        var mask = Control.Protect(tables);

        mask.Hidden.Should().BeEquivalentTo("a");
        mask.Exposed.Should().BeEquivalentTo(["a"], "what open counts tell is told, and the mask says so");
    }

    [Fact]
    public void Protect_TotalOfALevelBelow_IsHiddenInBothTables()
    {
        var tables = new LinkedTables(
            [Count("city", 23), Count("a", 3), Count("b", 20), Count("a1", 2), Count("a2", 1), Count("b1", 20), Count("b2", 0)],
            [new("city", ["a", "b"]), new("a", ["a1", "a2"]), new("b", ["b1", "b2"])]);

        var mask = Control.Protect(tables);

        mask.Hides("a").Should().BeTrue();
        (mask.Hides("b") && mask.Hides("b1")).Should().BeTrue("b alone would be read from its parts");
    }

    [Fact]
    public void Protect_SpecialCountThatMovedALittle_KeepsTheMaskOfTheQuarterBefore()
    {
        var before = Control.Protect(new LinkedTables([new("part", 9, Sensitivity.Special)], []));

        Control.Protect(new LinkedTables([new("part", 12, Sensitivity.Special)], []), before).Hides("part").Should().BeTrue();
        Control.Protect(new LinkedTables([new("part", 25, Sensitivity.Special)], []), before).Hides("part").Should().BeFalse();
        Control.Protect(new LinkedTables([new("part", 12, Sensitivity.Special)], [])).Hides("part").Should().BeFalse();
    }

    [Fact]
    public void Protect_UnchangedNeighbourToldBefore_IsNoCover()
    {
        var before = Control.Protect(Row(20, 9, 40));

        var mask = Control.Protect(Row(3, 9, 40), before);

        before.Hidden.Should().BeEmpty();
        mask.Hidden.Should().BeEquivalentTo(["a", "all"], "the reader still knows b and c from the quarter before");
    }

    [Fact]
    public void Thresholds_MayBeRaisedAndNotLowered()
    {
        new DisclosureThresholds { Ordinary = 7, Special = 20 }.IsSmall(6, Sensitivity.Ordinary, null).Should().BeTrue();
        FluentActions.Invoking(() => new DisclosureThresholds { Special = 9 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Tables_ThatDoNotAddUpOrNameTheUnknown_Throw()
    {
        FluentActions.Invoking(() => new LinkedTables([Count("all", 9), Count("a", 8)], [new("all", ["a"])])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LinkedTables([Count("all", 9)], [new("all", ["a"])])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LinkedTables([Count("a", 9), Count("a", 8)], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LinkedTables([Count("a", -1)], [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LinkedTables([new("a", 1, Sensitivity.Special, "all")], [])).Should().Throw<ArgumentException>();
    }

    private static bool Alone(int value, Sensitivity sensitivity) => Control.Protect(new LinkedTables([new("one", value, sensitivity)], [])).Hides("one");

    private static DisclosedCount Count(string key, int value) => new(key, value, Sensitivity.Ordinary);

    private static LinkedTables Row(int a, int b, int c) => new([Count("a", a), Count("b", b), Count("c", c), Count("all", a + b + c)], [new("all", ["a", "b", "c"])]);
}
