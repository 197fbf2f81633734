using System.Net;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Returns over HTTP, each test with cells of its own: nil in one tap, from paper under both names, along the chain, after the closing.</summary>
public sealed class ReturnTests(WritingApp app) : IClassFixture<WritingApp>
{
    private const string Quarter = "/reports/returns/2011/1";

    [Fact]
    public async Task List_OfTheRunningQuarter_CountsCellsByBase()
    {
        var page = await (await app.Factory.SignedInAsync("bantochuc")).GetAsync(Quarter);

        page.Document.QuerySelectorAll("tbody tr").Should().HaveCount(67);
        page.One("tr.total").TextContent.Should().Contain("398");
    }

    [Fact]
    public async Task Send_NothingChanged_IsOneTap_AndTheBaseAccepts()
    {
        var cell = await app.Factory.SignedInAsync("chibo-kroong-03");
        var page = await cell.GetAsync($"{Quarter}/kroong-03");
        var form = page.One("main form");

        var sent = await cell.PostAsync(page, $"{Quarter}/kroong-03", Hidden(form));
        var shown = await cell.FollowAsync(sent);
        var chain = await app.Factory.SignedInAsync("danguy-kroong");
        var waiting = await chain.GetAsync($"{Quarter}/kroong-03");
        var accepted = await chain.PostAsync(waiting, $"{Quarter}/kroong-03/accept", ("Version", waiting.One("form[action$='/accept'] input[name=Version]").GetAttribute("value")!));

        page.Body.Should().Contain("chưa gửi, đã quá hạn");
        shown.Body.Should().Contain("Đã gửi báo cáo").And.Contain("Không có gì thay đổi").And.Contain("muộn; hạn là 10/04/2011");
        accepted.Status.Should().Be(HttpStatusCode.Redirect);
        (await cell.GetAsync($"{Quarter}/kroong-03")).Body.Should().Contain("cơ sở đã nhận, chờ Thành ủy");
    }

    [Fact]
    public async Task Paper_TypedByTheBase_IsKeptUnderBothNames()
    {
        var officer = await app.Factory.SignedInAsync("danguy-ia-chim");
        var code = (await officer.GetAsync($"{Quarter}/ia-chim-02/sheet")).One("[data-sheet-code]").GetAttribute("data-sheet-code")!;
        var found = await officer.GetAsync($"/reports/returns/paper?code={code.ToLowerInvariant()}");
        var page = await officer.FollowAsync(found);
        (string, string)[] fields = [.. Hidden(page.One("main form")), ("Changes", "Một người chuyển đi"), ("SignedOn", "12/04/2011")];

        var unsigned = await officer.PostAsync(page, page.Path, fields);
        var sent = await officer.PostAsync(page, page.Path, [.. fields, ("SignedBy", "A Thinh")]);

        page.Path.Should().Be($"{Quarter}/ia-chim-02");
        unsigned.Body.Should().Contain("Ghi họ tên người ký trên bản giấy").And.Contain("Một người chuyển đi");
        (await officer.FollowAsync(sent)).Body.Should().Contain("ghi thay từ bản giấy do A Thinh ký ngày 12/04/2011").And.Contain("Đảng ủy Ia Chim");
    }

    [Fact]
    public async Task Send_ForAClosedQuarter_IsRefused_AndWhatIsLateIsAdded()
    {
        var cell = await app.Factory.SignedInAsync("chibo-kroong-01");
        var page = await cell.GetAsync("/reports/returns/2010/4/kroong-01");

        var refused = await cell.PostAsync(page, "/reports/returns/2010/4/kroong-01", ("Id", "01900000-0000-7000-8000-0000000000aa"), ("Version", page.Document.QuerySelector("input[name=Version]")?.GetAttribute("value") ?? "-1"));
        var added = await cell.PostAsync(page, "/reports/returns/2010/4/kroong-01/addenda", ("Id", "01900000-0000-7000-8000-0000000000ab"), ("Text", "Một người mất ngày 28-12"));

        page.Document.QuerySelectorAll("form[action='/reports/returns/2010/4/kroong-01']").Should().BeEmpty();
        refused.Status.Should().Be(HttpStatusCode.Conflict);
        (await cell.FollowAsync(added)).Body.Should().Contain("Một người mất ngày 28-12").And.Contain("15/04/2011");
    }

    [Fact]
    public async Task Close_WhileSomethingWaits_SaysHowMany()
    {
        var city = await app.Factory.SignedInAsync("bantochuc");
        var page = await city.GetAsync($"{Quarter}/close");

        var refused = await city.PostAsync(page, $"{Quarter}/close", Hidden(page.One("main form")));

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Body.Should().Contain("báo cáo chờ nhận");
    }

    [Theory]
    [InlineData("chibo-kroong-01", "/reports/returns/2011/1/kroong-02", 404)]
    [InlineData("danguy-kroong", "/reports/returns/2011/1/ia-chim-02", 404)]
    [InlineData("danguy-kroong", "/reports/returns/2011/1?unit=ia-chim", 404)]
    [InlineData("danguy-kroong", "/reports/returns/2011/1/close", 403)]
    [InlineData("thanhuy", "/reports/returns/2011/1?unit=ia-chim", 200)]
    [InlineData("kiemtra", "/reports/returns/2011/1", 403)]
    [InlineData("chibo-kroong-01", "/reports/returns", 302)]
    public async Task Page_InOrOutOfReach_AnswersAsEverywhere(string user, string path, int status) => ((int)(await (await app.Factory.SignedInAsync(user)).GetAsync(path)).Status).Should().Be(status);

    private static (string, string)[] Hidden(AngleSharp.Dom.IElement form) =>
        [.. form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!)).Where(field => field.Item1 != "__RequestVerificationToken")];
}
