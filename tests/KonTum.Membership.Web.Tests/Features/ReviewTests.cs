using System.Net;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>A round of review over real HTTP, seen by the reviewer, a committee visited, and one that is not.</summary>
public sealed class ReviewTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Round_FromPlanToDecisionCarriedOut()
    {
        var city = await app.AsAsync("bantochuc");
        var round = await OpenAsync(city, "Đợt tháng Tư", "ngok-bay", "ia-chim");
        var visit = $"{round}/units/ngok-bay";
        (await city.GetAsync(visit)).Body.Should().Contain("Đảng viên");

        await SendAsync(city, $"{visit}/findings", ("HeldOn", "15/04/2011"), ("Findings", "Nguồn <b>tốt</b>."));
        await SendAsync(city, $"{visit}/decide", ("Text", "Phân công thêm người giúp đỡ."), ("DueOn", "30/06/2011"));
        var own = await app.AsAsync("danguy-ngok-bay");
        var seen = await own.GetAsync(round);
        seen.Body.Should().Contain("Phân công thêm").And.NotContain("Ia Chim", "a committee sees its own visit alone");
        await SendAsync(own, $"{round}/decisions/1", ("DoneOn", "15/04/2011"), ("Note", "Đã có nghị quyết."));

        (await city.GetAsync(round)).Body.Should().Contain("Đã có nghị quyết.");
        (await city.GetAsync(visit)).Body.Should().Contain("Nguồn <b>tốt</b>.");
    }

    [Fact]
    public async Task Round_ForACommitteeThatIsNotVisited_IsNotThere()
    {
        var round = await OpenAsync(await app.AsAsync("thanhuy"), "Đợt riêng", "hoa-binh");
        var other = await app.AsAsync("danguy-kroong");

        (await other.GetAsync(round)).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync($"{round}/units/hoa-binh")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync($"{round}/decisions/1")).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await app.AsAsync("danguy-hoa-binh")).GetAsync($"{round}/units/hoa-binh/findings")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Opening_WithoutCommittees_SaysSoBesideTheField_AndKeepsTheTitle()
    {
        var city = await app.AsAsync("bantochuc");
        var page = await city.GetAsync("/reviews/new");

        var answer = await city.PostAsync(page, "/reviews/new", ("Id", page.One("[name=Id]").GetAttribute("value")!), ("Title", "Đợt trống"), ("FirstOn", "31/02/2011"));

        answer.One("#Title").GetAttribute("value").Should().Be("Đợt trống");
        answer.Document.QuerySelectorAll(".field-error").Length.Should().Be(2);
    }

    [Fact]
    public async Task Findings_OfASecondHand_AreToldOfTheFirst()
    {
        var city = await app.AsAsync("thanhuy");
        var visit = $"{await OpenAsync(city, "Đợt hai người", "vinh-quang")}/units/vinh-quang";
        var page = await city.GetAsync($"{visit}/findings");
        await SendAsync(city, $"{visit}/findings", ("HeldOn", "15/04/2011"), ("Findings", "Một."));

        var second = await city.PostAsync(page, $"{visit}/findings", ("Version", page.One("[name=Version]").GetAttribute("value")!), ("HeldOn", "15/04/2011"), ("Findings", "Hai."));

        second.Status.Should().Be(HttpStatusCode.Conflict);
        second.One("#Findings").TextContent.Should().Contain("Hai.");
    }

    private static async Task<string> OpenAsync(WebBrowser browser, string title, params string[] slugs)
    {
        var page = await browser.GetAsync("/reviews/new");
        var answer = await browser.PostAsync(page, "/reviews/new", [("Id", page.One("[name=Id]").GetAttribute("value")!), ("Title", title), ("FirstOn", "15/04/2011"), .. slugs.Select(slug => ("UnitSlugs", slug))]);
        answer.Status.Should().Be(HttpStatusCode.Redirect);
        return answer.Response.Headers.Location!.ToString();
    }

    private static async Task SendAsync(WebBrowser browser, string address, params (string, string)[] fields)
    {
        var page = await browser.GetAsync(address);
        var answer = await browser.PostAsync(page, address, [("Version", page.One("[name=Version]").GetAttribute("value")!), .. fields]);
        answer.Status.Should().Be(HttpStatusCode.Redirect, answer.Body);
    }
}
