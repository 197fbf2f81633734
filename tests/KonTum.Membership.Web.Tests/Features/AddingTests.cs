using System.Net;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>The secretary's form, over real HTTP, on a program of its own.</summary>
public sealed class AddingTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    private const string Consent = "/candidates/new/consent";

    [Fact]
    public async Task Consent_NotGiven_KeepsTheFormAndStoresNothing()
    {
        var browser = await app.AsAsync("chibo-kroong-03");
        var page = await browser.GetAsync(Consent + "?q=Y%20Planted&year=1988");

        var answer = await browser.PostAsync(page, Consent, ("FullName", "Y Planted"), ("DraftId", Field(page, "DraftId")), ("RequestedOn", "31/02/2011"), ("ConsentGivenOn", "16/04/2011"), ("ConsentReference", "12/PĐY"), ("Medium", "SignedPaper"));

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.One("#RequestedOn").GetAttribute("value").Should().Be("31/02/2011");
        answer.One("#ConsentReference").GetAttribute("value").Should().Be("12/PĐY");
        answer.Document.QuerySelectorAll(".field-error").Length.Should().BeGreaterThanOrEqualTo(3, "the date that is none, the day still to come and the missing consent are each said beside their field");
        Count("CandidateDrafts", "Content LIKE '%Planted%'").Should().Be(0);
        Count("Candidates", "FullName LIKE '%Planted%'").Should().Be(0);
    }

    [Fact]
    public async Task Form_ByTopics_IsKeptAtEachStepAndMakesOneRecordHoweverOftenItIsSent()
    {
        var browser = await app.AsAsync("chibo-kroong-04");
        var draft = await BeginAsync(browser, "Y <b>Mlêng</b>");
        (await browser.GetAsync($"/candidates/drafts/{draft}/1")).One("#FullName").GetAttribute("value").Should().Be("Y <b>Mlêng</b>");

        await FillAsync(browser, draft, "Y <b>Mlêng</b>");
        var check = await browser.GetAsync($"/candidates/drafts/{draft}/check");
        var both = await Task.WhenAll(browser.PostAsync(check, $"/candidates/drafts/{draft}/check"), browser.PostAsync(check, $"/candidates/drafts/{draft}/check"));
        var again = await browser.PostAsync(check, $"/candidates/drafts/{draft}/check");

        both.Append(again).Should().OnlyContain(answer => answer.Status == HttpStatusCode.Redirect && answer.Response.Headers.Location!.ToString() == $"/candidates/{draft}");
        var shown = await browser.GetAsync($"/candidates/{draft}");
        shown.One("h1").TextContent.Should().Be("Y <b>Mlêng</b>", "markup in a name is text");
        Count("Candidates", $"PublicId = '{draft.ToUpperInvariant()}'").Should().Be(1);
        (await browser.GetAsync("/candidates?q=mleng")).Body.Should().Contain("Y <b>Mlêng</b>");
    }

    [Fact]
    public async Task Draft_OfSomebodyElse_IsNotFound()
    {
        var draft = await BeginAsync(await app.AsAsync("chibo-kroong-05"), "Y Riêng");

        (await (await app.AsAsync("danguy-kroong")).GetAsync($"/candidates/drafts/{draft}/1")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Statement_WithoutItsOwnConsent_IsRefusedBesideTheField()
    {
        var browser = await app.AsAsync("chibo-kroong-05");
        var draft = await BeginAsync(browser, "Y Khai");

        var answer = await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{draft}/3"), $"/candidates/drafts/{draft}/3", ("ReligionCode", "02"));

        answer.One("#ReligionConsent-error").TextContent.Should().NotBeEmpty();
        answer.One("#ReligionCode option[selected]").GetAttribute("value").Should().Be("02");
    }

    [Fact]
    public async Task Session_ThatEndsInTheMiddle_LosesNothing()
    {
        var browser = await app.Factory.SignedInAsync("chibo-kroong-06");
        var draft = await BeginAsync(browser, "Y Giữ");
        var page = await browser.GetAsync($"/candidates/drafts/{draft}/1");
        foreach (Cookie cookie in browser.Cookies.GetAllCookies()) if (cookie.Name == "session") cookie.Expired = true;

        var signIn = await browser.PostAsync(page, $"/candidates/drafts/{draft}/1", ("FullName", "Y Giữ"), ("BirthDate", "1/5/1988"), ("Gender", "Female"));
        signIn.Status.Should().Be(HttpStatusCode.Unauthorized);
        var resume = await browser.PostAsync(signIn, "/account/login", ("UserName", "chibo-kroong-06"), ("Password", Application.Persistence.Seeding.DemoAccounts.Password), ("Held", Field(signIn, "Held")));
        var saved = await browser.PostAsync(resume, resume.One("main form").GetAttribute("action")!, ("FullName", Field(resume, "FullName")), ("BirthDate", Field(resume, "BirthDate")), ("Gender", Field(resume, "Gender")));

        saved.Response.Headers.Location!.ToString().Should().Be($"/candidates/drafts/{draft}/2");
        (await browser.GetAsync($"/candidates/drafts/{draft}/1")).One("#BirthDate").GetAttribute("value").Should().Be("01/05/1988");
    }

    [Fact]
    public async Task Edit_ByTwoWriters_ShowsBothAndOverwritesNothing()
    {
        var browser = await app.AsAsync("chibo-kroong-07");
        var draft = await BeginAsync(browser, "Y Hai");
        await FillAsync(browser, draft, "Y Hai");
        await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{draft}/check"), $"/candidates/drafts/{draft}/check");
        var page = await browser.GetAsync($"/candidates/{draft}/edit");
        (string, string)[] Fields(string name) => [("Version", Field(page, "Version")), ("FullName", name), ("BirthDate", "1/5/1988"), ("Gender", "Female"), ("Schooling", "UpperSecondary")];

        var first = await browser.PostAsync(page, $"/candidates/{draft}/edit", Fields("Y Thứ Nhất"));
        var second = await browser.PostAsync(page, $"/candidates/{draft}/edit", Fields("Y Thứ Hai"));

        first.Status.Should().Be(HttpStatusCode.Redirect);
        second.Status.Should().Be(HttpStatusCode.Conflict);
        second.One(".conflict").TextContent.Should().Contain("Y Thứ Nhất").And.Contain("Y Thứ Hai");
        second.One("#FullName").GetAttribute("value").Should().Be("Y Thứ Hai");
        (await browser.GetAsync($"/candidates/{draft}")).One("h1").TextContent.Should().Be("Y Thứ Nhất");
    }

    [Fact]
    public async Task Steps_MoveThePerson_AndRefuseWhatCannotBe()
    {
        var browser = await app.AsAsync("chibo-kroong-08");
        var draft = await BeginAsync(browser, "Y Bước");
        await FillAsync(browser, draft, "Y Bước");
        await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{draft}/check"), $"/candidates/drafts/{draft}/check");

        (await browser.GetAsync($"/candidates/{draft}/steps/ClassCompleted")).Status.Should().Be(HttpStatusCode.Redirect, "a step that is not due leads back to the file");
        var pool = await browser.GetAsync($"/candidates/{draft}/steps/InPool");
        var tomorrow = await browser.PostAsync(pool, $"/candidates/{draft}/steps/InPool", ("Version", Field(pool, "Version")), ("PoolId", Option(pool, "PoolId")), ("OccurredOn", "16/04/2011"));
        tomorrow.One("#OccurredOn-error").TextContent.Should().NotBeEmpty();
        (await browser.PostAsync(pool, $"/candidates/{draft}/steps/InPool", ("Version", Field(pool, "Version")), ("PoolId", Option(pool, "PoolId")), ("OccurredOn", "10/03/2011"), ("Document", "1-NQ/CB"))).Status.Should().Be(HttpStatusCode.Redirect);
        var mentors = await browser.GetAsync($"/candidates/{draft}/steps/MentorsAssigned");
        var foreign = await browser.PostAsync(mentors, $"/candidates/{draft}/steps/MentorsAssigned", ("Version", Field(mentors, "Version")), ("FirstMentor", Option(mentors, "FirstMentor")), ("SecondMentor", Guid.NewGuid().ToString()), ("OccurredOn", "11/03/2011"));

        (await browser.GetAsync($"/candidates/{draft}")).Document.QuerySelector("#clocks").Should().BeNull("nothing runs before two people help");
        foreign.One("#SecondMentor-error").TextContent.Should().NotBeEmpty();
        (await browser.GetAsync($"/candidates/{draft}")).Body.Should().Contain("1-NQ/CB");
    }

    private static async Task<string> BeginAsync(WebBrowser browser, string name)
    {
        var page = await browser.GetAsync($"{Consent}?q={Uri.EscapeDataString(name)}&year=1988");
        var answer = await browser.PostAsync(page, Consent, ("FullName", name), ("DraftId", Field(page, "DraftId")), ("RequestedOn", "1/3/2011"), ("ConsentGivenOn", "02/03/2011"), ("ConsentReference", "12/PĐY"), ("Medium", "SignedPaper"), ("Agreed", "true"));
        answer.Status.Should().Be(HttpStatusCode.Redirect);
        return Field(page, "DraftId");
    }

    private static async Task FillAsync(WebBrowser browser, string draft, string name)
    {
        await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{draft}/1"), $"/candidates/drafts/{draft}/1", ("FullName", name), ("BirthDate", "1/5/1988"), ("Gender", "Female"));
        await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{draft}/2"), $"/candidates/drafts/{draft}/2", ("Schooling", "LowerSecondary"));
        await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{draft}/3"), $"/candidates/drafts/{draft}/3", ("EthnicCode", ""));
    }

    private static string Field(WebPage page, string name) => page.One($"input[name='{name}']").GetAttribute("value")!;

    private static string Option(WebPage page, string name) => page.One($"select[name='{name}'] option:not([value=''])").GetAttribute("value")!;

    private long Count(string table, string where)
    {
        using var connection = new SqliteConnection($"Data Source={app.Factory.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this file.
        command.CommandText = $"SELECT count(*) FROM {table} WHERE {where}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
