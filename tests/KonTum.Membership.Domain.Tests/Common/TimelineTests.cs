using CsCheck;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Domain.Tests.Common;

/// <summary>By way of a unit and a village, whose dated facts it holds; the writing half is not public.</summary>
public class TimelineTests
{
    private static readonly DateOnly Start = new(2005, 1, 1);
    private static readonly ChangeContext Change = new(Guid.Empty, new DateTime(2005, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Follow_LaterFact_EndsTheOneBeforeOnItsFirstDay()
    {
        var unit = Established();
        var day = new DateOnly(2009, 5, 1);

        unit.Change(Named("Second"), day, Change).IsOk.Should().BeTrue();

        unit.At(Start.AddDays(-1)).Should().BeNull();
        unit.At(day.AddDays(-1))!.Name.Should().Be("First");
        unit.At(day)!.Name.Should().Be("Second");
        unit.Versions[0].ValidTo.Should().Be(day);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Follow_NotAfterTheLatest_IsRefusedAndChangesNothing(int days)
    {
        var unit = Established();

        unit.Change(Named("Second"), Start.AddDays(days), Change).Errors.Single().Code.Should().Be("Timeline.NotAfterLatest");

        unit.Versions.Should().ContainSingle().Which.ValidTo.Should().BeNull();
        unit.Events.Should().ContainSingle();
    }

    [Fact]
    public void Follow_AfterAClosing_LeavesTheGap()
    {
        var unit = Established();
        var (closed, again) = (new DateOnly(2008, 1, 1), new DateOnly(2009, 1, 1));
        unit.Close(closed, Change).IsOk.Should().BeTrue();

        unit.Change(Named("Again"), again, Change).IsOk.Should().BeTrue();

        unit.At(closed.AddDays(-1))!.Name.Should().Be("First");
        unit.At(closed).Should().BeNull();
        unit.At(again.AddDays(-1)).Should().BeNull();
        unit.At(again)!.Name.Should().Be("Again");
    }

    [Fact]
    public void Close_OnItsFirstDay_IsRefusedAndTwiceIsHarmless()
    {
        var unit = Established();

        unit.Close(Start, Change).Errors.Single().Code.Should().Be("Timeline.EndsBeforeStart");
        unit.Close(Start.AddDays(1), Change).IsOk.Should().BeTrue();
        unit.Close(Start.AddDays(9), Change).IsOk.Should().BeTrue();
        unit.Versions.Single().ValidTo.Should().Be(Start.AddDays(1), "an end that is set is not moved");
    }

    [Fact]
    public void Latest_OfNothing_IsNothing() => Array.Empty<UnitVersion>().Latest().Should().BeNull();

    [Fact]
    public void At_AnySequenceOfWrites_OneFactAtMostHoldsOnAnyDay() =>
        Gen.Select(Gen.Int[-3, 40], Gen.Bool).Array[0, 12].Sample(writes =>
        {
            var unit = Established();
            foreach (var (days, close) in writes)
                _ = close ? unit.Close(Start.AddDays(days), Change) : unit.Change(Named($"{days}"), Start.AddDays(days), Change);

            for (var day = -4; day < 45; day++)
                unit.Versions.Count(version => version.HoldsOn(Start.AddDays(day))).Should().BeLessThanOrEqualTo(1);
            unit.Versions.Select(version => version.ValidFrom).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        }, iter: 1000);

    private static Unit Established() => new(Guid.Empty, "kroong", Named("First"), Start, Change);

    private static UnitDescription Named(string name) => new(UnitKind.Cell, 1, name, name);
}
