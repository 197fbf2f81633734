using System.Net;
using System.Text.RegularExpressions;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>The planner's pages and the base committee's, over HTTP without script.</summary>
public sealed partial class PlanningTests : IAsyncLifetime
{
    private AppFactory _app = null!;

    public async ValueTask InitializeAsync() => _app = await AppFactory.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Draft_FromTheFormToTheIssue_AsksForEverythingAndIsRefusedASecondPlan()
    {
        var planner = await _app.SignedInAsync("bantochuc");
        var address = await DraftAsync(planner, "131");

        var empty = await planner.PostAsync(await planner.GetAsync(address + "/issue"), address + "/issue", ("Version", "0"));
        var form = await planner.GetAsync(address + "/issue");
        var taken = await planner.PostAsync(form, address + "/issue", ("Version", Version(form)), ("DecisionNumber", "99-QĐ/TU"), ("DecidedOn", "15/04/2011"), ("Signer", "Nguyễn Văn A"));

        empty.Document.QuerySelectorAll(".field-error").Length.Should().BeGreaterThanOrEqualTo(3);
        taken.Status.Should().Be(HttpStatusCode.Conflict);
        taken.One("[name=DecisionNumber]").GetAttribute("value").Should().Be("99-QĐ/TU");
        taken.One(".error-summary").TextContent.Should().Contain("2011");
    }

    [Fact]
    public async Task Draft_OfAClosedYearOrWithAbsurdNumbers_StaysFilledWithTheReason()
    {
        var planner = await _app.SignedInAsync("bantochuc");
        var page = await planner.GetAsync("/targets/plans");

        var closed = await planner.PostAsync(page, "/targets/plans", Terms("2010", "130", "2", "2", "1"));
        var negative = await planner.PostAsync(page, "/targets/plans", Terms("2011", "-5", "2", "2", "1"));
        var weightless = await planner.PostAsync(page, "/targets/plans", Terms("2011", "130", "0", "0", "0"));
        var absurd = await planner.PostAsync(page, "/targets/plans", Terms("2011", "100000", "2", "2", "1"));

        closed.One(".error-summary").TextContent.Should().Contain("2010");
        closed.One("[name=Total]").GetAttribute("value").Should().Be("130");
        negative.Document.QuerySelector("#Total-error").Should().NotBeNull();
        weightless.Document.QuerySelector(".error-summary").Should().NotBeNull();
        absurd.Document.QuerySelectorAll("#infeasible ~ ul li").Length.Should().Be(3, "three ways out");
    }

