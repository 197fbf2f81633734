using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace KonTum.Membership.Bench;

/// <summary>A server in a process of its own, on a free port of this machine, stopped when disposed.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = true, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 32, AllowAutoRedirect = true }) { BaseAddress = address };
        Client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
    }

    public HttpClient Client { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<Server> ProductAsync(string dll, string data)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(dll), "--urls", $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(dll))! };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Data__Directory"] = Path.GetFullPath(data);
        start.Environment["Demo__Enabled"] = "true";
        start.Environment["Clock__Fixed"] = "2011-04-15";
        start.Environment["Log__Console"] = "Error";
        return await StartAsync(start, port, "/health/ready");
    }

    public static async Task<Server> LimitAsync(string file)
    {
        var port = FreePort();
        return await StartAsync(new ProcessStartInfo("dotnet", [typeof(Server).Assembly.Location, "limit", Path.GetFullPath(file), $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true }, port, "/list?q=A");
    }

    public async Task SignInAsync(string user, string password)
    {
        var page = await TextAsync("/account/login");
        var token = TokenPattern().Matches(page)[^1].Groups[1].Value;
        using var answer = await Client.PostAsync("/account/login", new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = user, ["Password"] = password, ["__RequestVerificationToken"] = token }));
        answer.EnsureSuccessStatusCode();
    }

    public async Task<int> BytesAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>Asks so many times from so many clients; answers each request's milliseconds, ordered.</summary>
    public async Task<double[]> AskAsync(string path, int requests, int clients)
    {
        var left = requests;
        var times = new List<double>(requests);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var watch = Stopwatch.StartNew();
                await BytesAsync(path);
                lock (times) times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }));
        return [.. times.Order()];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> TextAsync(string path)
    {
        using var answer = await Client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        var stream = await answer.Content.ReadAsStreamAsync();
        if (answer.Content.Headers.ContentEncoding.Contains("gzip")) stream = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    private static async Task<Server> StartAsync(ProcessStartInfo start, int port, string ready)
    {
        var said = new System.Text.StringBuilder();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Append(line.Data).AppendLine();
        process.ErrorDataReceived += (_, line) => said.Append(line.Data).AppendLine();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(process, new Uri($"http://127.0.0.1:{port}"));
        for (var waited = 0; waited < 1200; waited++)
        {
            try
            {
                using var answer = await server.Client.GetAsync(ready);
                if (answer.IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (process.HasExited) throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} ended: {said}");
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            await timer.WaitForNextTickAsync();
        }

        throw new TimeoutException($"{start.FileName} {string.Join(' ', start.ArgumentList)} does not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
