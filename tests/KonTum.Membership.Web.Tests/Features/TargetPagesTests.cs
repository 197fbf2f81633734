using System.Globalization;
using System.Net;
using System.Text.Json;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Progress, forecast, comparison and the files of a plan, as their readers get them.</summary>
public sealed class TargetPagesTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Progress_OfTheYear_AddsUpToTheAdmissionsOfTheOtherPages()
    {
        var reader = await app.AsAsync("thanhuy");
        var page = await reader.GetAsync("/targets/2010/progress");

        var months = page.Document.QuerySelectorAll("table:not(.table-twin table) tbody tr").Where(row => row.QuerySelectorAll("td").Length == 5).ToList();

        months.Should().HaveCount(12);
        months.Sum(row => Number(row.QuerySelector("td")!.TextContent)).Should().Be(148);
        Number(months[^1].QuerySelectorAll("td")[1].TextContent).Should().Be(148);
        Number(months[^1].QuerySelectorAll("td")[4].TextContent).Should().Be(139);
        page.One("[data-figure='targets.admitted']").GetAttribute("data-value").Should().Be("148");
        page.Body.Should().Contain("quyết định kết nạp ký từ 01/01/2010 đến hết 31/12/2010");
    }

    [Theory]
    [InlineData("thanhuy", "/targets/2010/progress", true)]
    [InlineData("bantochuc", "/targets/2010/progress", true)]
    [InlineData("kiemtra", "/targets/2010/progress", false)]
    [InlineData("danguy-kroong", "/targets/2010/progress", false)]
    [InlineData("thanhuy", "/targets/2010/progress?unit=kroong", false)]
    public async Task Groups_AreFiguresOfTheCityForThoseWhoMayOpenTheFiles(string user, string path, bool shown) =>
        (await (await app.AsAsync(user)).GetAsync(path)).Body.Contains("Người dân tộc thiểu số", StringComparison.Ordinal).Should().Be(shown);

    [Fact]
    public async Task Groups_OfTheYear_CountNoReligionUnlessAResolutionSetsIt()
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync("/targets/2010/progress");

        page.One("main").TextContent.Should().Contain("Người đến 30 tuổi").And.NotContain("Người có đạo");
    }

    [Fact]
    public async Task Forecast_OfTheCity_SaysItsRangeWhatBindsAndHowGoodItWas()
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync("/targets/2011/forecast");

        Raw(page, "targets.ceiling").Should().BeGreaterThan(Raw(page, "targets.expected"));
        page.Body.Should().Contain("khoảng 80 %").And.Contain("Soát lại các dự báo đã qua");
        page.Document.QuerySelectorAll("tbody tr").Select(row => row.TextContent).Should().Contain(row => row.Contains("Quý\u00a03/2010") && row.Contains("148"));
    }

    [Theory]
    [InlineData("thanhuy", "/targets/2010/forecast", 404)]
    [InlineData("thanhuy", "/targets/2011/forecast?unit=kroong-01", 404)]
    [InlineData("chibo-kroong-01", "/targets/2011/forecast", 404)]
    [InlineData("danguy-kroong", "/targets/2011/forecast", 200)]
    [InlineData("danguy-kroong", "/targets/2011/forecast?unit=ia-chim", 404)]
    [InlineData("danguy-kroong", "/targets/2011/progress?unit=ia-chim", 404)]
    [InlineData("chibo-kroong-01", "/targets/2011/progress", 200)]
    [InlineData("admin", "/targets/2011/progress", 403)]
    [InlineData("thanhuy", "/targets/plans/compare", 403)]
    [InlineData("kiemtra", "/targets/2011.xlsx", 403)]
    [InlineData("admin", "/targets/2011.xlsx", 403)]
    [InlineData("bantochuc", "/targets/plans/01900000-0000-7000-8000-000000000000.xlsx", 404)]
    public async Task Pages_ByReaderAndUnit_AnswerAsTheTableSays(string user, string path, int status) =>
        ((int)(await (await app.AsAsync(user)).GetAsync(path)).Status).Should().Be(status);

    [Fact]
    public async Task Forecast_ForTheInspection_NamesNoNumberOfFilesThatABarKeepsBack() =>
        (await (await app.AsAsync("kiemtra")).GetAsync("/targets/2011/forecast")).One("main").TextContent.Should().NotContain("hồ sơ\n").And.NotMatchRegex(@": \d+ hồ sơ");

    [Fact]
    public async Task Comparison_WithoutScript_ShowsWhatIsTriedBesideThePlanAndSavesNothing()
    {
        var planner = await app.AsAsync("bantochuc");
        var before = (await planner.GetAsync("/targets/plans")).Document.QuerySelectorAll("tbody tr").Length;

        var page = await planner.GetAsync("/targets/plans/compare?Total=140&VillagesPart=9");
        var fragment = await planner.GetAsync("/targets/plans/compare?Total=140&VillagesPart=9&Part=table");

        page.Document.QuerySelectorAll("#comparison thead")[0].TextContent.Should().Contain("Đang thử");
        page.Document.QuerySelectorAll("#comparison tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Should().Equal("130", "140");
        page.Document.QuerySelectorAll("#comparison table")[1].TextContent.Should().Contain("+1");
        fragment.Document.QuerySelector("h1").Should().BeNull();
        fragment.Document.QuerySelectorAll("table").Length.Should().Be(2);
        (await planner.GetAsync("/targets/plans")).Document.QuerySelectorAll("tbody tr").Length.Should().Be(before);
    }

    [Theory]
    [InlineData("Total=-4")]
    [InlineData("MembersPart=0&ApplicantsPart=0&VillagesPart=0")]
    [InlineData("Total=100000")]
    public async Task Comparison_WithTermsThatCannotBe_SaysWhyAndShowsThePlansAlone(string query)
    {
        var page = await (await app.AsAsync("bantochuc")).GetAsync("/targets/plans/compare?" + query);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector(".error-summary, .conflict").Should().NotBeNull();
        page.Document.QuerySelectorAll("#comparison thead")[0].TextContent.Should().NotContain("Đang thử");
    }

    [Fact]
    public async Task Annex_AsAWorkbook_HoldsEveryCellWithItsDerivationAndAddsUp()
    {
        var rows = Workbook.Read(await (await app.AsAsync("bantochuc")).BytesAsync("/targets/2011.xlsx"))[0];

        var cells = rows.Skip(2).SkipLast(1).ToList();
        cells.Should().HaveCount(398);
        cells.Sum(row => int.Parse(row[11], CultureInfo.InvariantCulture)).Should().Be(130);
        rows[^1][11].Should().Be("130");
        cells.Should().OnlyContain(row => row[12].StartsWith(row[11] + " = ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annex_OfABaseCommittee_HoldsItsOwnCellsAlone()
    {
        var rows = Workbook.Read(await (await app.AsAsync("danguy-kroong")).BytesAsync("/targets/2011.xlsx"))[0];

        rows.Skip(2).SkipLast(1).Select(row => row[1]).Should().NotBeEmpty().And.OnlyContain(code => code.StartsWith("kroong-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annex_AsADocument_IsTheDecisionWithItsNumberAndSigner()
    {
        var bytes = await (await app.AsAsync("bantochuc")).BytesAsync("/targets/2011.docx");

        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("document.xml", StringComparison.Ordinal)).Open());
        (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("71-QĐ/TU").And.Contain("Phan Quốc Thịnh").And.Contain("PHỤ LỤC 2").And.Contain("để được thêm 1");
    }

    [Fact]
    public async Task Api_OfTheYear_KeepsItsShapeAndTellsOfRevisionsAndGroups()
    {
        using var api = JsonDocument.Parse((await (await app.AsAsync("bantochuc")).GetAsync("/api/v1/targets/2011")).Text);

        api.RootElement.GetProperty("weights").GetProperty("members").GetString().Should().Be("2/5");
        api.RootElement.GetProperty("cap").GetString().Should().Be("min(P,K)");
        api.RootElement.GetProperty("subTargets").GetProperty("women").GetInt32().Should().Be(50);
        api.RootElement.GetProperty("subTargets").TryGetProperty("religious", out _).Should().BeFalse();
        api.RootElement.GetProperty("revisions").GetArrayLength().Should().Be(1);
        api.RootElement.GetProperty("takesEffectOn").GetString().Should().Be("2011-01-17");
        api.RootElement.GetProperty("cells")[0].EnumerateObject().Select(field => field.Name).Should().Contain(["code", "unit", "M", "P", "V", "K", "fullMembers", "floor", "cap", "weight", "manual", "target"]);
    }

    private static int Number(string text) => int.Parse(text.Trim(), CultureInfo.InvariantCulture);

    private static int Raw(WebPage page, string key) => int.Parse(page.One($"[data-figure='{key}']").GetAttribute("data-value")!, CultureInfo.InvariantCulture);
}
