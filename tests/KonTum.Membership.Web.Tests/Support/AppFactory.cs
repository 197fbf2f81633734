using KonTum.Membership.Application.Persistence;
using KonTum.Membership.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KonTum.Membership.Web.Tests.Support;

/// <summary>The program as it is, on a real port, over a copy of the built-in city in a folder of its own.</summary>
public sealed class AppFactory : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kontum-web-").FullName;

    private AppFactory() => UseKestrel(0);

    public string LogFolder => Path.Combine(_folder, "logs");

    public string DatabasePath => Path.Combine(_folder, "membership.db");

    public async Task<string> LogsAsync()
    {
        var logs = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(LogFolder))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            logs.Append(await reader.ReadToEndAsync());
        }

        return logs.ToString();
    }

    public static async Task<AppFactory> StartAsync()
    {
        var factory = new AppFactory();
        File.Copy(await DemoDatabase.SharedPathAsync(), factory.DatabasePath);
        Directory.CreateDirectory(Path.Combine(factory._folder, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(factory._folder, "keys", "audit.key"), DemoDatabase.AuditKeyBytes);
        factory.StartServer();
        return factory;
    }

    public Uri Address => ClientOptions.BaseAddress;

    public WebBrowser NewBrowser() => new(new Uri(NewBrowserAddress()));

    public string NewBrowserAddress() => Address.ToString().Replace("[::]", "localhost", StringComparison.Ordinal);

    public async Task<WebBrowser> SignedInAsync(string user)
    {
        var browser = NewBrowser();
        await browser.SignInAsync(user);
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Directory", _folder);
        builder.UseSetting("Clock:Fixed", "2011-04-15");
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Log:Console", "Error");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>One running program for the tests that only read.</summary>
public sealed class ReadingApp : IAsyncLifetime
{
    private readonly Dictionary<string, Task<WebBrowser>> _signedIn = [];

    public AppFactory Factory { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Factory = await AppFactory.StartAsync();

    /// <summary>Signing in costs a third of a second on purpose; readers of one role share a session.</summary>
    public Task<WebBrowser> AsAsync(string user)
    {
        lock (_signedIn)
        {
            if (!_signedIn.TryGetValue(user, out var browser)) _signedIn.Add(user, browser = Factory.SignedInAsync(user));
            return browser;
        }
    }

    public ValueTask DisposeAsync() => Factory.DisposeAsync();
}

/// <summary>One running program for the tests of a class that write, with its database beside it.</summary>
public sealed class WritingApp : IAsyncLifetime
{
    public AppFactory Factory { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Factory = await AppFactory.StartAsync();

    public SqliteMembershipDbContext Open() => DemoDatabase.Open(Factory.DatabasePath);

    public ValueTask DisposeAsync() => Factory.DisposeAsync();
}
