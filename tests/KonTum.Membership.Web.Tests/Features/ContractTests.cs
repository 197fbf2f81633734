using System.Globalization;
using System.Net;
using System.Text.Json;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>What other people's scripts rely on.</summary>
public sealed class ContractTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    public static TheoryData<string, string> Figures() => new()
    {
        { "members", "3442" }, { "members.religious", "215" }, { "members.religious.share", "0.0625" }, { "members.religious.ethnicMinority", "106" },
        { "members.religious.women", "76" }, { "members.religious.posts.commune", "106" }, { "members.religious.posts.village", "62" },
        { "members.religious.posts.security", "14" }, { "members.religious.posts.administrative", "14" }, { "members.religious.posts.none", "19" },
        { "admissions.year", "148" }, { "admissions.year.religious", "20" }, { "villages", "182" }, { "villages.noLocalMember", "1" },
        { "targets.total", "120" }, { "candidates", "320" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public async Task Figure_OfTheArticlesDay_IsTheSameOnThePageAndInTheApi(string key, string value)
    {
        var reader = await app.AsAsync("thanhuy");

        var page = await reader.GetAsync("/dashboard?asOf=2010-12-31");
        using var api = JsonDocument.Parse((await reader.GetAsync("/api/v1/figures?asOf=2010-12-31")).Text);

        page.One($"[data-figure='{key}']").GetAttribute("data-value").Should().Be(value);
        api.RootElement.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("key").GetString() == key)
            .GetProperty("value").GetDecimal().Should().Be(decimal.Parse(value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Share_OnThePage_IsWrittenInVietnamese() =>
        (await (await app.AsAsync("thanhuy")).GetAsync("/dashboard?asOf=2010-12-31")).One("[data-figure='members.religious.share']").TextContent.Replace('\u00A0', ' ').Should().Contain("6,25 %");

    [Fact]
    public async Task Coverage_InTheApi_HasEveryVillageOnce()
    {
        using var api = JsonDocument.Parse((await (await app.AsAsync("thanhuy")).GetAsync("/api/v1/coverage?asOf=2010-12-31")).Text);

        var villages = api.RootElement.GetProperty("units").EnumerateArray().SelectMany(unit => unit.GetProperty("villages").EnumerateArray()).ToList();

        villages.Select(v => v.GetProperty("code").GetString()).Should().HaveCount(182).And.OnlyHaveUniqueItems();
        villages.Count(v => v.GetProperty("gaps").EnumerateArray().Any(gap => gap.GetString() == "noLocalMember")).Should().Be(1);
        villages.Select(v => v.GetProperty("cellKind").GetString()).Should().OnlyContain(kind => new[] { "own", "merged", "attached", "none", "unknown" }.Contains(kind));
    }

    [Fact]
    public async Task Targets_InTheApi_AddUp()
    {
        using var api = JsonDocument.Parse((await (await app.AsAsync("bantochuc")).GetAsync("/api/v1/targets/2011")).Text);

        api.RootElement.GetProperty("cells").EnumerateArray().Sum(cell => cell.GetProperty("target").GetInt32()).Should().Be(api.RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/health/live", "Healthy")]
    [InlineData("/health/ready", "Healthy")]
    public async Task Health_SaysOneWord(string path, string word) => (await app.Factory.NewBrowser().GetAsync(path)).Text.Should().Be(word);

    [Theory]
    [InlineData("/api/v1/figures")]
    [InlineData("/api/v1/coverage")]
    [InlineData("/openapi/v1.json")]
    public async Task Api_WithoutASession_Answers401OrTheSignInPage(string path) =>
        ((int)(await app.Factory.NewBrowser().GetAsync(path)).Status).Should().BeOneOf(401, 302);

    [Fact]
    public async Task OpenApi_DescribesTheAggregates() =>
        (await (await app.AsAsync("thanhuy")).GetAsync("/openapi/v1.json")).Text.Should().Contain("/api/v1/figures").And.Contain("/api/v1/coverage");

    [Theory]
    [InlineData("/dashboard?asOf=2010-02-30")]
    [InlineData("/coverage?asOf=2010-02-30")]
    [InlineData("/api/v1/figures?asOf=2010-02-30")]
    [InlineData("/dashboard?asOf=1940-01-01")]
    [InlineData("/coverage?asOf=1940-01-01")]
    [InlineData("/api/v1/figures?asOf=1940-01-01")]
    [InlineData("/api/v1/coverage?asOf=2999-01-01")]
    [InlineData("/candidates?page=0")]
    public async Task Question_ThatMakesNoSense_IsRefusedClearly(string path)
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync(path);

        page.Status.Should().Be(HttpStatusCode.BadRequest);
        page.Text.Should().NotContain("   at ", "no stack trace leaves the server");
    }

    [Theory]
    [InlineData("/reports/quarterly/2010/4.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("/reports/quarterly/2010/4.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/reports/quarterly/2011/1", "text/html; charset=utf-8")]
    [InlineData("/api/v1/reports/2010/4", "application/json; charset=utf-8")]
    public async Task Report_OfAQuarter_IsThere(string path, string type)
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync(path);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Response.Content.Headers.ContentType!.ToString().Should().Be(type);
    }

    [Fact]
    public async Task Report_InTheApiTheWorkbookAndOnThePage_SaysTheSame()
    {
        var reader = await app.AsAsync("thanhuy");

        using var api = JsonDocument.Parse((await reader.GetAsync("/api/v1/reports/2010/4")).Text);
        using var again = JsonDocument.Parse((await reader.GetAsync("/api/v1/reports/2010/4")).Text);
        var sheets = Workbook.Read(await reader.BytesAsync("/reports/quarterly/2010/4.xlsx"));

        var results = api.RootElement.GetProperty("tables").GetProperty("Q1");
        var columns = results.GetProperty("columns").EnumerateArray().Select(column => column.GetString()!).ToList();
        var total = results.GetProperty("total");
        total.GetProperty("values")[columns.IndexOf("admittedThisYear")].GetDecimal().Should().Be(148);
        results.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("hidden").EnumerateObject().Select(hidden => hidden.Name))
            .Should().NotBeEmpty().And.OnlyContain(hidden => hidden.Contains("religious"), "religion never stands by unit");
        api.RootElement.GetProperty("sha256").GetString().Should().MatchRegex("^[0-9a-f]{64}$").And.Be(again.RootElement.GetProperty("sha256").GetString());
        sheets.Should().HaveCount(api.RootElement.GetProperty("tables").EnumerateObject().Count()).And.HaveCountGreaterThan(2);
        var last = sheets[0][^1];
        last[0].Should().Be(total.GetProperty("label").GetString());
        last[1 + columns.IndexOf("membersAtStart")].Should().Be(total.GetProperty("values")[columns.IndexOf("membersAtStart")].GetDecimal().ToString(CultureInfo.InvariantCulture));
        sheets[0].Skip(2).Should().OnlyContain(row => row.Count == columns.Count + 1);
        sheets[0].Count.Should().Be(2 + results.GetProperty("rows").GetArrayLength() + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Report_OfEveryQuarterOf2010_Closes(int quarter) =>
        (await (await app.AsAsync("thanhuy")).GetAsync($"/reports/quarterly/2010/{quarter}")).Status.Should().Be(HttpStatusCode.OK);

    [Theory]
    [InlineData("/reports/quarterly/2011/3")]
    [InlineData("/reports/quarterly/1999/1")]
    [InlineData("/reports/quarterly/2010/5")]
    public async Task Report_OfAQuarterThatIsNot_Answers404(string path) => (await (await app.AsAsync("thanhuy")).GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task File_ThatIsDecided_ArguesTheDayOfTheCeremony()
    {
        var reader = await app.AsAsync("bantochuc");
        var address = (await reader.GetAsync("/candidates?stage=Decided")).One("tbody a[href^='/candidates/']").GetAttribute("href")!;

        var clocks = (await reader.GetAsync(address)).One("section[aria-labelledby='clocks']").TextContent;

        clocks.Should().Contain("30 ngày làm việc sau ngày").And.Contain("Tổ chức lễ kết nạp").And.Contain("Theo Quy định").And.Contain("Chưa đối chiếu");
    }

    [Theory]
    [InlineData("/help/procedure", "23-QĐ/TW", true)]
    [InlineData("/help/procedure?rules=qd-208-2026", "208-QĐ/TW", false)]
    public async Task Procedure_IsWrittenOutOfTheRuleSet_AndMarksWhatNobodyHasRead(string path, string basis, bool inForce)
    {
        var page = await app.Factory.NewBrowser().GetAsync(path);

        page.Body.Should().Contain(basis).And.Contain("lớp nhận thức (tháng): 60").And.Contain("từ 2/3 trở lên").And.Contain("của cấp trên (ngày làm việc): 60 (*)");
        page.Body.Contains("Không phải quy định đang áp dụng hôm nay", StringComparison.Ordinal).Should().Be(!inForce);
        page.Document.QuerySelectorAll("tbody tr").Length.Should().Be(11);
    }

    [Fact]
    public async Task Procedure_OfARuleSetThatIsNot_Answers404() => (await app.Factory.NewBrowser().GetAsync("/help/procedure?rules=qd-1-1900")).Status.Should().Be(HttpStatusCode.NotFound);
}
