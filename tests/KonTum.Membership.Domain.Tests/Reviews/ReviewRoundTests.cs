using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reviews;

namespace KonTum.Membership.Domain.Tests.Reviews;

/// <summary>A round from its opening to the last decision carried out.</summary>
public sealed class ReviewRoundTests
{
    private const int City = 1;
    private const int Kroong = 3;
    private const int IaChim = 4;
    private static readonly DateOnly Day = new(2011, 3, 1);
    private static readonly ChangeContext Change = new(new Guid("00000000-0000-8000-8000-000000000001"), new DateTime(2011, 3, 1, 2, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Open_WithoutTitleOrCommittee_OrWithOneTwice_IsRefused()
    {
        Open(" ", (Kroong, Day)).Errors[0].Field.Should().Be("Title");
        Open("Đợt 1").Errors[0].Code.Should().Be("Review.NobodyToVisit");
        Open("Đợt 1", (Kroong, Day), (Kroong, Day.AddDays(1))).Errors[0].Code.Should().Be("Review.VisitedTwice");
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Open_VisitPlannedAgainstTheOpeningDay(int days, bool taken) => Open("Đợt 1", (Kroong, Day.AddDays(days))).IsOk.Should().Be(taken);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void RecordVisit_HeldAgainstTheOpeningDay(int days, bool taken) => Opened().RecordVisit(Kroong, "Tốt.", Day.AddDays(days), Change).IsOk.Should().Be(taken);

    [Fact]
    public void RecordVisit_OfACommitteeNotInTheRound_IsRefused() => Opened().RecordVisit(99, "Tốt.", Day, Change).Errors[0].Code.Should().Be("Review.NotVisited");

    [Fact]
    public void Decide_BeforeTheVisit_IsRefused() => Opened().Decide(Kroong, "Mở lớp.", City, Day.AddDays(30), Change).Errors[0].Code.Should().Be("Review.NotHeldYet");

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Decide_DueAgainstTheVisit(int days, bool taken) => Visited().Decide(Kroong, "Mở lớp.", City, Day.AddDays(days), Change).IsOk.Should().Be(taken);

    [Theory]
    [InlineData(Kroong, true)]
    [InlineData(City, true)]
    [InlineData(IaChim, false)]
    public void Complete_IsForTheOwnerAndTheReviewer(int unit, bool allowed)
    {
        var round = Visited();
        round.Decide(Kroong, "Phân công thêm.", Kroong, Day.AddDays(30), Change);

        round.Complete(1, unit, "Xong.", Day.AddDays(3), Change).IsOk.Should().Be(allowed);

        round.Decisions[0].DoneOn.HasValue.Should().Be(allowed);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Decision_IsLateTheDayAfterItsDay(int days, bool late)
    {
        var round = Visited();
        round.Decide(Kroong, "Phân công thêm.", Kroong, Day.AddDays(30), Change);

        round.Decisions[0].IsLate(Day.AddDays(days)).Should().Be(late);
    }

    [Fact]
    public void Complete_Twice_IsRefused_AndTheFirstStands()
    {
        var round = Visited();
        round.Decide(Kroong, "Phân công thêm.", Kroong, Day.AddDays(30), Change);
        round.Complete(1, Kroong, "Xong.", Day.AddDays(3), Change);

        round.Complete(1, City, "Chưa.", Day.AddDays(4), Change).Errors[0].Code.Should().Be("Review.DoneAlready");

        round.Decisions[0].Note.Should().Be("Xong.");
    }

    [Fact]
    public void Close_WhileACommitteeWaits_IsRefusedWithTheNumber()
    {
        var round = Visited();

        round.Close(Day.AddDays(9), Change).Errors[0].Arguments.Should().Equal(1);
        round.RecordVisit(IaChim, "Tốt.", Day.AddDays(2), Change);
        round.Close(Day.AddDays(9), Change).IsOk.Should().BeTrue();

        round.RecordVisit(Kroong, "Khác.", Day.AddDays(10), Change).Errors[0].Code.Should().Be("Review.Closed");
    }

    [Fact]
    public void Complete_AfterTheRoundHasEnded_IsStillTaken()
    {
        var round = Visited();
        round.Decide(Kroong, "Phân công thêm.", Kroong, Day.AddDays(30), Change);
        round.RecordVisit(IaChim, "Tốt.", Day.AddDays(2), Change);
        round.Close(Day.AddDays(9), Change);

        round.Complete(1, Kroong, "Xong.", Day.AddDays(20), Change).IsOk.Should().BeTrue();
    }

    private static Result<ReviewRound> Open(string title, params (int, DateOnly)[] visits) => ReviewRound.Open(Guid.Empty, City, title, visits, Day, Change);

    private static ReviewRound Opened() => Open("Đợt 1", (Kroong, Day), (IaChim, Day.AddDays(1))).Value;

    private static ReviewRound Visited()
    {
        var round = Opened();
        round.RecordVisit(Kroong, "Tốt.", Day, Change).IsOk.Should().BeTrue();
        return round;
    }
}
