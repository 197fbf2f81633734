using Microsoft.Playwright;

namespace KonTum.Membership.Web.Tests.Journeys;

public sealed class TargetJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Planner_ChangesAWeight_AndSeesTheNumbersWithOrWithoutAReload(bool script)
    {
        await using var visit = await chromium.VisitAsync(width: 360, script: script);
        var page = visit.Page;
        await visit.SignInAsync("bantochuc");
        await page.GotoAsync("/targets/plans/compare");
        if (script) await page.EvaluateAsync("window.marked = true");

        await page.FillAsync("#Total", "140");
        if (!script) await page.ClickAsync("form[data-live] button[type=submit]");
        await Assertions.Expect(page.Locator("#comparison tbody tr").First).ToContainTextAsync("140", new() { Timeout = 30_000 });

        page.Url.Should().Contain("Total=140", "what is tried can be sent on");
        if (!script) return;
        (await page.EvaluateAsync<bool>("window.marked === true")).Should().BeTrue("the page was not loaded anew");
        await visit.CheckAsync();
    }

    [Theory]
    [InlineData("bantochuc", "/targets/2011/forecast")]
    [InlineData("bantochuc", "/targets/2011/progress")]
    [InlineData("bantochuc", "/targets/plans/compare")]
    public async Task Pages_OfTargets_HoldOnANarrowScreen(string user, string path)
    {
        await using var visit = await chromium.VisitAsync(width: 360);
        await visit.SignInAsync(user);

        await visit.LookAsync(path);
    }
}
