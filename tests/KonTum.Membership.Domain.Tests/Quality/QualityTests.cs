using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Quality;

namespace KonTum.Membership.Domain.Tests.Quality;

public class QualityTests
{
    private static readonly DateOnly On = new(2011, 4, 15);
    private static readonly ChangeContext By = new(Guid.Empty, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData(3, 9, false)]
    [InlineData(3, 10, true)]
    [InlineData(10, 3, true)]
    [InlineData(9, 3, false)]
    [InlineData(2, 8, false)]
    [InlineData(0, 9, true)]
    public void Jumps_MoreThanThreeTimes_InCellsThatAreNotTiny(int before, int now, bool jumps) => QualityChecks.Jumps(before, now).Should().Be(jumps);

    [Theory]
    [InlineData("1992-06-01", "2010-06-01", null, null, false)]
    [InlineData("1992-06-02", "2010-06-01", null, null, true)]
    [InlineData("1980-01-01", "2010-06-01", "2010-05-31", null, true)]
    [InlineData("1980-01-01", "2010-06-01", "2010-06-01", null, false)]
    [InlineData("1980-01-01", "2010-06-01", null, "2010-05-31", true)]
    [InlineData("1870-01-01", "1930-06-01", null, null, true)]
    public void IsImpossible_OnBothSidesOfEachBoundary(string birth, string admitted, string? ceremony, string? left, bool impossible) =>
        QualityChecks.IsImpossible(Day(birth)!.Value, Day(admitted)!.Value, Day(ceremony), Day(left)).Should().Be(impossible);

    [Theory]
    [InlineData(null, false)]
    [InlineData(" ", false)]
    [InlineData("Đã đối chiếu quyết định gốc", true)]
    public void Make_NeedsAReason(string? reason, bool made) => QualityMark.Make(Guid.Empty, QualityCheck.CountJump, "kroong-01", On, By with { Reason = reason }).IsOk.Should().Be(made);

    [Fact]
    public void SideOf_EveryCheck_HasOne() => Enum.GetValues<QualityCheck>().Select(check => check.SideOf()).Distinct().Should().HaveCount(3);

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
