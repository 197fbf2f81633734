using System.Net;

namespace KonTum.Membership.Web.Tests.Support;

/// <summary>An applicant entered through the pages, for tests that need one of their own.</summary>
public static class Applicant
{
    private const string Consent = "/candidates/new/consent";

    /// <returns>The id of the file.</returns>
    public static async Task<string> RecordAsync(WebBrowser browser, string name, string reference = "12/PĐY")
    {
        var page = await browser.GetAsync($"{Consent}?q={Uri.EscapeDataString(name)}&year=1988");
        var id = page.Field("DraftId");
        await browser.PostAsync(page, Consent, ("FullName", name), ("DraftId", id), ("RequestedOn", "1/3/2011"), ("ConsentGivenOn", "02/03/2011"), ("ConsentReference", reference), ("Medium", "SignedPaper"), ("Agreed", "true"));
        await TopicAsync(1, ("FullName", name), ("BirthDate", "1/5/1988"), ("Gender", "Female"));
        await TopicAsync(2, ("Schooling", "UpperSecondary"));
        await TopicAsync(3, ("EthnicCode", ""));
        var sent = await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{id}/check"), $"/candidates/drafts/{id}/check");
        sent.Status.Should().Be(HttpStatusCode.Redirect);
        return id;

        async Task TopicAsync(int topic, params (string, string)[] fields) => await browser.PostAsync(await browser.GetAsync($"/candidates/drafts/{id}/{topic}"), $"/candidates/drafts/{id}/{topic}", fields);
    }

    public static async Task EnterPoolAsync(WebBrowser browser, string id, string on = "10/03/2011")
    {
        var page = await browser.GetAsync($"/candidates/{id}/steps/InPool");
        var pool = page.Document.QuerySelector("select[name='PoolId'] option:not([value=''])")?.GetAttribute("value") ?? "";
        (await browser.PostAsync(page, $"/candidates/{id}/steps/InPool", ("Version", page.Field("Version")), ("PoolId", pool), ("OccurredOn", on), ("Document", "1-NQ/CB"))).Status.Should().Be(HttpStatusCode.Redirect);
    }

    public static string Field(this WebPage page, string name) => page.One($"input[name='{name}']").GetAttribute("value")!;
}
