using System.Net;
using System.Text.Json;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using KonTum.Membership.TestSupport;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Issued reports over HTTP: the code leads to the page, the page stays, and two hands are needed.</summary>
public sealed class IssuedReportTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Api_OfAnIssuedQuarter_CarriesTheSealThatThePageShows()
    {
        var reader = await app.AsAsync("thanhuy");
        using var api = JsonDocument.Parse((await reader.GetAsync("/api/v1/reports/2010/4")).Text);
        var (code, sum) = (api.RootElement.GetProperty("shortCode").GetString()!, api.RootElement.GetProperty("sha256").GetString()!);

        var page = await reader.GetAsync($"/reports/verify/{code}");

        api.RootElement.GetProperty("state").GetString().Should().Be("issued");
        page.Status.Should().Be(HttpStatusCode.OK);
        page.Body.Should().Contain(sum).And.Contain("THÀNH ỦY KON TUM").And.Contain("Số 62-BC/TU").And.Contain("qd-23-2006").And.Contain("Không khác");
        (await reader.GetAsync($"/reports/verify?code={code.ToLowerInvariant().Replace("-", " ")}")).Response.Headers.Location!.ToString().Should().Be($"/reports/verify/{code}");
    }

    [Theory]
    [InlineData(2010, 1, "issued")]
    [InlineData(2010, 2, "issued")]
    [InlineData(2010, 3, "issued")]
    [InlineData(2010, 4, "issued")]
    [InlineData(2011, 1, "composed")]
    [InlineData(2009, 4, "live")]
    public async Task Quarter_OfTheCity_StandsWhereTheDesignSays(int year, int quarter, string state)
    {
        var reader = await app.AsAsync("thanhuy");

        using var api = JsonDocument.Parse((await reader.GetAsync($"/api/v1/reports/{year}/{quarter}")).Text);
        var page = await reader.GetAsync($"/reports/quarterly/{year}/{quarter}");

        api.RootElement.GetProperty("state").GetString().Should().Be(state);
        page.One("section[data-state]").GetAttribute("data-state").Should().Be(state);
    }

    [Theory]
    [InlineData("/reports/verify/AAAA-AAAA", 404)]
    [InlineData("/reports/verify/AAAA-AAAA.pdf", 404)]
    [InlineData("/reports/verify/nothing-like-a-code", 404)]
    [InlineData("/reports/verify?code=nothing", 200)]
    public async Task Code_ThatIsNone_LeadsNowhere(string path, int status) => ((int)(await (await app.AsAsync("thanhuy")).GetAsync(path)).Status).Should().Be(status);

    [Fact]
    public async Task Files_OfAnIssuedQuarter_AreTheSameUnderItsCodeAndItsAddress()
    {
        var reader = await app.AsAsync("thanhuy");
        using var api = JsonDocument.Parse((await reader.GetAsync("/api/v1/reports/2010/3")).Text);
        var code = api.RootElement.GetProperty("shortCode").GetString();

        foreach (var suffix in new[] { "docx", "xlsx" })
            (await reader.BytesAsync($"/reports/verify/{code}.{suffix}")).Should().Equal(await reader.BytesAsync($"/reports/quarterly/2010/3.{suffix}"));
    }

    [Fact]
    public async Task Prepare_WithAPlaceThatNobodyFills_KeepsTheFormAndNamesThePlace()
    {
        var preparer = await app.AsAsync("bantochuc");
        var page = await preparer.GetAsync("/reports/quarterly/2011/1/prepare");

        var answer = await preparer.PostAsync(page, "/reports/quarterly/2011/1/prepare", [.. Fields(page), ("Narrative", "Có {số nhà} nhà.")]);

        answer.Body.Should().Contain("Không có chỗ điền số nào tên là “số nhà”");
        answer.One("#Narrative").TextContent.Trim().Should().Be("Có {số nhà} nhà.");
        answer.One("#Signer").GetAttribute("value").Should().Be("Phan Quốc Thịnh");
    }

    [Fact]
    public async Task Issue_OfAPeriodThatNobodyPrepared_Answers404() =>
        (await (await app.AsAsync("thanhuy")).GetAsync("/reports/quarterly/2009/4/issue")).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Issue_OfWhatWasPrepared_FreezesIt_AndASecondTimeIsTold()
    {
        await using var own = await AppFactory.StartAsync();
        await CloseQuarterAsync(own);
        var issuer = await own.SignedInAsync("thanhuy");
        var page = await issuer.GetAsync("/reports/quarterly/2011/1/issue");
        (string, string)[] fields = [.. page.Document.QuerySelectorAll("main form input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)).Where(field => field.Item1 is "id" or "version" or "reportId")];

        var issued = await issuer.PostAsync(page, "/reports/quarterly/2011/1/issue", fields);
        var shown = await issuer.FollowAsync(issued);
        var again = await issuer.PostAsync(page, "/reports/quarterly/2011/1/issue", fields);

        issued.Status.Should().Be(HttpStatusCode.Redirect);
        shown.Body.Should().Contain("Đã ban hành").And.Contain("Quý I năm 2011");
        again.Status.Should().Be(HttpStatusCode.Conflict);
    }

    private static async Task CloseQuarterAsync(AppFactory own)
    {
        await using var database = DemoDatabase.Open(own.DatabasePath);
        var by = new ChangeContext(Guid.Empty, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));
        var city = database.Units.Single(unit => unit.Slug == "kon-tum").Id;
        database.QuarterClosings.Add(QuarterClosing.Close(Guid.CreateVersion7(), city, ReportPeriod.Of(2011, 1), new DateOnly(2011, 4, 15), 398, 396, 2, 0, by).Value);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<(string, string)> Fields(WebPage page) =>
        page.Document.QuerySelectorAll("main form input, main form textarea").Where(field => field.GetAttribute("name") is { } name && name is not ("Narrative" or "__RequestVerificationToken" or "id" or "version"))
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? field.TextContent.Trim()));
}
