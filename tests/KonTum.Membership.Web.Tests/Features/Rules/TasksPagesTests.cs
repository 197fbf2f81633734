using System.Net;
using AngleSharp.Dom;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features.Rules;

public sealed class TasksPagesTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Home_ShowsTheFirstFiveInTheFiles_InTheOrderOfTheList()
    {
        var reader = await app.AsAsync("danguy-kroong");
        var (home, list) = (Lines(await reader.GetAsync("/")), Lines(await reader.GetAsync("/tasks")));

        list.Should().HaveCountGreaterThan(5);
        home.Should().HaveCount(5);
        list.Where(home.Contains).Should().Equal(home);
    }

    [Fact]
    public async Task List_TellsOfMentorsPapersWithdrawalsAndReturnsToo()
    {
        var reader = await app.AsAsync("danguy-kroong");
        var lines = Lines(await reader.GetAsync("/tasks?pageSize=200"));

        lines.Should().Contain(line => line.Contains("chưa có nhận xét quý 1/2011", StringComparison.Ordinal));
        lines.Should().Contain(line => line.Contains("giấy tờ cần có đến bước này", StringComparison.Ordinal));
        lines.Should().Contain(line => line.Contains("cần gửi báo cáo quý 1/2011 chậm nhất 10/04/2011", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Buttons_OfAllThings_LeadToThePageOfTheAct()
    {
        var reader = await app.AsAsync("danguy-kroong");
        var hrefs = (await reader.GetAsync("/tasks?pageSize=200")).Document.QuerySelectorAll(".todo a.btn").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        hrefs.Should().NotBeEmpty();
        foreach (var href in hrefs) (await reader.GetAsync(href)).Status.Should().Be(HttpStatusCode.OK, href);
    }

    [Fact]
    public async Task List_InPages_HoldsEverythingOnce()
    {
        var reader = await app.AsAsync("danguy-kroong");
        var all = Lines(await reader.GetAsync("/tasks?pageSize=200"));

        var pages = new List<string>();
        for (var page = 1; pages.Count < all.Count && page < 100; page++) pages.AddRange(Lines(await reader.GetAsync($"/tasks?pageSize=7&page={page}")));

        pages.Should().Equal(all);
    }

    [Fact]
    public async Task City_SeesCountsByUnit_AndLinksThatOpen_ButNobodysName()
    {
        var city = await app.AsAsync("thanhuy");
        var page = await city.GetAsync("/tasks");

        page.Document.QuerySelectorAll(".todo").Should().BeEmpty();
        page.Document.QuerySelectorAll("main a[href^='/candidates/']").Should().BeEmpty();
        var units = page.Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        units.Should().HaveCountGreaterThan(5);
        (await city.GetAsync(units[0])).Document.QuerySelectorAll(".todo li").Should().NotBeEmpty();
        var total = page.Document.QuerySelectorAll("tbody tr.total td.number").Take(4).Sum(cell => int.Parse(cell.TextContent.Trim().Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
        total.Should().BeGreaterThan(100);
    }

    [Fact]
    public async Task Base_SummaryAndList_CountTheSame()
    {
        var page = await (await app.AsAsync("danguy-kroong")).GetAsync("/tasks?pageSize=200");

        var counted = page.Document.QuerySelectorAll("tbody tr.total td.number").Take(4).Sum(cell => int.Parse(cell.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture));

        counted.Should().Be(page.Document.QuerySelectorAll(".todo li").Length);
    }

    [Theory]
    [InlineData("chibo-kroong-01")]
    [InlineData("danguy-kroong")]
    [InlineData("thanhuy")]
    public async Task Digest_IsOnePageOfSixtyLinesAtMost(string user)
    {
        var digest = await (await app.AsAsync(user)).GetAsync("/tasks/digest");

        digest.Document.QuerySelectorAll(".table-stack tbody tr:not(.total) td[data-label='Xong']").Length.Should().BeLessThanOrEqualTo(60);
        digest.Body.Should().Contain("Tuần từ 11/04/2011 đến 17/04/2011");
    }

    [Fact]
    public async Task Sentences_InBothLanguages_LeaveNoKeyAndNoPlaceholderUnfilled()
    {
        var english = app.Factory.NewBrowser();
        await english.SignInAsync("danguy-kroong");
        await english.PostAsync(await english.GetAsync("/tasks"), "/language", ("lang", "en"), ("returnUrl", "/tasks"));

        foreach (var reader in new[] { english, await app.AsAsync("danguy-kroong") })
            Lines(await reader.GetAsync("/tasks?pageSize=200")).Should().NotContain(line => line.Contains('{', StringComparison.Ordinal) || line.Contains("Task.", StringComparison.Ordinal) || line.Contains("Advice", StringComparison.Ordinal));
    }

    private static List<string> Lines(WebPage page) => [.. page.Document.QuerySelectorAll(".todo li .todo-words").Select(line => line.Text().Trim())];
}