    [Fact]
    public async Task Redistribution_ByTheBaseCommittee_StaysInsideItsSum()
    {
        var planner = await _app.SignedInAsync("bantochuc");
        var address = await DraftAsync(planner, "130");
        var committee = await _app.SignedInAsync("danguy-kroong");
        (await committee.GetAsync(address + "/redistribution")).Status.Should().Be(HttpStatusCode.NotFound, "it was not laid before anybody");
        var plan = await planner.GetAsync(address);
        await planner.PostAsync(plan, address + "/offer", ("version", Version(plan)));

        var link = (await committee.GetAsync("/targets/2011")).One("a[href$='/redistribution']").GetAttribute("href")!;
        var page = await committee.GetAsync(link);
        var rows = page.Document.QuerySelectorAll("tbody tr").Select((row, i) => (Code: row.QuerySelector($"[name='Rows[{i}].Code']")!.GetAttribute("value")!, Number: int.Parse(row.QuerySelector($"[name='Rows[{i}].Number']")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        (string, string)[] Fields(int raised) => [.. rows.SelectMany((row, i) => new[] { ($"Rows[{i}].Code", row.Code), ($"Rows[{i}].Seen", $"{row.Number}"), ($"Rows[{i}].Number", $"{row.Number + (i == raised ? 1 : 0)}"), ($"Rows[{i}].Reason", "vì") })];

        var refused = await committee.PostAsync(page, link, Fields(0));

        rows.Should().HaveCountGreaterThan(1);
        refused.One(".error-summary").TextContent.Should().NotBeEmpty();
        refused.One("[name='Rows[0].Number']").GetAttribute("value").Should().Be($"{rows[0].Number + 1}");
        (await planner.GetAsync(link)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Revision_ByItsForm_IsAddedAndShown()
    {
        var planner = await _app.SignedInAsync("bantochuc");
        var address = (await planner.GetAsync("/targets/plans")).One("tbody a").GetAttribute("href")!;
        var form = await planner.GetAsync(address + "/revisions/new");

        var unknown = await planner.PostAsync(form, address + "/revisions/new", Revision(form, "no-such-cell"));
        var done = await planner.PostAsync(unknown, address + "/revisions/new", Revision(unknown, "kroong-01"));

        unknown.One(".error-summary").TextContent.Should().Contain("no-such-cell");
        unknown.One("[name='Rows[0].Code']").GetAttribute("value").Should().Be("no-such-cell");
        done.Status.Should().Be(HttpStatusCode.Redirect);
        (await planner.GetAsync("/targets/2011")).Body.Should().Contain("95-QĐ/TU").And.Contain("Thêm một người");
    }

    [Fact]
    public async Task Watched_ReligionWithoutItsResolution_IsRefused()
    {
        var planner = await _app.SignedInAsync("bantochuc");
        var address = await DraftAsync(planner, "129");
        var form = await planner.GetAsync(address + "/watched");

        var refused = await planner.PostAsync(form, address + "/watched", ("Version", Version(form)), ("Women", "50"), ("Religious", "20"));
        var done = await planner.PostAsync(form, address + "/watched", ("Version", Version(form)), ("Women", "50"));

        form.One("[name=Religious]").GetAttribute("value").Should().BeNullOrEmpty("none by default");
        refused.Document.QuerySelector("#ReligiousResolution-error").Should().NotBeNull();
        done.Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Draft_OpensToTheDerivationOfEveryNumber()
    {
        var planner = await _app.SignedInAsync("bantochuc");
        var plan = await planner.GetAsync(await DraftAsync(planner, "127"));

        var unit = await planner.GetAsync(plan.One("tbody a").GetAttribute("href")!);
        var card = await planner.GetAsync(unit.One("tbody a").GetAttribute("href")!);

        card.Status.Should().Be(HttpStatusCode.OK);
        card.Document.QuerySelectorAll(".derivation a").Length.Should().Be(4, "every input leads to its rows");
        foreach (var link in card.Document.QuerySelectorAll(".derivation a")) (await planner.GetAsync(link.GetAttribute("href")!)).Status.Should().Be(HttpStatusCode.OK);
        (await (await _app.SignedInAsync("danguy-kroong")).GetAsync(unit.One("tbody a").GetAttribute("href")!)).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private static async Task<string> DraftAsync(WebBrowser planner, string total)
    {
        var page = await planner.GetAsync("/targets/plans");
        var drafted = await planner.PostAsync(page, "/targets/plans", [.. Terms("2011", total, "2", "2", "1"), ("Id", Guid.CreateVersion7().ToString())]);
        drafted.Status.Should().Be(HttpStatusCode.Redirect);
        return drafted.Response.Headers.Location!.ToString();
    }

    private static (string, string)[] Terms(string year, string total, string members, string applicants, string villages) =>
        [("Year", year), ("Total", total), ("MembersPart", members), ("ApplicantsPart", applicants), ("VillagesPart", villages), ("CapRule", "ApplicantsAndMentors")];

    private static (string, string)[] Revision(WebPage form, string cell) =>
        [("Version", Version(form)), ("DecisionNumber", "95-QĐ/TU"), ("RevisedOn", "15/04/2011"), ("Reason", "Thêm một người"), ("Rows[0].Code", cell), ("Rows[0].Delta", "1")];

    private static string Version(WebPage page) => AnyVersion().Match(page.Text).Groups[1].Value;

    [GeneratedRegex("name=\"[Vv]ersion\" value=\"(\\d+)\"")]
    private static partial Regex AnyVersion();
}
