using System.Net;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>The side exits, the withdrawal and the erasure, over real HTTP.</summary>
public sealed class ExitTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Choice_ShowsOnlyTheWaysThatAreOpen_AndTheOthersLeadBack()
    {
        var browser = await app.AsAsync("chibo-kroong-01");
        var id = await Applicant.RecordAsync(browser, "Y Chọn");

        var choice = await browser.GetAsync($"/candidates/{id}/exits");
        var closed = await browser.GetAsync($"/candidates/{id}/exits/RemovedFromPool");
        var none = await browser.GetAsync($"/candidates/{id}/exits/Recognised");

        choice.Document.QuerySelectorAll("main .cards a").Select(link => link.GetAttribute("href")![^9..]).Should().Equal("Withdrawn", "ansferred", "/Deceased");
        new[] { closed, none }.Should().OnlyContain(page => page.Status == HttpStatusCode.Redirect && page.Response.Headers.Location!.ToString() == $"/candidates/{id}/exits");
    }

    [Fact]
    public async Task Removal_WithoutReasonAndNumber_KeepsTheForm_ThenEndsFileAndPool()
    {
        var browser = await app.AsAsync("chibo-kroong-02");
        var id = await Applicant.RecordAsync(browser, "Y Nguồn");
        await Applicant.EnterPoolAsync(browser, id);
        var page = await browser.GetAsync($"/candidates/{id}/exits/RemovedFromPool");
        var path = $"/candidates/{id}/exits/RemovedFromPool";

        var refused = await browser.PostAsync(page, path, ("Version", page.Field("Version")), ("OccurredOn", "12/04/2011"), ("Reason", "Đã trao đổi"));
        var future = await browser.PostAsync(page, path, ("Version", page.Field("Version")), ("OccurredOn", "16/04/2011"), ("ReasonKind", "Other"), ("Document", "9-NQ/CB"), ("Reason", "x"));
        var ended = await browser.PostAsync(page, path, ("Version", page.Field("Version")), ("OccurredOn", "12/04/2011"), ("ReasonKind", "NoLongerTakesPart"), ("Document", "9-NQ/CB"), ("Reason", "Đã trao đổi"));
        var stale = await browser.PostAsync(page, path, ("Version", page.Field("Version")), ("OccurredOn", "12/04/2011"), ("ReasonKind", "NoLongerTakesPart"), ("Document", "9-NQ/CB"));

        refused.Document.QuerySelectorAll(".field-error").Length.Should().Be(2);
        refused.One("#Reason").TextContent.Should().Contain("Đã trao đổi");
        future.One("#OccurredOn-error").TextContent.Should().Contain("16/04/2011");
        ended.Response.Headers.Location!.ToString().Should().Be($"/candidates/{id}");
        stale.Status.Should().Be(HttpStatusCode.NotFound, "a closed file has no exits");
        var shown = await browser.GetAsync($"/candidates/{id}");
        shown.One(".timeline").TextContent.Should().Contain("9-NQ/CB").And.Contain("Không còn tham gia; Đã trao đổi");
        shown.Document.QuerySelectorAll("a[href$='/exits'], a[href$='/edit']").Should().BeEmpty();
        Count($"SELECT count(*) FROM PoolEntries e JOIN Candidates k ON k.Id = e.CandidateId WHERE k.PublicId = '{id.ToUpperInvariant()}' AND e.ValidTo = '2011-04-12'").Should().Be(1);
    }

    [Fact]
    public async Task Withdrawal_StopsEverything_IsAnswered_ErasedAndCertified()
    {
        var secretary = await app.AsAsync("chibo-kroong-03");
        var committee = await app.AsAsync("danguy-kroong");
        var id = await Applicant.RecordAsync(secretary, "Y Xqplanted", "14/PĐY-K3");
        var page = await secretary.GetAsync($"/candidates/{id}/exits/Withdrawn");

        var done = await secretary.PostAsync(page, $"/candidates/{id}/exits/Withdrawn", ("Version", page.Field("Version")), ("OccurredOn", "14/04/2011"));

        var address = done.Response.Headers.Location!.ToString();
        address.Should().StartWith("/erasures/");
        foreach (var path in new[] { $"/candidates/{id}", $"/candidates/{id}/edit", $"/candidates/{id}/exits", $"/candidates/{id}/steps/InPool" })
            (await secretary.GetAsync(path)).Status.Should().Be(HttpStatusCode.NotFound, path);
        (await secretary.GetAsync("/candidates?q=xqplanted")).One("main").TextContent.Should().NotContain("Xqplanted Y").And.NotContain("Y Xqplanted");
        (await secretary.GetAsync("/candidates?asOf=2011-03-20&pageSize=200")).Body.Should().NotContain("Y Xqplanted");

        var shown = await secretary.GetAsync(address);
        shown.Body.Should().NotContain("Xqplanted").And.Contain("14/PĐY-K3").And.Contain("Chậm nhất 18/04/2011").And.Contain("Chậm nhất 29/04/2011");
        shown.Document.QuerySelectorAll(".confirmation").Should().BeEmpty("a cell does not erase");
        (await secretary.PostAsync(shown, $"{address}/erase", ("version", "0"))).Status.Should().Be(HttpStatusCode.Forbidden);
        (await secretary.PostAsync(shown, $"{address}/answer", ("Version", "0"), ("OccurredOn", "13/04/2011"))).One("#OccurredOn-error").TextContent.Should().NotBeEmpty();
        (await secretary.PostAsync(shown, $"{address}/answer", ("Version", "0"), ("OccurredOn", "15/04/2011"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await secretary.GetAsync($"{address}/certificate")).Status.Should().Be(HttpStatusCode.NotFound, "nothing is erased yet");

        var confirm = await committee.GetAsync(address);
        confirm.One(".confirmation").TextContent.Should().Contain("Không thể khôi phục");
        (await committee.PostAsync(confirm, $"{address}/erase", ("version", "0"))).Status.Should().Be(HttpStatusCode.Conflict);
        (await committee.PostAsync(confirm, $"{address}/erase", ("version", confirm.One(".confirmation input[name=version]").GetAttribute("value")!))).Status.Should().Be(HttpStatusCode.Redirect);

        (await secretary.GetAsync($"{address}/certificate")).Body.Should().Contain("14/PĐY-K3").And.Contain("15/04/2011").And.NotContain("Xqplanted");
        (await committee.GetAsync("/erasures")).Body.Should().Contain("14/PĐY-K3").And.Contain("Xong ngày 15/04/2011");
        Count($"SELECT count(*) FROM Candidates WHERE FullName LIKE '%Xqplanted%'").Should().Be(0);
        Count("SELECT count(*) FROM CandidateWords WHERE Word LIKE 'XQPLANTED%'").Should().Be(0);
        string.Concat(Directory.EnumerateFiles(app.Factory.LogFolder).Select(Read)).Should().Contain("/erasures").And.NotContain("Xqplanted").And.NotContain("xqplanted");
    }

    [Theory]
    [InlineData("chibo-kroong-01", 404)]
    [InlineData("danguy-ia-chim", 404)]
    [InlineData("bantochuc", 200)]
    [InlineData("thanhuy", 403)]
    [InlineData("kiemtra", 403)]
    public async Task Withdrawal_ByReader_IsInReachOrNotThere(string user, int status)
    {
        var secretary = await app.AsAsync("chibo-kroong-04");
        var id = await Applicant.RecordAsync(secretary, $"Y {user[..4]} Rút");
        var page = await secretary.GetAsync($"/candidates/{id}/exits/Withdrawn");
        var done = await secretary.PostAsync(page, $"/candidates/{id}/exits/Withdrawn", ("Version", page.Field("Version")), ("OccurredOn", "15/04/2011"));

        var shown = await (await app.AsAsync(user)).GetAsync(done.Response.Headers.Location!.ToString());

        ((int)shown.Status).Should().Be(status);
    }

    [Fact]
    public async Task Exits_OfAnotherUnitsFile_AreNotThere()
    {
        var foreign = (await (await app.AsAsync("thanhuy")).GetAsync("/candidates?unit=ia-chim")).One("tbody a[href^='/candidates/']").GetAttribute("href")!;
        var browser = await app.AsAsync("danguy-kroong");
        var own = await browser.GetAsync("/candidates/new");

        (await browser.GetAsync($"{foreign}/exits")).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.PostAsync(own, $"{foreign}/exits/Withdrawn", ("Version", "1"), ("OccurredOn", "15/04/2011"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await app.AsAsync("thanhuy")).GetAsync($"{foreign}/exits")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private long Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={app.Factory.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
