using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KonTum.Membership.Web.Tests.Architecture;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Inspection reads the trail; a unit reads who opened its files.</summary>
public sealed class AuditPageTests(WritingApp app) : IClassFixture<WritingApp>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trail_PagedToItsEnd_ShowsEveryLineOnce()
    {
        var browser = await app.Factory.SignedInAsync("kiemtra");
        await using var database = app.Open();
        var expected = await database.AuditEntries.CountAsync(line => line.Act == "Candidate.Recorded" && line.At >= new DateTime(2009, 12, 31, 17, 0, 0, DateTimeKind.Utc) && line.At < new DateTime(2010, 12, 31, 17, 0, 0, DateTimeKind.Utc), Stop);

        var seen = new List<string>();
        for (var next = "/audit?act=Candidate.Recorded&from=01%2F01%2F2010&until=31%2F12%2F2010"; next is not null;)
        {
            var page = await browser.GetAsync(next);
            page.Status.Should().Be(HttpStatusCode.OK);
            seen.AddRange(page.Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td:last-child")!.TextContent.Trim()));
            next = page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        expected.Should().BeGreaterThan(50, "more than one page");
        seen.Should().HaveCount(expected).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("?account=chibo-kroong-05", "chibo-kroong-05", "danguy-kroong")]
    [InlineData("?unit=kroong", "danguy-kroong", "thanhuy")]
    [InlineData("?act=Account.SignedIn", "Đăng nhập", "Kết nạp")]
    public async Task Trail_Asked_ShowsThatAndNothingElse(string question, string there, string notThere)
    {
        foreach (var user in new[] { "chibo-kroong-05", "danguy-kroong", "thanhuy" }) await app.Factory.SignedInAsync(user);

        var rows = (await (await app.Factory.SignedInAsync("kiemtra")).GetAsync($"/audit{question}")).One("tbody").TextContent;

        rows.Should().Contain(there).And.NotContain(notThere);
    }

    /// <summary>An act without a name is shown by its key: true, and hard to read.</summary>
    [Fact]
    public void Acts_ThatAreDescribed_AllHaveAName()
    {
        var described = Regex.Matches(File.ReadAllText(Path.Combine(Source.Root, "docs/domain/audit-events.md")), "`([A-Z][a-z]+\\.[A-Za-z]+)`").Select(match => $"Act.{match.Groups[1].Value}").Distinct().ToList();
        var named = XDocument.Load(Source.Files("src", "AuditStrings.resx").Single()).Descendants("data").Select(data => data.Attribute("name")!.Value);

        described.Should().HaveCountGreaterThan(30);
        described.Except(named).Should().BeEmpty();
    }

    [Fact]
    public async Task Trail_NamesNobodyWhoseFileItIs()
    {
        await using var database = app.Open();
        var names = await database.Candidates.Select(candidate => candidate.Name.Full).ToListAsync(Stop);

        var page = await (await app.Factory.SignedInAsync("kiemtra")).GetAsync("/audit");

        names.Where(name => page.One("main").TextContent.Contains(name, StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public async Task Export_WithAReason_IsAFileAndALine_AndWithoutOneIsNeither()
    {
        var browser = await app.Factory.SignedInAsync("kiemtra");
        var page = await browser.GetAsync("/audit?act=Account.SignedIn");

        var without = await browser.PostAsync(page, "/audit/export", ("Act", "Account.SignedIn"), ("Reason", ""));
        var with = await browser.PostAsync(page, "/audit/export", ("Act", "Account.SignedIn"), ("Reason", "=1+1 theo kế hoạch kiểm tra"));

        without.Response.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        with.Response.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        with.Response.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        (await with.Response.Content.ReadAsByteArrayAsync(Stop))[..3].Should().Equal(Encoding.UTF8.Preamble.ToArray());
        with.Text.Split("\r\n").Skip(1).Where(line => line.Length > 0).Should().NotBeEmpty().And.OnlyContain(line => line.Contains("Account.SignedIn"));
        await using var database = app.Open();
        (await database.AuditEntries.Where(line => line.Act == "Audit.Exported").Select(line => line.Reason).ToListAsync(Stop)).Should().Equal("=1+1 theo kế hoạch kiểm tra");
        // The next one holds that reason, and no table program runs it.
        var again = await browser.PostAsync(page, "/audit/export", ("Act", "Audit.Exported"), ("Reason", "xem lại"));
        again.Text.Should().Contain("'=1+1").And.NotContain(",=1+1");
    }

    [Fact]
    public async Task Ours_ShowsWhoOpenedAFile_AndMarksWhoCameFromOutside()
    {
        await using var database = app.Open();
        var cell = await database.Units.SingleAsync(unit => unit.Slug == "kroong-01", Stop);
        var file = await (from reach in database.CandidateReach
                          join candidate in database.Candidates on reach.CandidateId equals candidate.Id
                          where reach.UnitId == cell.Id && reach.ValidTo == null
                          orderby candidate.Id
                          select candidate.PublicId).FirstAsync(Stop);
        var city = await app.Factory.SignedInAsync("thanhuy");
        for (var times = 0; times < 3; times++) await city.GetAsync($"/candidates/{file}");

        var page = await (await app.Factory.SignedInAsync("chibo-kroong-01")).GetAsync($"/audit/ours?file={file}");
        var elsewhere = await (await app.Factory.SignedInAsync("chibo-kroong-02")).GetAsync($"/audit/ours?file={file}");

        page.One("tbody tr").TextContent.Should().Contain("Thường trực Thành ủy");
        page.One("tbody tr td:nth-child(4)").TextContent.Trim().Should().Be("3");
        page.Document.QuerySelector("tbody tr [class*=status]").Should().NotBeNull("a reader from outside is marked");
        elsewhere.Document.QuerySelectorAll("tbody tr").Should().BeEmpty("another cell's file is not there");
    }
}
