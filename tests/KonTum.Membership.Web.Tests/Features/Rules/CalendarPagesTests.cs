using System.Net;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features.Rules;

public sealed class CalendarPagesTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Year_ProposedCheckedAndSaved_IsThereWithItsVersion()
    {
        var office = await app.AsAsync("bantochuc");
        var proposed = await office.PostAsync(await office.GetAsync("/admin/calendar"), "/admin/calendar/proposal",
            ("Year", "2028"), ("TetFirst", "26/01/2028"), ("HungKings", "04/04/2028"), ("NationalDayBesides", "01/09/2028"));
        var days = proposed.One("textarea[name=Days]").TextContent;
        (await office.GetAsync("/admin/calendar/2028")).Status.Should().Be(HttpStatusCode.NotFound, "a proposal keeps nothing");

        var saved = await office.PostAsync(proposed, "/admin/calendar/2028", ("Id", Id(proposed)), ("BasedOn", ""), ("Days", days), ("Reference", ""), ("Reason", "Lập lịch năm mới"));

        saved.Response.Headers.Location!.ToString().Should().Be("/admin/calendar/2028");
        var page = await office.FollowAsync(saved);
        page.Body.Should().Contain("26/01/2028").And.Contain("Bản 1").And.Contain("Lập lịch năm mới").And.Contain("Chưa đối chiếu");
        (await (await app.AsAsync("chibo-kroong-01")).GetAsync("/admin/calendar")).Body.Should().Contain("2028");
    }

    [Fact]
    public async Task Year_SavedByTwo_ShowsTheSecondWhatTheFirstSaved()
    {
        var (office, administrator) = (await app.AsAsync("bantochuc"), await app.AsAsync("admin"));
        var (one, two) = (await office.GetAsync("/admin/calendar/2019"), await administrator.GetAsync("/admin/calendar/2019"));
        await office.PostAsync(one, "/admin/calendar/2019", ("Id", Id(one)), ("BasedOn", "0"), ("Days", "01/01/2019\n02/09/2019"), ("Reference", "123/TB"), ("Reason", "Đối chiếu"));

        var refused = await administrator.PostAsync(two, "/admin/calendar/2019", ("Id", Id(two)), ("BasedOn", "0"), ("Days", "01/01/2019"), ("Reference", ""), ("Reason", "Sửa"));

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Body.Should().Contain("02/09/2019");
        refused.One("textarea[name=Days]").TextContent.Trim().Should().Be("01/01/2019");
        refused.One("input[name=BasedOn]").GetAttribute("value").Should().Be("1");
    }

    [Theory]
    [InlineData("31/02/2018", "31/02/2018")]
    [InlineData("01/01/2019", "không thuộc năm 2018")]
    public async Task Year_WithALineThatCannotBe_ComesBackFilledWithTheReason(string line, string said)
    {
        var office = await app.AsAsync("bantochuc");
        var page = await office.GetAsync("/admin/calendar/2018");

        var refused = await office.PostAsync(page, "/admin/calendar/2018", ("Id", Id(page)), ("BasedOn", "0"), ("Days", line), ("Reference", ""), ("Reason", "Thử"));

        refused.Status.Should().Be(HttpStatusCode.OK);
        refused.One(".field-error").TextContent.Should().Contain(said);
        refused.One("textarea[name=Days]").TextContent.Should().Contain(line);
        (await office.GetAsync("/admin/calendar/2018?version=1")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("chibo-kroong-01")]
    [InlineData("thanhuy")]
    [InlineData("kiemtra")]
    public async Task Year_ByWhoeverMayNot_CannotBeChanged(string user)
    {
        var reader = await app.AsAsync(user);
        var page = await reader.GetAsync("/admin/calendar/2017");

        page.Document.QuerySelectorAll("main form[method=post]").Should().BeEmpty();
        (await reader.PostAsync(page, "/admin/calendar/2017", ("Days", "01/01/2017"), ("Reason", "x"))).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Calendar_InEnglish_SaysTheSame()
    {
        var reader = app.Factory.NewBrowser();
        await reader.SignInAsync("kiemtra");
        await reader.PostAsync(await reader.GetAsync("/admin/calendar"), "/language", ("lang", "en"), ("returnUrl", "/admin/calendar"));

        (await reader.GetAsync("/admin/calendar")).Body.Should().Contain("Days off of each year").And.Contain("Shipped");
    }

    private static string Id(WebPage page) => page.One("input[name=Id]").GetAttribute("value")!;
}
