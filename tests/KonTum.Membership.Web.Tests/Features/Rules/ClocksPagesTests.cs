using System.Net;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features.Rules;

public sealed class ClocksPagesTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Deadline_PutOffByADecision_MovesOnThePageAndSaysWhy()
    {
        var (reader, path) = await FileAsync("Decided");
        var page = await reader.GetAsync(path);
        page.Document.QuerySelectorAll("form[action$='/extensions'] [name]").Select(field => field.GetAttribute("name")).Should().Contain(["Clock", "TargetOn", "Number", "DecidedOn", "DecidedBy", "Reason"]);

        var saved = await reader.PostAsync(page, path + "/extensions", ("EntryId", Id(page, "extensions")), ("Clock", "Ceremony"), ("TargetOn", "01/07/2012"), ("Number", "12-CV/ĐU"), ("DecidedOn", "15/04/2011"), ("DecidedBy", "Đảng ủy"), ("Reason", "Mưa lũ"));

        saved.Response.Headers.Location!.ToString().Should().Be(path);
        (await reader.FollowAsync(saved)).Body.Should().Contain("01/07/2012").And.Contain("12-CV/ĐU").And.Contain("Mưa lũ");
        (await reader.GetAsync(path.Replace("/clocks", "", StringComparison.Ordinal))).Body.Should().Contain("Chậm nhất 01/07/2012");
    }

    [Fact]
    public async Task Extension_ThatIsNotLater_ComesBackFilledWithTheReason()
    {
        var (reader, path) = await FileAsync("CellVotePassed");
        var page = await reader.GetAsync(path);

        var refused = await reader.PostAsync(page, path + "/extensions", ("EntryId", Id(page, "extensions")), ("Clock", "Decision"), ("TargetOn", "01/01/2011"), ("Number", "1"), ("DecidedOn", "15/04/2011"), ("DecidedBy", "Ban Thường vụ"), ("Reason", "x"));

        refused.Status.Should().Be(HttpStatusCode.OK);
        refused.One(".field-error").TextContent.Should().Contain("phải sau hạn đang có");
        refused.One("input[name=DecidedBy]").GetAttribute("value").Should().Be("Ban Thường vụ");
    }

    [Fact]
    public async Task Day_OfTheReceipt_StartsTheClockAnew()
    {
        var (reader, path) = await FileAsync("CellVotePassed");
        var page = await reader.GetAsync(path);
        page.Body.Should().Contain("tạm tính");

        var saved = await reader.PostAsync(page, path + "/dates", ("EntryId", Id(page, "dates")), ("Kind", "FileReceived"), ("On", "15/04/2011"), ("Document", "3-PN"));

        (await reader.FollowAsync(saved)).Body.Should().Contain("ngày cấp ủy nhận đủ nghị quyết và hồ sơ").And.NotContain("tạm tính");
    }

    [Fact]
    public async Task Clocks_AboveTheBase_AreReadAndNotWritten()
    {
        var city = await app.AsAsync("thanhuy");
        var file = (await city.GetAsync("/candidates?stage=Decided")).One("tbody a[href^='/candidates/']").GetAttribute("href")!;
        var page = await city.GetAsync(file + "/clocks");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main form[method=post]").Should().BeEmpty();
        (await city.PostAsync(page, file + "/clocks/dates", ("Kind", "DecisionReceived"))).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    /// <summary>The first file of any base committee that stands at this stage, as that committee sees it.</summary>
    private async Task<(WebBrowser Reader, string Path)> FileAsync(string stage)
    {
        foreach (var unit in new[] { "kroong", "ia-chim", "dak-bla", "hoa-binh", "vinh-quang", "doan-ket", "ngok-bay", "dak-cam", "chu-hreng", "dak-ro-wa", "dak-nang", "thong-nhat", "quyet-thang", "quang-trung", "duy-tan", "le-loi", "ngo-may", "thang-loi", "tran-hung-dao", "truong-chinh", "nguyen-trai" })
        {
            var reader = await app.AsAsync($"danguy-{unit}");
            if ((await reader.GetAsync($"/candidates?stage={stage}")).Document.QuerySelector("tbody a[href^='/candidates/']")?.GetAttribute("href") is { } href) return (reader, href + "/clocks");
        }

        throw new InvalidOperationException($"Nobody stands at {stage}.");
    }

    private static string Id(WebPage page, string form) => page.One($"form[action$='/{form}'] input[name=EntryId]").GetAttribute("value")!;
}
