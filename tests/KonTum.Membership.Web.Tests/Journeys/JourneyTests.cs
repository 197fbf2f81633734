using Microsoft.Playwright;

namespace KonTum.Membership.Web.Tests.Journeys;

public sealed class JourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Secretary_AddsAnApplicantAndAssignsMentors(bool script)
    {
        await using var visit = await chromium.VisitAsync(width: 360, script: script);
        var page = visit.Page;
        await visit.SignInAsync(script ? "chibo-kroong-01" : "chibo-kroong-02");
        await page.GotoAsync("/candidates/new");
        await page.FillAsync("#Q", "Y Hnhên");
        await page.FillAsync("#Year", "1990");
        await Submit(page);
        await page.ClickAsync("a[href^='/candidates/new/consent']");
        await page.FillAsync("#RequestedOn", "01/03/2011");
        await page.FillAsync("#ConsentGivenOn", "02/03/2011");
        await page.FillAsync("#ConsentReference", "7/PĐY");
        await page.CheckAsync("#Agreed");
        await Submit(page);
        await page.FillAsync("#BirthDate", "20/11/1990");
        await page.CheckAsync("input[name=Gender][value=Female]");
        await Submit(page);
        await page.CheckAsync("input[name=Schooling][value=UpperSecondary]");
        await Submit(page);
        await Submit(page);
        await Submit(page);
        await page.ClickAsync(".page-actions .btn-primary");
        await page.WaitForURLAsync("**/steps/InPool");
        // A cell that keeps no pool yet opens one by this very resolution.
        if (await page.Locator("#PoolId").CountAsync() > 0) await page.SelectOptionAsync("#PoolId", new SelectOptionValue { Index = 1 });
        await page.FillAsync("#Document", "1-NQ/CB");
        await page.FillAsync("#OccurredOn", "05/03/2011");
        await Submit(page);
        await page.ClickAsync(".page-actions .btn-primary");
        await page.SelectOptionAsync("#FirstMentor", new SelectOptionValue { Index = 1 });
        await page.SelectOptionAsync("#SecondMentor", new SelectOptionValue { Index = 2 });
        await page.FillAsync("#OccurredOn", "06/03/2011");
        await Submit(page);

        (await page.TextContentAsync("h1")).Should().Be("Y Hnhên");
        (await page.Locator("ol li[aria-current=step]").First.TextContentAsync()).Should().Contain("Phân công giúp đỡ");
        if (script) await visit.CheckAsync();
    }

    [Fact]
    public async Task Committee_OpensTheDashboardTheCoverageAndPrintsTheQuarter()
    {
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await visit.SignInAsync("thanhuy");
        await visit.LookAsync("/dashboard?asOf=2010-12-31");
        (await page.GetAttributeAsync("[data-figure='members']", "data-value")).Should().Be("3442");
        await visit.LookAsync("/coverage?asOf=2010-12-31");
        (await page.GetAttributeAsync("[data-figure='villages.noLocalMember']", "data-value")).Should().Be("1");
        await visit.LookAsync("/reports/quarterly/2010/4");

        var printed = await page.PdfAsync(new() { PreferCSSPageSize = true });
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href$='.docx']"));

        using var pdf = UglyToad.PdfPig.PdfDocument.Open(printed);
        pdf.NumberOfPages.Should().BeGreaterThan(1);
        string.Concat(pdf.GetPages().SelectMany(sheet => sheet.GetWords()).Select(word => word.Text)).Should().Contain("3.442");
        file.SuggestedFilename.Should().Be("bao-cao-quy-4-2010-kon-tum.docx");
    }

    [Fact]
    public async Task Draft_LeftOnOneDevice_IsTakenUpOnAnother()
    {
        await using var phone = await chromium.VisitAsync(width: 360);
        await phone.SignInAsync("chibo-kroong-03");
        await phone.Page.GotoAsync("/candidates/new/consent?q=Y%20Dở&year=1985");
        await phone.Page.FillAsync("#RequestedOn", "01/03/2011");
        await phone.Page.FillAsync("#ConsentGivenOn", "01/03/2011");
        await phone.Page.FillAsync("#ConsentReference", "8/PĐY");
        await phone.Page.CheckAsync("#Agreed");
        await Submit(phone.Page);

        await using var laptop = await chromium.VisitAsync();
        await laptop.SignInAsync("chibo-kroong-03");
        await laptop.Page.ClickAsync("a[href^='/candidates/drafts/']");

        (await laptop.Page.InputValueAsync("#FullName")).Should().Be("Y Dở");
    }

    [Theory]
    [InlineData("chibo-kroong-01", 360, ColorScheme.Light, "vi", "/", "/candidates", "/candidates/new", "/candidates/new/consent", "/pools", "/members", "/cells/kroong-01", "/coverage", "/help", "/help/components", "/help/glossary", "/help/procedure")]
    [InlineData("bantochuc", 1280, ColorScheme.Light, "vi", "/", "/targets/2011", "/targets/2011/cells/kroong-01", "/targets/plans", "/reports", "/organizations", "/cells", "/villages", "/villages/kroong-t01")]
    [InlineData("thanhuy", 360, ColorScheme.Dark, "en", "/", "/dashboard", "/coverage", "/targets/2011", "/reports/quarterly/2010/4", "/members", "/pools")]
    [InlineData("kiemtra", 1280, ColorScheme.Dark, "en", "/", "/dashboard", "/reports", "/organizations", "/candidates", "/no/such/page")]
    public async Task Pages_ForEveryReader_StopNobody(string user, int width, ColorScheme scheme, string language, params string[] paths)
    {
        await using var visit = await chromium.VisitAsync(width, scheme: scheme);
        await visit.SignInAsync(user);
        await visit.Page.Context.AddCookiesAsync([new Cookie { Name = "lang", Value = language, Url = visit.Page.Url }]);

        foreach (var path in paths) await visit.LookAsync(path);

        (await visit.Page.GetAttributeAsync("html", "lang")).Should().Be(language);
    }

    /// <summary>Sends the form and waits for the page that answers: a second click on the old one would be another form.</summary>
    private static async Task Submit(IPage page)
    {
        var before = page.Url;
        await page.ClickAsync("main form.form button[type=submit]");
        await page.WaitForURLAsync(url => url != before);
    }
}
