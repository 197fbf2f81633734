using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;

namespace KonTum.Membership.Domain.Tests.Returns;

public class CellReturnTests
{
    private static readonly ReportPeriod Period = ReportPeriod.Of(2011, 1);
    private static readonly DateOnly On = new(2011, 4, 5);
    private static readonly ReturnContent Nothing = new(12, 1, 3, null, " ");
    private static readonly ChangeContext By = new(Guid.Empty, new DateTime(2011, 4, 5, 1, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Send_NothingToSay_IsANilReturn()
    {
        var sent = Send().Value;

        (sent.State, sent.Changes, sent.Help, sent.Members).Should().Be((ReturnState.Sent, null, null, 12));
    }

    [Theory]
    [InlineData("2011-03-30", false)]
    [InlineData("2011-03-31", true)]
    public void Send_BeforeTheQuarterEnds_IsRefused(string on, bool taken) => Send(on: Day(on)).IsOk.Should().Be(taken);

    [Fact]
    public void Send_ForAClosedQuarter_IsRefusedWithTheDay()
    {
        var refused = Send(closedOn: new DateOnly(2011, 4, 12)).Errors.Single();

        (refused.Code, refused.Arguments[0]).Should().Be(("Return.QuarterClosed", new DateOnly(2011, 4, 12)));
    }

    [Theory]
    [InlineData("A Thinh", "2011-04-05", null)]
    [InlineData("", "2011-04-05", "SignedBy")]
    [InlineData("A Thinh", "2011-04-06", "SignedOn")]
    public void Send_FromPaper_NeedsTheSignatureOfADayThatHasBeen(string signedBy, string signedOn, string? field)
    {
        var result = Send(new PaperSheet(signedBy, Day(signedOn)));

        result.IsOk.Should().Be(field is null);
        if (field is not null) result.Errors.Single().Field.Should().Be(field);
        else result.Value.PaperSignedBy.Should().Be("A Thinh");
    }

    [Fact]
    public void Chain_GoesFromBaseToCity_AndNotBeyondOrAside()
    {
        var sent = Send().Value;

        sent.AcceptAtCity(On, By).Errors.Single().Code.Should().Be("Return.NotWaiting");
        sent.AcceptAtBase(On, By).IsOk.Should().BeTrue();
        sent.AcceptAtBase(On, By).IsOk.Should().BeFalse();
        sent.SendAgain(Nothing, null, On, null, By).Errors.Single().Code.Should().Be("Return.Accepted");
        sent.AcceptAtCity(On, By).IsOk.Should().BeTrue();
        sent.SendBack(On, null, By with { Reason = "Thiếu" }).IsOk.Should().BeFalse();
    }

    [Fact]
    public void SendBack_WithANote_LetsTheCellSendAgain()
    {
        var sent = Send().Value;

        sent.SendBack(On, null, By).Errors.Single().Code.Should().Be("Return.NoteMissing");
        sent.SendBack(On, null, By with { Reason = "Thiếu số người chuyển đi" }).IsOk.Should().BeTrue();
        sent.Note.Should().Be("Thiếu số người chuyển đi");
        sent.SendAgain(Nothing with { Changes = "Một người chuyển đi" }, null, On.AddDays(1), null, By).IsOk.Should().BeTrue();
        (sent.State, sent.SentOn).Should().Be((ReturnState.Sent, On.AddDays(1)));
    }

    [Theory]
    [InlineData(null, "2011-04-10", false)]
    [InlineData(null, "2011-04-11", true)]
    [InlineData("2011-04-10", "2011-06-01", false)]
    [InlineData("2011-04-11", "2011-06-01", true)]
    public void IsLate_FollowsFromDates(string? sentOn, string today, bool late) => ReturnDays.IsLate(Period, sentOn is null ? null : Day(sentOn), Day(today)).Should().Be(late);

    [Theory]
    [InlineData("2011-03-31", 398, 0, "Return.QuarterRunning")]
    [InlineData("2011-04-08", 398, 3, "Return.StillWaiting")]
    [InlineData("2011-04-10", 396, 0, "Return.NotDueYet")]
    [InlineData("2011-04-11", 396, 0, null)]
    [InlineData("2011-04-04", 398, 0, null)]
    public void Close_WaitsForTheQuarterTheChainAndTheDueDay(string on, int sent, int waiting, string? code)
    {
        var result = QuarterClosing.Close(Guid.Empty, 1, Period, Day(on), 398, sent, 398 - sent, waiting, By);

        result.Errors.Select(error => error.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(null, "Có người chuyển đi", "Return.QuarterOpen")]
    [InlineData("2011-04-12", " ", "Text.Missing")]
    [InlineData("2011-04-12", "Có người chuyển đi", null)]
    public void Amend_IsForClosedQuartersAndSaysSomething(string? closedOn, string text, string? code)
    {
        var result = ReturnAddendum.Add(Guid.Empty, 1, Period, text, On, closedOn is null ? null : Day(closedOn), By);

        result.Errors.Select(error => error.Code).Should().Equal(code is null ? [] : [code]);
    }

    private static Result<CellReturn> Send(PaperSheet? paper = null, DateOnly? on = null, DateOnly? closedOn = null) => CellReturn.Send(Guid.Empty, 7, Period, Nothing, paper, on ?? On, closedOn, By);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
