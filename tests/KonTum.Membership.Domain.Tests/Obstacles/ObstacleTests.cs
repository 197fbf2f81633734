using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Obstacles;

namespace KonTum.Membership.Domain.Tests.Obstacles;

/// <summary>Who may say what about an obstacle, and when.</summary>
public sealed class ObstacleTests
{
    private const int Cell = 7;
    private const int Base = 3;
    private const int City = 1;
    private static readonly DateOnly Day = new(2011, 3, 1);
    private static readonly ChangeContext Change = new(new Guid("00000000-0000-8000-8000-000000000001"), new DateTime(2011, 3, 1, 2, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Raise_WithoutText_IsRefusedBesideTheField(string? text) =>
        Obstacle.Raise(Guid.Empty, Cell, Base, ObstacleCategory.Time, text, Day, Change).Errors.Should().ContainSingle().Which.Field.Should().Be("Text");

    [Theory]
    [InlineData(Obstacle.MaxTextLength, true)]
    [InlineData(Obstacle.MaxTextLength + 1, false)]
    public void Raise_AtTheLongestText_IsTaken_OneLetterMoreIsNot(int length, bool taken) =>
        Obstacle.Raise(Guid.Empty, Cell, Base, ObstacleCategory.Time, new string('a', length), Day, Change).IsOk.Should().Be(taken);

    [Fact]
    public void Answer_ByTheUnitItLiesWith_GoesBackToWhoAsked()
    {
        var obstacle = Raised();

        obstacle.Answer(Base, "Lớp mở tại xã.", Day.AddDays(2), Change).IsOk.Should().BeTrue();

        obstacle.State.Should().Be(ObstacleState.Answered);
        obstacle.AtUnitId.Should().Be(Cell);
    }

    [Fact]
    public void Answer_ByAnotherUnit_IsRefused() => Raised().Answer(City, "…", Day, Change).Errors[0].Code.Should().Be("Obstacle.NotYours");

    [Fact]
    public void PassUp_LiesWithTheUnitAbove_AndTheBaseMayNoLongerAnswer()
    {
        var obstacle = Raised();

        obstacle.PassUp(Base, City, "Vượt quyền.", Day, Change).IsOk.Should().BeTrue();

        obstacle.AtUnitId.Should().Be(City);
        obstacle.Answer(Base, "…", Day, Change).Errors[0].Code.Should().Be("Obstacle.NotYours");
        obstacle.Answer(City, "Được.", Day, Change).IsOk.Should().BeTrue();
    }

    [Fact]
    public void PassUp_FromTheTop_IsRefused() => Raised().PassUp(Base, null, "…", Day, Change).Errors[0].Code.Should().Be("Obstacle.NobodyAbove");

    [Fact]
    public void AskAgain_AfterAnAnswer_LiesWithWhoeverAnswered()
    {
        var obstacle = Raised();
        obstacle.PassUp(Base, City, "Vượt quyền.", Day, Change);
        obstacle.Answer(City, "Được.", Day, Change);

        obstacle.AskAgain(Cell, "Chưa giúp được.", Day, Change).IsOk.Should().BeTrue();

        (obstacle.State, obstacle.AtUnitId).Should().Be((ObstacleState.Open, City));
    }

    [Fact]
    public void AskAgain_WhileNobodyHasAnswered_IsRefused() => Raised().AskAgain(Base, "…", Day, Change).Errors[0].Code.Should().Be("Obstacle.NotNow");

    [Fact]
    public void Act_BeforeTheLastOne_IsRefused_TheSameDayIsNot()
    {
        Raised().Answer(Base, "…", Day.AddDays(-1), Change).Errors[0].Code.Should().Be("Step.BeforeLast");
        Raised().Answer(Base, "…", Day, Change).IsOk.Should().BeTrue();
    }

    [Fact]
    public void Close_ByTheUnitThatRaisedIt_EndsIt_ByAnyOtherDoesNot()
    {
        var obstacle = Raised();

        obstacle.Close(Base, "…", Day, Change).Errors[0].Code.Should().Be("Obstacle.NotYours");
        obstacle.Close(Cell, "Đã tự lo được.", Day.AddDays(3), Change).IsOk.Should().BeTrue();

        obstacle.ClosedOn.Should().Be(Day.AddDays(3));
        obstacle.Close(Cell, "…", Day.AddDays(4), Change).Errors[0].Code.Should().Be("Obstacle.NotNow");
    }

    [Fact]
    public void Share_IsForWhoeverAnswered_AndOnce()
    {
        var obstacle = Raised();
        obstacle.Share(Base, Day, Change).Errors[0].Code.Should().Be("Obstacle.NotNow");
        obstacle.Answer(Base, "Được.", Day, Change);

        obstacle.Share(Cell, Day, Change).Errors[0].Code.Should().Be("Obstacle.NotYours");
        obstacle.Share(Base, Day, Change).IsOk.Should().BeTrue();

        obstacle.Share(Base, Day, Change).IsOk.Should().BeFalse();
        obstacle.SharedOn.Should().Be(Day);
    }

    [Fact]
    public void Steps_KeepEverythingThatWasSaid()
    {
        var obstacle = Raised();
        obstacle.Return(Base, "Nói rõ hơn.", Day, Change);
        obstacle.AskAgain(Cell, "Đường 25 km.", Day, Change);

        obstacle.Steps.Select(step => (step.Order, step.Act)).Should().Equal((1, ObstacleAct.Raised), (2, ObstacleAct.Returned), (3, ObstacleAct.AskedAgain));
    }

    private static Obstacle Raised() => Obstacle.Raise(Guid.Empty, Cell, Base, ObstacleCategory.Distance, "Đường xa.", Day, Change).Value;
}
