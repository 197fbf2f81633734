using System.Diagnostics;
using System.Globalization;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>
/// Prints a self-contained HTML file to PDF with a headless Chromium, Chrome or Edge. The only class that starts a
/// process. Register it once: two browsers at a time would take a small server down.
/// </summary>
/// <param name="configuredPath">The browser named in the settings; null to look in the usual places.</param>
/// <param name="timeout">Sixty seconds where it is not given.</param>
public sealed class PdfPrinter(string? configuredPath, TimeSpan? timeout = null) : IDisposable
{
    // The rest of the server's environment may hold secrets, which a browser has no need of.
    private static readonly string[] Inherited =
    [
        "PATH", "LANG", "LC_ALL", "TZ", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "SystemRoot", "SystemDrive", "windir",
        "ProgramFiles", "ProgramFiles(x86)", "ProgramData", "LOCALAPPDATA", "APPDATA", "USERPROFILE",
    ];

    // Service accounts often have a home they cannot write to.
    private static readonly string[] OwnFolder = ["HOME", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>
    /// The browser to print with; null where there is none. A configured path that leads nowhere is none too:
    /// running another program than the one named would hide the mistake.
    /// </summary>
    public static string? FindBrowser(string? configuredPath)
    {
        if (!string.IsNullOrWhiteSpace(configuredPath)) return File.Exists(configuredPath) ? configuredPath : null;
        return UsualPlaces().FirstOrDefault(File.Exists);
    }

    /// <returns>The PDF, or <c>Pdf.NoBrowser</c>, or <c>Pdf.Failed</c> with the browser's exit code, "timeout" or "no PDF".</returns>
    public async Task<Result<byte[]>> PrintAsync(string selfContainedHtml, CancellationToken cancellationToken)
    {
        if (FindBrowser(configuredPath) is not { } browser) return new DomainError("Pdf.NoBrowser");
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        // Only this account may read what is made here: the page holds names.
        var folder = Directory.CreateTempSubdirectory("kontum-pdf-");
        try
        {
            return await PrintAsync(browser, folder.FullName, selfContainedHtml, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await DeleteAsync(folder).ConfigureAwait(false);
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<Result<byte[]>> PrintAsync(string browser, string folder, string html, CancellationToken cancellationToken)
    {
        var page = Path.Combine(folder, "page.html");
        var pdf = Path.Combine(folder, "page.pdf");
        await File.WriteAllTextAsync(page, html, cancellationToken).ConfigureAwait(false);
        var exitCode = await RunAsync(Start(browser, folder, page, pdf), cancellationToken).ConfigureAwait(false);
        if (exitCode != 0) return new DomainError("Pdf.Failed", exitCode?.ToString(CultureInfo.InvariantCulture) ?? "timeout");
        // Chromium can end well without having printed.
        var bytes = File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken).ConfigureAwait(false) : [];
        return bytes.AsSpan().StartsWith("%PDF-"u8) ? bytes : new DomainError("Pdf.Failed", "no PDF");
    }

    /// <summary>The exit code; null when it took too long or could not be started. Whatever was started is over when this returns.</summary>
    private async Task<int?> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout ?? TimeSpan.FromSeconds(60));
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            // Unread output would fill the pipe and stop the browser. Its end is not waited for: a helper that outlives
            // the browser by a moment keeps the pipe open.
            _ = DrainAsync(process.StandardOutput.BaseStream, limit.Token);
            _ = DrainAsync(process.StandardError.BaseStream, limit.Token);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return process.ExitCode;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Kill(process);
            await limit.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task DrainAsync(Stream output, CancellationToken cancellationToken)
    {
        try
        {
            await output.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The browser is gone; what it wrote was of no use in the first place.
        }
    }

    private static ProcessStartInfo Start(string browser, string folder, string page, string pdf)
    {
        var start = new ProcessStartInfo(browser)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-pdf-header-footer", $"--print-to-pdf={pdf}",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Chromium refuses to run its sandbox as root; anyone else keeps it.
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(page).AbsoluteUri);

        var inherited = Inherited.Select(name => (name, Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in inherited.Where(pair => pair.Item2 is not null)) start.Environment[name] = value;
        foreach (var name in OwnFolder) start.Environment[name] = folder;
        return start;
    }

    private static void Kill(Process process)
    {
        try
        {
            if (process.HasExited) return;
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It never started, or it ended between the question and the blow.
        }
    }

    /// <summary>The page first, since it holds names; then the rest, for which a dying browser may need a moment.</summary>
    private static async Task DeleteAsync(DirectoryInfo folder)
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                foreach (var file in folder.EnumerateFiles()) file.Delete();
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt)).ConfigureAwait(false);
            }
        }
    }

    private static IEnumerable<string> UsualPlaces()
    {
        if (!OperatingSystem.IsWindows())
        {
            string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge"];
            string[] folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
            return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)));
        }

        string[] programs = [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];
        return WindowsRoots.Select(Environment.GetEnvironmentVariable).OfType<string>().SelectMany(root => programs.Select(program => Path.Combine(root, program)));
    }
}
