using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using KonTum.Membership.TestSupport;

namespace KonTum.Membership.Web.Tests.Support;

/// <summary>The program in a process of its own, so that it can be killed in the middle of a write.</summary>
public sealed class AppProcess : IAsyncDisposable
{
    private readonly Process _process;

    private AppProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public WebBrowser NewBrowser() => new(Address);

    /// <summary>A folder with the built-in city and the key of its trail.</summary>
    public static async Task<string> NewFolderAsync(string? under = null)
    {
        var folder = under is null ? Directory.CreateTempSubdirectory("kontum-process-").FullName : Directory.CreateDirectory(Path.Combine(under, "data")).FullName;
        File.Copy(await DemoDatabase.SharedPathAsync(), Path.Combine(folder, "membership.db"));
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "keys", "audit.key"), DemoDatabase.AuditKeyBytes);
        return folder;
    }

    public static async Task<AppProcess> StartAsync(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "KonTum.Membership.Web.dll"), "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Directory"] = folder;
        start.Environment["Demo__Enabled"] = "true";
        start.Environment["Clock__Fixed"] = "2011-04-15";
        start.Environment["Log__Console"] = "Error";
        var process = Process.Start(start)!;
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) => said.Add(line.Data ?? string.Empty);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith("Listening on", StringComparison.Ordinal)) continue;
            // Read to the end, or the program stops when the pipe is full.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new AppProcess(process, address);
        }

        throw new InvalidOperationException($"The program did not start: {string.Join(' ', said)}");
    }

    /// <summary>As a power cut would for the process: no goodbye, nothing flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
