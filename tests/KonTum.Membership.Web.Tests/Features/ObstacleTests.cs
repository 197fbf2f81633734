using System.Net;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>A difficulty on its way from a cell to whoever answers it, over real HTTP.</summary>
public sealed class ObstacleTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Difficulty_GoesUp_IsAnswered_AndTheAnswerIsFoundByOthersWithoutTheAsker()
    {
        var cell = await app.AsAsync("chibo-ia-chim-01");
        var raised = await RaiseAsync(cell, "Distance", "Cầu treo gãy, mùa lũ qua suối phải chờ.");
        var above = await app.AsAsync("danguy-ia-chim");
        (await above.GetAsync("/obstacles")).Body.Should().Contain("Cầu treo gãy");

        await SpeakAsync(above, $"{raised}/PassedUp", "Xã không có kinh phí.");
        await SpeakAsync(await app.AsAsync("bantochuc"), $"{raised}/Answered", "Mượn nhà rông thôn bên để họp.", ("Share", "true"));

        (await cell.GetAsync(raised)).One(".timeline").TextContent.Should().Contain("Mượn nhà rông");
        var elsewhere = await (await app.AsAsync("chibo-kroong-01")).GetAsync("/obstacles/practice?q=nha%20rong");
        elsewhere.Body.Should().Contain("Mượn nhà rông thôn bên").And.Contain("Cầu treo gãy").And.NotContain("Ia Chim");
    }

    [Fact]
    public async Task Difficulty_OfAnotherUnit_AnswersLikeAnUnknownOne()
    {
        var raised = await RaiseAsync(await app.AsAsync("chibo-ia-chim-02"), "Time", "Mùa rẫy không họp được.");

        foreach (var address in new[] { raised, raised + "/Answered" })
            (await (await app.AsAsync("danguy-kroong")).GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Text_WithTheNameOfSomebodyOnFile_IsRefusedBesideTheField_AndStays()
    {
        var cell = await app.AsAsync("chibo-kroong-01");
        var name = (await cell.GetAsync("/candidates")).One("tbody th a").TextContent;
        var page = await cell.GetAsync("/obstacles/new");

        var answer = await cell.PostAsync(page, "/obstacles/new", ("Id", page.One("[name=Id]").GetAttribute("value")!), ("Category", "Doubts"), ("Text", $"Chị {name} còn băn khoăn."));

        answer.One("#Text-error").TextContent.Should().NotBeEmpty();
        answer.One("#Text").TextContent.Should().Contain(name);
    }

    [Fact]
    public async Task Sent_Twice_RaisesOne()
    {
        var cell = await app.AsAsync("chibo-kroong-02");
        var page = await cell.GetAsync("/obstacles/new");
        (string, string)[] form = [("Id", page.One("[name=Id]").GetAttribute("value")!), ("Category", "Other"), ("Text", "Thiếu bàn ghế họp.")];

        await cell.PostAsync(page, "/obstacles/new", form);
        await cell.PostAsync(page, "/obstacles/new", form);

        (await cell.GetAsync("/obstacles?view=Unsolved")).Document.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("Thiếu bàn ghế", StringComparison.Ordinal)).Should().Be(1);
    }

    [Fact]
    public async Task Answer_ByASecondHand_IsToldOfTheFirst()
    {
        var raised = await RaiseAsync(await app.AsAsync("chibo-kroong-03"), "Papers", "Thiếu mẫu đơn.");
        var first = await app.AsAsync("danguy-kroong");
        var page = await first.GetAsync($"{raised}/Answered");
        await SpeakAsync(first, $"{raised}/Returned", "Thiếu mẫu nào?");

        var second = await first.PostAsync(page, $"{raised}/Answered", ("Version", page.One("[name=Version]").GetAttribute("value")!), ("Text", "Đã gửi mẫu rồi."));

        second.Status.Should().Be(HttpStatusCode.Conflict);
        second.One("#Text").TextContent.Should().Contain("Đã gửi mẫu rồi.");
    }

    [Fact]
    public async Task Inspection_ReadsAndSaysNothing()
    {
        var inspection = await app.AsAsync("kiemtra");
        var address = (await inspection.GetAsync("/obstacles")).One("tbody a").GetAttribute("href")!;

        (await inspection.GetAsync(address)).Status.Should().Be(HttpStatusCode.OK);
        (await inspection.GetAsync(address + "/Answered")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private static async Task SpeakAsync(WebBrowser browser, string address, string text, params (string, string)[] more)
    {
        var page = await browser.GetAsync(address);
        var answer = await browser.PostAsync(page, address, [("Version", page.One("[name=Version]").GetAttribute("value")!), ("Text", text), .. more]);
        answer.Status.Should().Be(HttpStatusCode.Redirect);
    }

    private static async Task<string> RaiseAsync(WebBrowser browser, string category, string text)
    {
        var page = await browser.GetAsync("/obstacles/new");
        var answer = await browser.PostAsync(page, "/obstacles/new", ("Id", page.One("[name=Id]").GetAttribute("value")!), ("Category", category), ("Text", text));
        answer.Status.Should().Be(HttpStatusCode.Redirect);
        return answer.Response.Headers.Location!.ToString();
    }
}
