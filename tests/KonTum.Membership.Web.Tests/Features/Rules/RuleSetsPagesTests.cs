using System.Net;
using System.Text.Json.Nodes;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features.Rules;

public sealed class RuleSetsPagesTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Set_TakenInFromAFile_ShowsWhoseDaysChange_ThenIsThereAndCanBeWithdrawn()
    {
        var office = await app.AsAsync("bantochuc");
        var preview = await PreviewAsync(office, await FileAsync("qd-thu-1", "2011-06-01", ("certificateMonths", 24)));

        preview.One("h2").TextContent.Should().MatchRegex("^[1-9][0-9]* hồ sơ đổi hạn$");
        preview.Document.QuerySelectorAll("main a[href^='/candidates/']").Should().NotBeEmpty();
        preview.Body.Should().Contain("Khác bộ trước");
        (await office.GetAsync("/admin/rules")).Body.Should().NotContain("qd-thu-1", "a preview keeps nothing");

        var added = await office.PostAsync(preview, "/admin/rules", ("Id", Id(preview)), ("Content", preview.One("textarea[name=Content]").TextContent), ("Reason", "Văn bản mới"));
        (await office.FollowAsync(added)).Body.Should().Contain("Văn bản thử").And.Contain("Sẽ có hiệu lực").And.Contain("Văn bản mới");

        var page = await office.GetAsync("/admin/rules/qd-thu-1");
        var withdrawn = await office.PostAsync(page, "/admin/rules/qd-thu-1/withdraw", ("Id", Id(page)), ("Reason", "Nhầm số"));
        (await office.FollowAsync(withdrawn)).Body.Should().Contain("Đã rút bộ quy định").And.Contain("Nhầm số");
        (await office.GetAsync("/admin/rules/qd-thu-1")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Impact_ForTheAdministrator_IsCountedAndNamesNobody()
    {
        var administrator = await app.AsAsync("admin");

        var preview = await PreviewAsync(administrator, await FileAsync("qd-thu-2", "2011-07-01", ("certificateMonths", 24)));

        preview.One("h2").TextContent.Should().EndWith("hồ sơ đổi hạn");
        preview.Document.QuerySelectorAll("main a[href^='/candidates/']").Should().BeEmpty();
    }

    [Fact]
    public async Task File_WithAParameterMissing_ComesBackWithItsName()
    {
        var office = await app.AsAsync("bantochuc");
        var file = JsonNode.Parse(await FileAsync("qd-thu-3", "2011-08-01"))!.AsObject();
        file.Remove("erasureDays");

        var refused = await PreviewAsync(office, file.ToJsonString());

        refused.One(".field-error").TextContent.Should().Contain("erasureDays");
        refused.One("textarea[name=Content]").TextContent.Should().Contain("qd-thu-3");
    }

    [Fact]
    public async Task File_OfADayThatIsPast_IsRefusedWhenItIsAdded()
    {
        var office = await app.AsAsync("bantochuc");
        var preview = await PreviewAsync(office, await FileAsync("qd-thu-4", "2005-01-01"));

        var refused = await office.PostAsync(preview, "/admin/rules", ("Id", Id(preview)), ("Content", preview.One("textarea[name=Content]").TextContent), ("Reason", "x"));

        refused.Status.Should().Be(HttpStatusCode.OK);
        refused.Body.Should().Contain("trước bộ đang dùng");
    }

    [Fact]
    public async Task Parameters_AllHaveANameInBothLanguages()
    {
        var office = app.Factory.NewBrowser();
        await office.SignInAsync("bantochuc");
        var vietnamese = await office.GetAsync("/admin/rules/qd-208-2026");
        await office.PostAsync(vietnamese, "/language", ("lang", "en"), ("returnUrl", "/"));

        foreach (var page in new[] { vietnamese, await office.GetAsync("/admin/rules/qd-208-2026") })
        {
            page.Document.QuerySelectorAll("tbody tr").Length.Should().Be(RuleSetCheck.Parameters.Count);
            page.One("main").TextContent.Should().NotContain("Parameter.").And.NotContain("Value.");
        }
    }

    [Theory]
    [InlineData("thanhuy")]
    [InlineData("kiemtra")]
    public async Task Sets_ByWhoeverMayNotManage_CannotBeTakenIn(string user)
    {
        var reader = await app.AsAsync(user);
        var page = await reader.GetAsync("/admin/rules");

        page.Document.QuerySelectorAll("main form[method=post], main a[href='/admin/rules/import']").Should().BeEmpty();
        (await reader.PostAsync(page, "/admin/rules/preview", ("Content", "{}"))).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private async Task<string> FileAsync(string id, string validFrom, params (string Name, int Value)[] changed)
    {
        var json = JsonNode.Parse((await (await app.AsAsync("bantochuc")).GetAsync("/admin/rules/qd-23-2006.json")).Text)!.AsObject();
        (json["id"], json["validFrom"], json["legalBasis"]) = (id, validFrom, "Văn bản thử " + id);
        foreach (var (name, value) in changed) json[name] = value;
        return json.ToJsonString();
    }

    private static async Task<WebPage> PreviewAsync(WebBrowser reader, string content)
    {
        var form = await reader.GetAsync("/admin/rules/import");
        return await reader.PostAsync(form, "/admin/rules/preview", ("Id", Id(form)), ("Content", content));
    }

    private static string Id(WebPage page) => page.One("input[name=Id]").GetAttribute("value")!;
}
