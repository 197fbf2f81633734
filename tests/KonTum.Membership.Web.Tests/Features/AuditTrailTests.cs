using System.Net;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Web.Infrastructure.Security;
using KonTum.Membership.Web.Infrastructure.Startup;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>What leaves a line in the trail, over real HTTP, and what happens to the program when the trail is not to be trusted.</summary>
public sealed class AuditTrailTests(WritingApp app) : IClassFixture<WritingApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Views_FromEightReadersAtOnce_LeaveExactlyAsManyLines()
    {
        const int Readers = 8, Views = 50;
        var file = await FileAsync("kroong-03", 0);
        var browsers = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => app.Factory.SignedInAsync("danguy-kroong")));
        var before = await CountAsync("Candidate.Read", file);

        var statuses = await Task.WhenAll(browsers.Select(async browser =>
        {
            var answered = new List<HttpStatusCode>();
            for (var view = 0; view < Views; view++) answered.Add((await browser.GetAsync($"/candidates/{file}")).Status);
            return answered;
        }));

        statuses.SelectMany(answered => answered).Should().HaveCount(Readers * Views).And.OnlyContain(status => status == HttpStatusCode.OK);
        (await CountAsync("Candidate.Read", file) - before).Should().Be(Readers * Views);
        (await BrokenAsync()).Should().BeNull();
    }

    [Theory]
    [InlineData("/candidates?q=nguyen", "Candidate.Searched")]
    [InlineData("/candidates/new?q=nguyen&year=1985", "Candidate.Searched")]
    [InlineData("/members?q=nguyen", "Member.Searched")]
    public async Task Search_LeavesALineWithoutItsWords(string path, string act)
    {
        var line = await OneLineAsync("danguy-kroong", browser => browser.GetAsync(path), act);

        line.Fields.Should().BeEmpty();
        line.SubjectType.Should().Be("Unit");
        line.Address.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public async Task List_LookedThrough_IsNoSearch()
    {
        var browser = await app.Factory.SignedInAsync("danguy-kroong");
        var before = await LastAsync();

        (await browser.GetAsync("/candidates")).Status.Should().Be(HttpStatusCode.OK);

        (await LastAsync()).Should().Be(before);
    }

    [Fact]
    public async Task Report_ThatLeavesAsAFile_LeavesALineWithItsAddress() =>
        (await OneLineAsync("thanhuy", browser => browser.GetAsync("/reports/quarterly/2010/4.xlsx"), "Report.Exported")).Fields.Should().Be("/reports/quarterly/2010/4.xlsx");

    [Fact]
    public async Task Page_ThatIsPrinted_LeavesALineUnderItsFile()
    {
        var file = await FileAsync("kroong", 0);

        var line = await OneLineAsync("danguy-kroong", async browser => await browser.PostAsync(await browser.GetAsync("/candidates"), "/audit/printed", ("Path", $"/candidates/{file}")), AuditActs.PagePrinted);

        (line.SubjectId, line.Fields).Should().Be((file, $"/candidates/{file}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("//evil.example/x")]
    [InlineData("/candidates?q=nguyen")]
    public async Task Page_ThatIsNoneOfOurs_LeavesNoLine(string path)
    {
        var browser = await app.Factory.SignedInAsync("danguy-kroong");
        var before = await LastAsync();

        (await browser.PostAsync(await browser.GetAsync("/candidates"), "/audit/printed", ("Path", path))).Status.Should().Be(HttpStatusCode.BadRequest);

        (await LastAsync()).Should().Be(before);
    }

    [Fact]
    public async Task File_OutOfReach_LeavesALine()
    {
        var foreign = await FileAsync("ia-chim", 0);

        var line = await OneLineAsync("danguy-kroong", browser => browser.GetAsync($"/candidates/{foreign}"), AuditActs.AccessRefused);

        line.SubjectId.Should().Be(foreign);
    }

    [Fact]
    public async Task Page_ThatTheRoleMayNotOpen_LeavesALine() =>
        (await OneLineAsync("kiemtra", browser => browser.GetAsync("/candidates"), AuditActs.AccessRefused)).Fields.Should().Be("/candidates");

    [Fact]
    public async Task SignIn_SignOutAndRefusal_LeaveALineEach()
    {
        var browser = app.Factory.NewBrowser();
        var before = await LastAsync();
        var page = await browser.GetAsync("/account/login");
        await browser.PostAsync(page, "/account/login", ("UserName", "chibo-kroong-04"), ("Password", "not the password"));
        await browser.PostAsync(page, "/account/login", ("UserName", "my password by mistake"), ("Password", "whatever it is"));
        await browser.SignInAsync("chibo-kroong-04");
        await browser.PostAsync(await browser.GetAsync("/"), "/account/logout");

        var lines = await SinceAsync(before);

        lines.Select(line => line.Act).Should().Equal(AuditActs.SignInRefused, AuditActs.SignInRefused, AuditActs.SignedIn, AuditActs.SignedOut);
        lines[0].SubjectId.Should().Be(lines[2].ActorId).And.NotBe(Guid.Empty);
        lines[1].SubjectId.Should().Be(Guid.Empty, "nothing of a name that is no account is kept");
        lines.Should().OnlyContain(line => line.Fields.Length == 0 && line.Reason == null);
    }

    [Fact]
    public async Task Start_WithATrailAndWithoutItsKey_IsRefused()
    {
        await using var scope = app.Factory.Services.CreateAsyncScope();
        var (database, settings) = (scope.ServiceProvider.GetRequiredService<MembershipDbContext>(), scope.ServiceProvider.GetRequiredService<AppSettings>());
        var elsewhere = settings with { AuditKeyPath = settings.AuditKeyPath + ".lost" };

        var start = () => AuditKeyFile.EnsureAsync(database, elsewhere, Stop);

        (await start.Should().ThrowAsync<SettingException>()).Which.Message.Should().Contain("key of the audit trail is missing").And.Contain("audit.key.lost");
        File.Exists(elsewhere.AuditKeyPath).Should().BeFalse("a new key would not fit the trail");
    }

    private async Task<AuditEntry> OneLineAsync(string user, Func<WebBrowser, Task<WebPage>> visit, string act)
    {
        var browser = await app.Factory.SignedInAsync(user);
        var before = await LastAsync();
        await visit(browser);
        var lines = await SinceAsync(before);
        lines.Select(line => line.Act).Should().Equal(act);
        return lines[0];
    }

    private async Task<Guid> FileAsync(string cell, int skip)
    {
        await using var database = app.Open();
        return await (from candidate in database.Candidates
                      join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
                      where reach.ValidTo == null && reach.UnitId == database.Units.Single(unit => unit.Slug == cell).Id
                      orderby candidate.Id
                      select candidate.PublicId).Skip(skip).FirstAsync(Stop);
    }

    private async Task<int> CountAsync(string act, Guid subject)
    {
        await using var database = app.Open();
        return await database.AuditEntries.CountAsync(line => line.Act == act && line.SubjectId == subject, Stop);
    }

    private async Task<long> LastAsync()
    {
        await using var database = app.Open();
        return await database.AuditEntries.MaxAsync(line => line.Id, Stop);
    }

    private async Task<List<AuditEntry>> SinceAsync(long id)
    {
        await using var database = app.Open();
        return await database.AuditEntries.AsNoTracking().Where(line => line.Id > id).OrderBy(line => line.Id).ToListAsync(Stop);
    }

    private async Task<string?> BrokenAsync()
    {
        await using var database = app.Open();
        return (await new AuditVerifier(database).VerifyAsync(null, Stop)).Broken;
    }
}
