using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using KonTum.Membership.Application.Persistence.Seeding;
using KonTum.Membership.Application.Reports.Export;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.Playwright;

namespace KonTum.Membership.Web.Tests.Journeys;

/// <summary>A real browser and one running program; tests are skipped with the reason where there is no browser.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public AppFactory Factory { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (PdfPrinter.FindBrowser(Environment.GetEnvironmentVariable("KONTUM_TEST_BROWSER")) is not { } path) return;
        Factory = await AppFactory.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
    }

    public async Task<Visit> VisitAsync(int width = 1280, bool script = true, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, "The journeys need Chromium, Chrome or Edge: install one or set KONTUM_TEST_BROWSER to its path.");
        var context = await _browser!.NewContextAsync(new() { BaseURL = Factory.NewBrowserAddress(), ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, ColorScheme = scheme });
        // Three suites share two cores: a slow page is not a wrong one.
        context.SetDefaultTimeout(90_000);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (Factory is not null) await Factory.DisposeAsync();
    }
}

/// <summary>One person in front of a browser.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _console = [];

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _console.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public async Task SignInAsync(string user)
    {
        await Page.GotoAsync("/account/login");
        await Page.FillAsync("#UserName", user);
        await Page.FillAsync("#Password", DemoAccounts.Password);
        await Page.ClickAsync("main form button[type=submit]");
        await Page.WaitForURLAsync(url => !url.Contains("/account/", StringComparison.Ordinal));
    }

    /// <summary>Nothing that stops somebody with other eyes or hands, nothing wider than the screen.</summary>
    public async Task LookAsync(string path)
    {
        await Page.GotoAsync(path);
        await CheckAsync();
    }

    public async Task CheckAsync()
    {
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        found.Violations.Select(violation => $"{Page.Url}: {violation.Id} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}").Should().BeEmpty();
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0, $"{Page.Url} fits the screen");
        _console.Where(line => line.Contains("Content Security Policy", StringComparison.Ordinal) || line.Contains("Uncaught", StringComparison.Ordinal)).Should().BeEmpty();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
