using System.Net;
using KonTum.Membership.Application.Persistence.Seeding;
using KonTum.Membership.Web.Infrastructure.Security;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Who reaches what: every page times every role, own and foreign.</summary>
public sealed class ReachTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    private static readonly string[] Everybody = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy", "kiemtra", "admin"];

    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["/"] = Everybody,
        ["/dashboard"] = Everybody,
        ["/coverage"] = Everybody,
        ["/coverage/trend"] = Everybody,
        ["/villages"] = Everybody,
        ["/cells"] = Everybody,
        ["/organizations"] = Everybody,
        ["/api/v1/figures"] = Everybody,
        ["/admin/calendar"] = Everybody,
        ["/admin/calendar/2011"] = Everybody,
        ["/tasks"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/tasks/digest"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/admin/rules"] = ["bantochuc", "thanhuy", "kiemtra", "admin"],
        ["/admin/rules/qd-23-2006"] = ["bantochuc", "thanhuy", "kiemtra", "admin"],
        ["/admin/rules/qd-23-2006.json"] = ["bantochuc", "thanhuy", "kiemtra", "admin"],
        ["/admin/rules/import"] = ["bantochuc", "admin"],
        ["/tasks/stages"] = Everybody,
        ["/account/calendar"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/members"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/candidates"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/pools"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/erasures"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc"],
        ["/erasures/retention"] = ["bantochuc"],
        ["/transfers"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/candidates/new"] = ["chibo-kroong-01", "danguy-kroong"],
        ["/targets/2011"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/targets/2011/progress"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/targets/plans"] = ["bantochuc"],
        ["/audit"] = ["kiemtra"],
        ["/audit/ours"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/targets/plans/compare"] = ["bantochuc"],
        ["/obstacles"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/obstacles/new"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/obstacles/practice"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/reviews"] = ["danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/reviews/new"] = ["bantochuc", "thanhuy"],
        ["/reports"] = ["danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/reports/quarterly/2010/4"] = ["danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/reports/quarterly/2011/1/prepare"] = ["bantochuc"],
        ["/reports/quarterly/2011/1/issue"] = ["thanhuy"],
        ["/reports/quarterly/2010/4/forms"] = ["danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/reports/quarterly/2010/4/files"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/reports/yearly/2010/forms"] = ["danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
        ["/reports/returns/2011/1"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/quality"] = ["chibo-kroong-01", "danguy-kroong", "bantochuc", "thanhuy"],
        ["/reports/verify"] = ["danguy-kroong", "bantochuc", "thanhuy", "kiemtra"],
    };

    public static TheoryData<string, string> PagesAndRoles() => [.. Pages.Keys.SelectMany(_ => Everybody, (page, user) => (page, user))];

    [Theory]
    [MemberData(nameof(PagesAndRoles))]
    public async Task Page_ByRole_IsAsThePermissionTableSays(string page, string user) =>
        (await (await app.AsAsync(user)).GetAsync(page)).Status.Should().Be(Pages[page].Contains(user) ? HttpStatusCode.OK : HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("/cells/kroong-01", "chibo-kroong-01", 200)]
    [InlineData("/cells/kroong-02", "chibo-kroong-01", 404)]
    [InlineData("/cells/kroong-02", "danguy-kroong", 200)]
    [InlineData("/cells/ia-chim-01", "danguy-kroong", 404)]
    [InlineData("/cells/ia-chim-01", "thanhuy", 200)]
    [InlineData("/cells/no-such", "thanhuy", 404)]
    [InlineData("/dashboard?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/dashboard?unit=ia-chim", "thanhuy", 200)]
    [InlineData("/coverage?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/coverage/trend?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/members?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/candidates?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/api/v1/figures?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/api/v1/coverage?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/targets/2011/cells/ia-chim-01", "danguy-kroong", 404)]
    [InlineData("/tasks?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/tasks/stages?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/tasks/digest?unit=kroong-02", "chibo-kroong-01", 404)]
    [InlineData("/tasks?unit=kroong-02", "danguy-kroong", 200)]
    [InlineData("/targets/2011?unit=ia-chim", "danguy-kroong", 404)]
    [InlineData("/villages/ia-chim-t01", "danguy-kroong", 404)]
    public async Task Unit_InOrOutOfReach_AnswersAsIfTheOthersWereNotThere(string path, string user, int status) =>
        ((int)(await (await app.AsAsync(user)).GetAsync(path)).Status).Should().Be(status);

    [Fact]
    public async Task File_OfAnotherUnit_AnswersLikeAnUnknownOneAndNamesNobody()
    {
        var city = await app.AsAsync("thanhuy");
        var own = (await city.GetAsync("/candidates?unit=ia-chim")).One("tbody a[href^='/candidates/']");
        var (path, name) = (own.GetAttribute("href")!, own.TextContent);

        var foreign = await (await app.AsAsync("danguy-kroong")).GetAsync(path);
        var edit = await (await app.AsAsync("danguy-kroong")).GetAsync(path + "/edit");
        var step = await (await app.AsAsync("danguy-kroong")).GetAsync(path + "/steps/InPool");
        var clocks = await (await app.AsAsync("danguy-kroong")).GetAsync(path + "/clocks");
        var unknown = await (await app.AsAsync("danguy-kroong")).GetAsync("/candidates/01900000-0000-7000-8000-000000000000");

        (await city.GetAsync(path)).Body.Should().Contain(name);
        new[] { foreign, edit, step, clocks, unknown }.Should().OnlyContain(page => page.Status == HttpStatusCode.NotFound && !page.Text.Contains(name));
        foreign.One("h1").TextContent.Should().Be(unknown.One("h1").TextContent);
    }

    [Fact]
    public async Task Pools_AboveTheBase_NameNoKindAndNobody()
    {
        var city = await (await app.AsAsync("thanhuy")).GetAsync("/pools");
        var cell = await (await app.AsAsync("danguy-kroong")).GetAsync("/pools");

        city.Document.QuerySelectorAll("main a[href^='/candidates/']").Should().BeEmpty();
        city.One("main").TextContent.Should().NotContain("theo tôn giáo");
        cell.Document.QuerySelectorAll("main a[href^='/candidates/']").Should().NotBeEmpty();
    }

    [Fact]
    public void Endpoints_AllNameAPermissionOrStandOnTheAnonymousList()
    {
        string[] anonymous = ["account/login", "language", "error/{status:int:range(400,599)}", "help", "help/glossary", "help/procedure", "help/components", "tasks/feed.ics", "/health/live", "/health/ready"];
        var endpoints = app.Factory.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null || endpoint.RoutePattern.RawText!.StartsWith("/health", StringComparison.Ordinal) || endpoint.RoutePattern.RawText.StartsWith("/openapi", StringComparison.Ordinal)).ToList();

        endpoints.Should().HaveCountGreaterThan(30);
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => endpoint.RoutePattern.RawText!).Distinct();
        open.Should().BeEquivalentTo(anonymous);
        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(endpoint => !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(policy => Permissions.All.Contains(policy.Policy)))
            .Select(endpoint => endpoint.DisplayName).Should().BeEmpty();
        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is not null).Should().BeEmpty();
    }

    [Fact]
    public async Task Cookie_CopiedBeforeSigningOut_IsWorthNothingAfter()
    {
        var browser = await app.Factory.SignedInAsync("chibo-kroong-02");
        var copy = app.Factory.NewBrowser();
        foreach (Cookie cookie in browser.Cookies.GetAllCookies()) copy.Cookies.Add(cookie);
        (await copy.GetAsync("/")).Status.Should().Be(HttpStatusCode.OK);

        await browser.PostAsync(await browser.GetAsync("/"), "/account/logout");

        (await copy.GetAsync("/")).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/", 302)]
    [InlineData("/account/login", 200)]
    [InlineData("/no/such/page", 302)]
    [InlineData("/help/components", 200)]
    public async Task Headers_OnEveryAnswer_AllowNothingInlineOrForeign(string path, int status)
    {
        var page = await app.Factory.NewBrowser().GetAsync(path);

        ((int)page.Status).Should().Be(status);
        var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().Contain("default-src 'none'").And.NotContain("unsafe");
        page.Response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        page.Response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        page.Response.Headers.Contains("Server").Should().BeFalse();
    }

    [Theory]
    [InlineData("/candidates/new/consent")]
    [InlineData("/account/logout")]
    [InlineData("/account/login")]
    [InlineData("/language")]
    public async Task Form_WithoutItsToken_IsRefused(string path) =>
        (await (await app.AsAsync("chibo-kroong-01")).PostRawAsync(path, ("lang", "en"))).Status.Should().Be(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task SignIn_WithAForeignReturnAddress_StaysHere(string address)
    {
        var browser = app.Factory.NewBrowser();
        var page = await browser.GetAsync("/account/login");

        var answer = await browser.PostAsync(page, "/account/login", ("UserName", "admin"), ("Password", DemoAccounts.Password), ("ReturnUrl", address));

        answer.Response.Headers.Location!.ToString().Should().Be("/");
    }

    [Fact]
    public async Task Logs_HoldNoSearchWordAndNoName()
    {
        var reader = await app.AsAsync("thanhuy");
        var page = await reader.GetAsync("/candidates?q=nguyen-planted-word");
        var name = (await reader.GetAsync("/candidates")).One("tbody a[href^='/candidates/']").TextContent;

        page.Status.Should().Be(HttpStatusCode.OK);
        var logs = string.Concat(Directory.EnumerateFiles(app.Factory.LogFolder).Select(Read));
        logs.Should().Contain("/candidates").And.NotContain("planted").And.NotContain(name);

        static string Read(string file)
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadToEnd();
        }
    }
}
