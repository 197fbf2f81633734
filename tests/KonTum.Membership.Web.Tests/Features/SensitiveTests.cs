using System.Net;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>The sensitive block stays closed until somebody says why, and then somebody else can see that it was opened.</summary>
public sealed class SensitiveTests(WritingApp app) : IClassFixture<WritingApp>
{
    private const string Number = "062085007788";
    private const string Reason = "lập hồ sơ đề nghị kết nạp";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Block_IsClosedOnTheFileAndInTheForm_AndOpensWithAReasonThatIsKept()
    {
        var (file, ethnic) = await DeclaredAsync();
        var browser = await app.Factory.SignedInAsync("danguy-kroong");
        var address = $"/candidates/{file}/sensitive";

        var show = await browser.GetAsync($"/candidates/{file}");
        var edit = await browser.GetAsync($"/candidates/{file}/edit");
        var closed = await browser.GetAsync(address);
        var without = await browser.PostAsync(closed, address, ("Reason", ""));
        var opened = await browser.PostAsync(closed, address, ("Reason", Reason));

        show.One("main").TextContent.Should().NotContain(ethnic);
        show.One($"main a[href='{address}']").Should().NotBeNull();
        edit.One("select[name=EthnicCode] option[selected]").GetAttribute("value").Should().Be("=", "the form keeps what it does not show");
        closed.One("main").TextContent.Should().NotContain(ethnic);
        without.One("main").TextContent.Should().NotContain(ethnic);
        opened.One("main").TextContent.Should().Contain(ethnic);
        opened.Path.Should().Be(address);
        await using var database = app.Open();
        (await database.AuditEntries.Where(line => line.Act == "Candidate.Revealed" && line.SubjectId == file).Select(line => line.Reason).ToListAsync(Stop)).Should().ContainSingle(reason => reason == Reason);
        (await browser.GetAsync($"/audit/ours?file={file}")).One("tbody").TextContent.Should().Contain("Đảng ủy");
    }

    [Fact]
    public async Task Edit_SavedWithoutTouchingTheBlock_KeepsWhatWasStated()
    {
        var (file, _) = await DeclaredAsync();
        await using var database = app.Open();
        var before = await database.Candidates.AsNoTracking().SingleAsync(c => c.PublicId == file, Stop);
        var browser = await app.Factory.SignedInAsync("danguy-kroong");
        var page = await browser.GetAsync($"/candidates/{file}/edit");

        var saved = await browser.PostAsync(page, $"/candidates/{file}/edit",
            ("Version", $"{before.Version}"), ("FullName", "Y Giữ Nguyên"), ("BirthDate", before.BirthDate.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("Gender", $"{before.Gender}"), ("Schooling", $"{before.Schooling}"),
            ("EthnicCode", "="), ("ReligionCode", before.Declaration.ReligionCode is null ? "" : "="));

        saved.Status.Should().Be(HttpStatusCode.Redirect);
        var after = await database.Candidates.AsNoTracking().SingleAsync(c => c.PublicId == file, Stop);
        after.Name.Full.Should().Be("Y Giữ Nguyên");
        (after.Declaration.EthnicCode, after.Declaration.EthnicConsentOn, after.Declaration.ReligionCode).Should().Be((before.Declaration.EthnicCode, before.Declaration.EthnicConsentOn, before.Declaration.ReligionCode));
    }

    [Fact]
    public async Task Contact_IsKeptSealed_AndIsInNoListNoAddressAndNoLog()
    {
        var (file, _) = await DeclaredAsync();
        var browser = await app.Factory.SignedInAsync("danguy-kroong");
        var form = await browser.GetAsync($"/candidates/{file}/sensitive/contact");
        var version = form.One("input[name=Version]").GetAttribute("value")!;

        var saved = await browser.PostAsync(form, $"/candidates/{file}/sensitive/contact", ("Version", version), ("IdentityNumber", Number), ("Phone", "0905 111 222"), ("Reason", "ghi theo đơn"));
        var closed = await browser.FollowAsync(saved);
        var opened = await browser.PostAsync(closed, $"/candidates/{file}/sensitive", ("Reason", "đối chiếu giấy tờ"));

        saved.Response.Headers.Location!.ToString().Should().NotContain(Number);
        closed.Text.Should().NotContain(Number);
        opened.One("main").TextContent.Should().Contain(Number).And.Contain("0905 111 222");
        foreach (var path in new[] { "/candidates", "/candidates?q=" + Number, "/members", $"/candidates/{file}", $"/candidates/{file}/edit" })
            (await browser.GetAsync(path)).One("main").TextContent.Should().NotContain(Number);
        (await app.Factory.LogsAsync()).Should().NotContain(Number);
    }

    [Fact]
    public async Task Block_OutOfReach_AnswersLikeAnUnknownOne()
    {
        var (file, _) = await DeclaredAsync();
        var browser = await app.Factory.SignedInAsync("danguy-ia-chim");
        var own = await browser.GetAsync("/candidates");

        (await browser.GetAsync($"/candidates/{file}/sensitive")).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.PostAsync(own, $"/candidates/{file}/sensitive", ("Reason", Reason))).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/candidates/{file}/sensitive/contact")).Status.Should().Be(HttpStatusCode.NotFound);
        (await (await app.Factory.SignedInAsync("kiemtra")).GetAsync($"/candidates/{file}/sensitive")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    /// <summary>An open file whose owner said of which people they are, with the name of that people.</summary>
    private async Task<(Guid File, string Ethnic)> DeclaredAsync()
    {
        await using var database = app.Open();
        var file = await (from candidate in database.Candidates
                          join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
                          where reach.ValidTo == null && candidate.ClosedOn == null && candidate.Declaration.EthnicCode == "14" && reach.UnitId == database.Units.Single(unit => unit.Slug == "kroong").Id
                          orderby candidate.Id
                          select candidate.PublicId).FirstAsync(Stop);
        return (file, "Xơ-đăng");
    }
}
