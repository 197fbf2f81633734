using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using KonTum.Membership.Application.Persistence.Seeding;

namespace KonTum.Membership.Web.Tests.Support;

public sealed record WebPage(HttpStatusCode Status, HttpResponseMessage Response, string Text, IHtmlDocument Document)
{
    public string Path => Response.RequestMessage!.RequestUri!.AbsolutePath;

    public string Body => Document.Body!.TextContent;

    public string Token => Document.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

    public IElement One(string selector) => Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {Path}: {Body}");
}

/// <summary>Cookies, links and forms over real HTTP, without script: what an old browser does.</summary>
public sealed class WebBrowser(Uri address)
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _client;

    public CookieContainer Cookies => _cookies;

    private HttpClient Client => _client ??= new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };

    public async Task SignInAsync(string user)
    {
        var page = await GetAsync("/account/login");
        var answer = await PostAsync(page, "/account/login", ("UserName", user), ("Password", DemoAccounts.Password));
        answer.Status.Should().Be(HttpStatusCode.Redirect);
    }

    public async Task<WebPage> GetAsync(string path) => await ReadAsync(await Client.GetAsync(path, TestContext.Current.CancellationToken));

    public Task<byte[]> BytesAsync(string path) => Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The bytes of a page as they cross a line to a browser that takes gzip.</summary>
    public async Task<(HttpStatusCode Status, long Bytes)> SizeAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    /// <summary>Sends a form with the token of the page it stands on.</summary>
    public Task<WebPage> PostAsync(WebPage page, string path, params (string Name, string Value)[] fields) =>
        PostRawAsync(path, [.. fields, ("__RequestVerificationToken", page.Token)]);

    public async Task<WebPage> PostRawAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await Client.PostAsync(path, content, TestContext.Current.CancellationToken));
    }

    public async Task<WebPage> PostContentAsync(string path, HttpContent content) => await ReadAsync(await Client.PostAsync(path, content, TestContext.Current.CancellationToken));

    public Task<WebPage> FollowAsync(WebPage page) => GetAsync(page.Response.Headers.Location!.ToString());

    private static async Task<WebPage> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new WebPage(response.StatusCode, response, text, new HtmlParser().ParseDocument(text));
    }
}
