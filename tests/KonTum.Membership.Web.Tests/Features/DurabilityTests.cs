using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.TestSupport;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>What was acknowledged is there, whatever happens to the process; what was not is there once or not at all.</summary>
public sealed class DurabilityTests
{
    private const string User = "danguy-kroong";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Three kills; as many as <c>KONTUM_TEST_KILLS</c> says where it is set.</summary>
    [Fact]
    public async Task Kill_InTheMiddleOfWrites_LosesNothingAcknowledgedAndDoublesNothing()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("KONTUM_TEST_KILLS") ?? "3", CultureInfo.InvariantCulture);
        var folder = await AppProcess.NewFolderAsync();
        var files = await FilesAsync(folder, 4);
        var before = await StandsAsync(folder, files);
        var acknowledged = new ConcurrentDictionary<Guid, int>(files.Select(file => KeyValuePair.Create(file, 0)));
        var sent = new ConcurrentDictionary<Guid, int>(acknowledged);

        for (var kill = 0; kill < kills; kill++)
        {
            await using var app = await AppProcess.StartAsync(folder);
            await KillWhileWritingAsync(app, files, acknowledged, sent, patience: 5 + (kill * 7 % 23));
            foreach (var file in files) await CheckAsync(folder, file, before[file], acknowledged, sent);
        }

        acknowledged.Values.Sum().Should().BeGreaterThan(kills * 4);
        await using var database = Open(folder);
        (await new AuditVerifier(database).VerifyAsync(null, Stop)).Broken.Should().BeNull();
        (await database.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(Stop)).Should().Equal("ok");
        (await database.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").CountAsync(Stop)).Should().Be(0);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task TwoProcesses_OnOneDatabase_ShareSessionsAndOneTrail()
    {
        var folder = await AppProcess.NewFolderAsync();
        var files = await FilesAsync(folder, 2);
        await using var one = await AppProcess.StartAsync(folder);
        await using var two = await AppProcess.StartAsync(folder);
        var first = one.NewBrowser();
        await first.SignInAsync(User);
        var second = two.NewBrowser();
        foreach (Cookie cookie in first.Cookies.GetAllCookies()) second.Cookies.Add(cookie);

        var saved = await Task.WhenAll(WriteAsync(first, files[0]), WriteAsync(second, files[1]));

        saved.Should().Equal(10, 10);
        (await (await SignedOutAsync(first, second)).GetAsync("/candidates")).Status.Should().Be(HttpStatusCode.Redirect, "a session that ended in one process has ended in the other");
        await using var database = Open(folder);
        (await new AuditVerifier(database).VerifyAsync(null, Stop)).Broken.Should().BeNull();
        (await database.AuditEntries.CountAsync(line => line.Act == "Candidate.Corrected" && files.Contains(line.SubjectId) && line.At > new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), Stop)).Should().Be(20);

        static async Task<int> WriteAsync(WebBrowser browser, Guid file)
        {
            var written = 0;
            for (var number = 1; number <= 10; number++) if ((await CorrectAsync(browser, file, number)).Status == HttpStatusCode.Redirect) written++;
            return written;
        }

        static async Task<WebBrowser> SignedOutAsync(WebBrowser here, WebBrowser there)
        {
            await here.PostAsync(await here.GetAsync("/candidates"), "/account/logout");
            return there;
        }
    }

    [Fact]
    public async Task FullDisk_RefusesWhatItCannotKeep_AndGoesOnWhenThereIsRoomAgain()
    {
        var disk = Directory.CreateTempSubdirectory("kontum-disk-").FullName;
        Assert.SkipUnless(OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk), $"{nameof(FullDisk_RefusesWhatItCannotKeep_AndGoesOnWhenThereIsRoomAgain)} needs the right to mount a small disk.");
        try
        {
            await FillAndFreeAsync(await AppProcess.NewFolderAsync(disk), Path.Combine(disk, "filler"));
        }
        finally
        {
            await RunAsync("umount", disk);
            Directory.Delete(disk);
        }
    }

    private static async Task FillAndFreeAsync(string folder, string filler)
    {
        var file = (await FilesAsync(folder, 1))[0];
        var before = (await StandsAsync(folder, [file]))[file];
        await using var app = await AppProcess.StartAsync(folder);
        var browser = app.NewBrowser();
        await browser.SignInAsync(User);
        (await CorrectAsync(browser, file, 1)).Status.Should().Be(HttpStatusCode.Redirect);
        var page = await browser.GetAsync($"/candidates/{file}/edit");
        Fill(filler);

        var refused = 0;
        // What is already set aside for the log may still take a few.
        for (var number = 2; number <= 40 && refused == 0; number++)
        {
            var answer = await browser.PostAsync(page, $"/candidates/{file}/edit", [.. Fields(page, number)]);
            if (answer.Status != HttpStatusCode.Redirect) refused = number;
            else page = await PageOrNullAsync(browser, file) ?? page;
        }

        refused.Should().BePositive("a disk without room cannot keep what is sent");
        File.Delete(filler);
        var after = await StandsAsync(folder, [file]);
        after[file].Number.Should().Be(refused - 1, "what was refused is not stored");
        (await CorrectAsync(browser, file, 99)).Status.Should().Be(HttpStatusCode.Redirect, "it recovers without a restart");
        var last = (await StandsAsync(folder, [file]))[file];
        (last.Number, last.Version - before.Version, last.Lines - before.Lines).Should().Be((99, refused, refused));
    }

    private static async Task<WebPage?> PageOrNullAsync(WebBrowser browser, Guid file) => await browser.GetAsync($"/candidates/{file}/edit") is { Status: HttpStatusCode.OK } page ? page : null;

    private static void Fill(string filler)
    {
        using var stream = new FileStream(filler, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0 });
        foreach (var size in new[] { 1 << 20, 1 << 12, 1 })
        {
            try
            {
                for (var piece = new byte[size]; ;) stream.Write(piece);
            }
            catch (IOException)
            {
                // As full as pieces of this size can make it.
            }
        }
    }

    /// <summary>Writers go on, one for each file, until one of them has been acknowledged so many times; then the process dies under all of them.</summary>
    private static async Task KillWhileWritingAsync(AppProcess app, IReadOnlyList<Guid> files, ConcurrentDictionary<Guid, int> acknowledged, ConcurrentDictionary<Guid, int> sent, int patience)
    {
        var enough = new TaskCompletionSource();
        var total = 0;
        var writers = files.Select(file => Task.Run(async () =>
        {
            try
            {
                var browser = app.NewBrowser();
                await browser.SignInAsync(User);
                while (true)
                {
                    var page = await browser.GetAsync($"/candidates/{file}/edit");
                    var number = Math.Max(acknowledged[file], NumberOf(page)) + 1;
                    sent[file] = number;
                    if (Interlocked.Increment(ref total) >= patience) enough.TrySetResult();
                    if ((await browser.PostAsync(page, $"/candidates/{file}/edit", [.. Fields(page, number)])).Status == HttpStatusCode.Redirect) acknowledged[file] = number;
                }
            }
            catch (HttpRequestException)
            {
                // The process is gone: that is what was wanted.
            }
        }, Stop)).ToList();
        await enough.Task.WaitAsync(Stop);
        await app.KillAsync();
        await Task.WhenAll(writers);
    }

    private static async Task CheckAsync(string folder, Guid file, Stand before, ConcurrentDictionary<Guid, int> acknowledged, ConcurrentDictionary<Guid, int> sent)
    {
        var now = (await StandsAsync(folder, [file]))[file];
        now.Number.Should().BeInRange(acknowledged[file], sent[file], "what was acknowledged is there, and nothing that was not sent");
        (now.Version - before.Version).Should().Be(now.Number, "every write is there once");
        (now.Lines - before.Lines).Should().Be(now.Number, "and so is its line in the trail");
    }

    private static async Task<WebPage> CorrectAsync(WebBrowser browser, Guid file, int number)
    {
        var page = await browser.GetAsync($"/candidates/{file}/edit");
        page.Status.Should().Be(HttpStatusCode.OK);
        return await browser.PostAsync(page, $"/candidates/{file}/edit", [.. Fields(page, number)]);
    }

    private static string NameOf(int number) => $"Y Thử Bền {number}";

    private static int NumberOf(WebPage page) => NumberOf(page.One("input[name=FullName]").GetAttribute("value")!);

    private static int NumberOf(string name) => name.StartsWith("Y Thử Bền ", StringComparison.Ordinal) ? int.Parse(name.AsSpan(10), CultureInfo.InvariantCulture) : 0;

    /// <summary>The form as it stands, with another name.</summary>
    private static IEnumerable<(string Name, string Value)> Fields(WebPage page, int number)
    {
        foreach (var field in page.Document.QuerySelectorAll("form[data-guard] input[name], form[data-guard] select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (name == "__RequestVerificationToken" || (field.GetAttribute("type") is "checkbox" or "radio" && !field.HasAttribute("checked"))) continue;
            var value = name == "FullName" ? NameOf(number) : field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? string.Empty : field.GetAttribute("value") ?? string.Empty;
            yield return (name, value);
        }
    }

    private sealed record Stand(int Number, int Version, int Lines);

    private static async Task<Dictionary<Guid, Stand>> StandsAsync(string folder, IReadOnlyList<Guid> files)
    {
        await using var database = Open(folder);
        var stands = await database.Candidates.AsNoTracking().Where(candidate => files.Contains(candidate.PublicId))
            .Select(candidate => new { candidate.PublicId, candidate.Name.Full, candidate.Version, Lines = database.AuditEntries.Count(line => line.SubjectId == candidate.PublicId && line.Act == "Candidate.Corrected") }).ToListAsync(Stop);
        return stands.ToDictionary(stand => stand.PublicId, stand => new Stand(NumberOf(stand.Full), stand.Version, stand.Lines));
    }

    private static async Task<List<Guid>> FilesAsync(string folder, int count)
    {
        await using var database = Open(folder);
        return await (from candidate in database.Candidates
                      join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
                      where reach.ValidTo == null && candidate.ClosedOn == null && reach.UnitId == database.Units.Single(unit => unit.Slug == "kroong").Id
                      orderby candidate.Id
                      select candidate.PublicId).Take(count).ToListAsync(Stop);
    }

    private static SqliteMembershipDbContext Open(string folder) => DemoDatabase.Open(Path.Combine(folder, "membership.db"));

    private static async Task<bool> RunAsync(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            await process.WaitForExitAsync(Stop);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
