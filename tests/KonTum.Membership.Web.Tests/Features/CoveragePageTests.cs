using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>The coverage pages as a reader gets them.</summary>
public sealed class CoveragePageTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Units_OfTheCity_AddUpToTheTotalRowAndToTheCards()
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync("/coverage?asOf=2010-12-31");

        var rows = page.Document.QuerySelectorAll("#units + div tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToList()).ToList();
        rows.Should().HaveCountGreaterThan(20);
        for (var column = 0; column < rows[0].Count; column++) rows.SkipLast(1).Sum(row => row[column]).Should().Be(rows[^1][column]);
        rows[^1][0].Should().Be(int.Parse(page.One("[data-figure='villages']").GetAttribute("data-value")!, System.Globalization.CultureInfo.InvariantCulture));
        rows.Should().OnlyContain(row => row[0] == row.Skip(4).Sum(), "own, merged, attached, none and unknown are all villages");
    }

    [Fact]
    public async Task Gaps_StandFirst_EachWithItsNextStep()
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync("/coverage?asOf=2010-12-31");

        var rows = page.Document.QuerySelectorAll("#report + div tbody tr").ToList();
        rows.Should().HaveCount(182);
        rows[0].QuerySelectorAll("td")[^2].TextContent.Should().Contain("tại chỗ");
        rows[0].QuerySelectorAll("td")[^1].TextContent.Trim().Should().NotBe("–");
        rows[^1].QuerySelectorAll("td")[^1].TextContent.Trim().Should().Be("–");
    }

    [Fact]
    public async Task Trend_EndsWithTheDayAsked_AndAgreesWithTheReport()
    {
        var reader = await app.AsAsync("thanhuy");
        var trend = await reader.GetAsync("/coverage/trend?asOf=2010-12-31");
        var report = await reader.GetAsync("/coverage?asOf=2010-12-31");

        var last = trend.Document.QuerySelectorAll("#table + div tbody tr")[^1];
        last.QuerySelector("th")!.TextContent.Trim().Should().Be("31/12/2010");
        last.QuerySelectorAll("td")[2].TextContent.Trim().Should().Be(report.One("[data-figure='villages.noLocalMember']").GetAttribute("data-value"));
    }

    [Fact]
    public async Task Tree_OfAnotherDay_SaysSoAndKeepsEveryVillage()
    {
        var page = await (await app.AsAsync("thanhuy")).GetAsync("/coverage?asOf=2010-06-30&tree=2011-04-15");

        page.One("main").TextContent.Should().Contain("xếp theo cây tổ chức ngày 15/04/2011");
        page.Document.QuerySelectorAll("#report + div tbody tr").Length.Should().Be(182);
    }

    [Fact]
    public async Task Report_ForInspection_HasNoColumnAboutFewPeople()
    {
        var inspection = await (await app.AsAsync("kiemtra")).GetAsync("/coverage?asOf=2010-12-31");
        var city = await (await app.AsAsync("thanhuy")).GetAsync("/coverage?asOf=2010-12-31");

        inspection.Document.QuerySelectorAll("#report + div thead th").Length.Should().Be(10);
        city.Document.QuerySelectorAll("#report + div thead th.not-printed").Length.Should().Be(5);
        city.Document.QuerySelectorAll(".printed-only").Should().NotBeEmpty().And.OnlyContain(part => part.TextContent.Length > 0, "what stays as it is needs no second text");
    }

    [Fact]
    public async Task Dashboard_OfABaseCommittee_HasItsCellsAndItsFunnel()
    {
        var page = await (await app.AsAsync("danguy-kroong")).GetAsync("/dashboard");
        var inspection = await (await app.AsAsync("kiemtra")).GetAsync("/dashboard?unit=kroong");

        page.Document.QuerySelectorAll("#cells + div tbody tr").Should().NotBeEmpty();
        page.One("#cohorts-title");
        inspection.Document.QuerySelector("#cells").Should().BeNull();
        inspection.Document.QuerySelector("#cohorts-title").Should().BeNull("who sees figures only sees no funnel of few people");
    }
}
