using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.TestSupport;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Tests.Features.Rules;

public sealed partial class FeedPagesTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Feed_CountsByDay_NamesNobody_AndEndsWithItsAddress()
    {
        var reader = await app.AsAsync("danguy-kroong");
        var names = (await reader.GetAsync("/candidates?pageSize=200")).Document.QuerySelectorAll("tbody a[href^='/candidates/']").Select(link => link.TextContent.Trim()).ToList();
        var program = app.Factory.NewBrowser();
        var address = await MakeAsync(reader);

        var feed = Encoding.UTF8.GetString(await program.BytesAsync(address));

        names.Should().NotBeEmpty();
        Summary().Matches(feed).Should().NotBeEmpty();
        Unfolded(feed).Should().Contain("việc cần xem").And.Contain("/tasks\r\n").And.NotContainAny(names);
        var waiting = Summary().Matches(Unfolded(feed)).Sum(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        waiting.Should().BePositive().And.BeLessThanOrEqualTo((await reader.GetAsync("/tasks?pageSize=200")).Document.QuerySelectorAll(".todo li").Length);

        var second = await MakeAsync(reader);
        (await program.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound, "another address ends the one before");
        (await program.GetAsync(second)).Status.Should().Be(HttpStatusCode.OK);
        await reader.PostAsync(await reader.GetAsync("/account/calendar"), "/account/calendar/revoke");
        (await program.GetAsync(second)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Address_IsShownOnce_AndNeitherKeptNorLogged()
    {
        var reader = await app.AsAsync("chibo-kroong-01");
        var key = (await MakeAsync(reader)).Split("key=")[1];
        await app.Factory.NewBrowser().GetAsync($"/tasks/feed.ics?key={key}");

        (await reader.GetAsync("/account/calendar")).Text.Should().NotContain(key);
        await using var database = DemoDatabase.Open(app.Factory.DatabasePath);
        var kept = await database.FeedAddresses.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        kept.Should().Contain(address => address.Hash == FeedAddress.HashOf(key)).And.NotContain(address => address.Hash == key);
        foreach (var file in Directory.EnumerateFiles(app.Factory.LogFolder))
        {
            using var log = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            (await log.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().NotContain(key);
        }
    }

    [Theory]
    [InlineData("/tasks/feed.ics")]
    [InlineData("/tasks/feed.ics?key=")]
    [InlineData("/tasks/feed.ics?key=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task Address_ThatNobodyMade_AnswersLikeNone(string path) => (await app.Factory.NewBrowser().GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Stages_ShowTheFilesToWhoeverHelpsThem_AndNoCountToOthers()
    {
        var city = await (await app.AsAsync("thanhuy")).GetAsync("/tasks/stages");
        var inspection = await (await app.AsAsync("kiemtra")).GetAsync("/tasks/stages");

        city.Document.QuerySelectorAll("main a[href^='/candidates/']").Should().NotBeEmpty();
        inspection.Document.QuerySelectorAll("main a[href^='/candidates/']").Should().BeEmpty();
        inspection.One("table").QuerySelectorAll("tbody tr").Should().OnlyContain(row => row.Children[3].TextContent.Trim() == FigureFormat.Protected, "applicants by stage are told at quarter ends under the mask of all units, and nowhere else");
    }

    [Fact]
    public async Task Procedure_NamesEveryParameterOfTheSet()
    {
        var page = await app.Factory.NewBrowser().GetAsync("/help/procedure?rules=qd-208-2026");
        var names = (await (await app.AsAsync("bantochuc")).GetAsync("/admin/rules/qd-208-2026")).Document.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()).ToList();

        names.Should().HaveCountGreaterThan(40);
        foreach (var name in names) page.Body.Should().Contain(name + ":");
        page.One("main").TextContent.Should().NotContain("Procedure.").And.Contain("9A-KNĐ");
    }

    private static async Task<string> MakeAsync(WebBrowser reader)
    {
        var made = await reader.PostAsync(await reader.GetAsync("/account/calendar"), "/account/calendar");
        return new Uri(made.One(".feed-address").TextContent).PathAndQuery;
    }

    private static string Unfolded(string feed) => feed.Replace("\r\n ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"SUMMARY:(\d+) việc")]
    private static partial Regex Summary();
}
