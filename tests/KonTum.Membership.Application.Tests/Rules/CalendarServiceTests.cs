using KonTum.Membership.Application.Rules;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.TestSupport;

namespace KonTum.Membership.Application.Tests.Rules;

public sealed class CalendarServiceTests
{
    private static readonly DateTime Morning = new(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc);
    private static readonly ChangeContext By = new(new Guid("11111111-1111-1111-1111-111111111111"), Morning, Reason: "Thông báo");
    private static readonly DateOnly[] Days = [new(2028, 1, 1), new(2028, 4, 30)];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_OfANewYear_CountsInEveryProcess_AndWithItWorkingDays()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var (here, there) = (new ReferenceShelf(), new ReferenceShelf());
        here.Current.Calendar.After(new(2027, 12, 30), 2).Errors.Single().Code.Should().Be("Calendar.YearMissing");

        (await new CalendarService(database).SaveAsync(new SaveCalendarYear(Guid.NewGuid(), 2028, null, Days, null), By, Stop)).IsOk.Should().BeTrue();
        await here.RefreshAsync(database, Stop);
        await there.RefreshAsync(database, Stop);

        foreach (var shelf in new[] { here, there })
        {
            var span = shelf.Current.Calendar.After(new(2027, 12, 30), 2).Value;
            span.End.Should().Be(new DateOnly(2028, 1, 3));
            span.Years.Select(year => (year.Year, year.Version)).Should().Equal((2027, 0), (2028, 1));
        }
    }

    [Fact]
    public async Task Save_BasedOnAnOlderVersion_IsRefusedAndChangesNothing()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var service = new CalendarService(database);
        var shipped = EmbeddedCalendar.Load().Find(2012)!;
        (await service.SaveAsync(new SaveCalendarYear(Guid.NewGuid(), 2012, 0, [.. shipped.DaysOff, new(2012, 12, 31)], null), By, Stop)).IsOk.Should().BeTrue();

        var second = await service.SaveAsync(new SaveCalendarYear(Guid.NewGuid(), 2012, 0, [.. shipped.DaysOff, new(2012, 12, 28)], null), By, Stop);

        second.Errors.Single().Code.Should().Be("Calendar.Stale");
        (await new CalendarQuery(database).OfYearAsync(2012, Stop)).Select(version => version.Number).Should().Equal(1, 0);
    }

    [Fact]
    public async Task Save_SentTwice_MakesOneVersion()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var typed = new SaveCalendarYear(Guid.NewGuid(), 2028, null, Days, "1/TB");

        var sent = new[] { await new CalendarService(database).SaveAsync(typed, By, Stop), await new CalendarService(database).SaveAsync(typed, By, Stop) };

        sent.Should().OnlyContain(result => result.IsOk);
        (await new CalendarQuery(database).OfYearAsync(2028, Stop)).Should().ContainSingle();
    }

    [Fact]
    public async Task VersionInForce_AtAMoment_CanBeAsked()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var service = new CalendarService(database);
        await service.SaveAsync(new SaveCalendarYear(Guid.NewGuid(), 2028, null, Days, null), By, Stop);
        await service.SaveAsync(new SaveCalendarYear(Guid.NewGuid(), 2028, 1, Days, "1/TB"), By with { At = Morning.AddDays(1) }, Stop);

        (await VersionAt(Morning.AddSeconds(-1))).Should().BeNull();
        (await VersionAt(Morning)).Should().Be(1);
        (await VersionAt(Morning.AddDays(1).AddSeconds(-1))).Should().Be(1);
        (await VersionAt(Morning.AddDays(1))).Should().Be(2);

        async Task<int?> VersionAt(DateTime moment) => (await new CalendarQuery(database).AtAsync(moment, Stop)).FirstOrDefault(year => year.Year == 2028)?.Number;
    }

    /// <summary>The proposal, against the days shipped: the same law, worked out twice.</summary>
    [Theory]
    [InlineData("2021-02-12", "2021-04-21", "2021-09-03")]
    [InlineData("2022-02-01", "2022-04-10", "2022-09-01")]
    [InlineData("2023-01-22", "2023-04-29", "2023-09-01")]
    [InlineData("2024-02-10", "2024-04-18", "2024-09-03")]
    [InlineData("2025-01-29", "2025-04-07", "2025-09-01")]
    [InlineData("2026-02-17", "2026-04-26", "2026-09-01")]
    [InlineData("2027-02-06", "2027-04-16", "2027-09-03")]
    public void Proposal_OfAYearThatIsShipped_IsThatYear(string tet, string hung, string national)
    {
        var first = Day(tet);

        HolidayProposal.Of(new MovingHolidays(first.Year, first, Day(hung), Day(national))).Value.Should().Equal(EmbeddedCalendar.Load().Find(first.Year)!.DaysOff.Order());
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
