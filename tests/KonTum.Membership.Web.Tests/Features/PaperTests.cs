using System.Net;
using System.Net.Http.Headers;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Papers, forms and templates over real HTTP.</summary>
public sealed class PaperTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Theory]
    [InlineData("papers", "chibo-kroong-01", 200)]
    [InlineData("papers", "thanhuy", 200)]
    [InlineData("papers", "kiemtra", 403)]
    [InlineData("papers", "danguy-ia-chim", 404)]
    [InlineData("papers/1-knd", "danguy-kroong", 200)]
    [InlineData("papers/1-knd", "bantochuc", 403)]
    [InlineData("papers/no-such", "danguy-kroong", 404)]
    [InlineData("forms", "chibo-kroong-01", 200)]
    [InlineData("forms", "bantochuc", 200)]
    [InlineData("forms", "thanhuy", 403)]
    [InlineData("forms", "danguy-ia-chim", 404)]
    [InlineData("forms/6-knd", "danguy-ia-chim", 404)]
    [InlineData("forms/6-knd.docx", "danguy-ia-chim", 404)]
    [InlineData("forms/6-knd.pdf", "danguy-ia-chim", 404)]
    [InlineData("forms/no-such.docx", "chibo-kroong-01", 404)]
    public async Task Page_ByRoleAndReach_AnswersAsItShould(string path, string user, int status) =>
        ((int)(await (await app.AsAsync(user)).GetAsync($"/candidates/{FileOf("kroong-01")}/{path}")).Status).Should().Be(status);

    [Theory]
    [InlineData("bantochuc", 200)]
    [InlineData("danguy-kroong", 403)]
    [InlineData("thanhuy", 403)]
    [InlineData("admin", 403)]
    public async Task Templates_AreTheCommissions(string user, int status)
    {
        foreach (var path in new[] { "/admin/forms", "/admin/forms/6-knd", "/admin/forms/6-knd.docx" })
            ((int)(await (await app.AsAsync(user)).GetAsync(path)).Status).Should().Be(status, path);
    }

    [Fact]
    public async Task Paper_Recorded_ShowsItsPlace_AndASecondWriterIsTold()
    {
        var file = FileOf("kroong-03");
        var cell = await app.AsAsync("chibo-kroong-03");
        var address = $"/candidates/{file}/papers/1-knd";
        var form = await cell.GetAsync(address);

        var wrong = await cell.PostAsync(form, address, ("Version", ""), ("IssuedOn", "31/02/2011"), ("Number", "7"), ("FiledAt", "Tập planted"));
        var kept = await cell.PostAsync(form, address, ("Version", ""), ("IssuedOn", "01/03/2011"), ("FiledAt", "Tập planted"));
        var stale = await cell.PostAsync(form, address, ("Version", ""), ("IssuedOn", "02/03/2011"), ("FiledAt", "Tập khác"));

        wrong.One("#Number").GetAttribute("value").Should().Be("7");
        kept.Status.Should().Be(HttpStatusCode.Redirect);
        stale.Status.Should().Be(HttpStatusCode.Conflict);
        stale.Body.Should().Contain("Tập planted");
        (await cell.GetAsync($"/candidates/{file}/papers")).Body.Should().Contain("Tập planted");
        Count($"Act = 'Paper.Recorded' AND Fields = '1-KNĐ'").Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task Form_ShownPrintedOrTaken_WritesARowThatNamesIt()
    {
        var file = FileOf("kroong-04");
        var cell = await app.AsAsync("chibo-kroong-04");

        var shown = await cell.GetAsync($"/candidates/{file}/forms/1-knd");
        var docx = await cell.GetAsync($"/candidates/{file}/forms/1-knd.docx");

        shown.One(".paper-title").TextContent.Should().Be("ĐƠN XIN VÀO ĐẢNG");
        docx.Response.Content.Headers.ContentDisposition!.FileName.Should().Be("mau-1-knd.docx");
        foreach (var act in new[] { "Form.Shown", "Form.Exported" })
            Count($"Act = '{act}' AND Fields LIKE '%1-knd%' AND SubjectId = '{file.ToUpperInvariant()}'").Should().Be(1, act);
    }

    [Fact]
    public async Task Form_UnderTheEnglishPages_StaysVietnamese()
    {
        var english = await app.Factory.SignedInAsync("chibo-kroong-05");
        english.Cookies.Add(new Uri(app.Factory.NewBrowserAddress()), new Cookie("lang", "en"));

        var page = await english.GetAsync($"/candidates/{FileOf("kroong-05")}/forms/1-knd");

        page.One("html").GetAttribute("lang").Should().Be("en");
        page.One(".paper").TextContent.Should().Contain("giới tính: N").And.NotContain("Female").And.NotContain("Male");
    }

    [Fact]
    public async Task Template_Uploaded_IsUsedFromItsDayAndGivenBack()
    {
        var commission = await app.AsAsync("bantochuc");
        var file = FileOf("kroong-06");
        var builtIn = await commission.BytesAsync("/admin/forms/12-knd.docx");

        var refused = await UploadAsync(commission, "12-knd", "not a document"u8.ToArray());
        var uploaded = await UploadAsync(commission, "12-knd", builtIn);
        var listed = await (await app.AsAsync("chibo-kroong-06")).GetAsync($"/candidates/{file}/forms");
        var filled = await (await app.AsAsync("chibo-kroong-06")).GetAsync($"/candidates/{file}/forms/12-knd.docx");
        var page = await commission.GetAsync("/admin/forms/12-knd");
        await commission.PostAsync(page, "/admin/forms/12-knd/revert");

        refused.Body.Should().Contain("không phải văn bản Word");
        uploaded.Status.Should().Be(HttpStatusCode.Redirect);
        listed.Body.Should().Contain("Theo mẫu riêng của ban tổ chức");
        filled.Status.Should().Be(HttpStatusCode.OK);
        (await commission.GetAsync("/admin/forms/12-knd")).Body.Should().Contain("Mẫu có sẵn");
        Count("Act IN ('Form.TemplateUploaded', 'Form.TemplateReverted') AND Fields = '12-KNĐ'").Should().Be(2);
    }

    private async Task<WebPage> UploadAsync(WebBrowser browser, string code, byte[] content)
    {
        var token = (await browser.GetAsync($"/admin/forms/{code}")).Token;
        using var body = new MultipartFormDataContent { { new StringContent("15/04/2011"), "ValidFrom" }, { new StringContent(token), "__RequestVerificationToken" } };
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(part, "File", "mau.docx");
        return await browser.PostContentAsync($"/admin/forms/{code}", body);
    }

    private string FileOf(string cell)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT c.PublicId FROM Candidates c JOIN CandidatePlacements p ON p.CandidateId = c.Id AND p.ValidTo IS NULL JOIN Units u ON u.Id = p.CellId WHERE u.Slug = $cell AND c.ClosedOn IS NULL ORDER BY c.Id LIMIT 1";
        command.Parameters.AddWithValue("$cell", cell);
        return ((string)command.ExecuteScalar()!).ToLowerInvariant();
    }

    private long Count(string where)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this file.
        command.CommandText = $"SELECT count(*) FROM AuditEntries WHERE {where}";
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={app.Factory.DatabasePath};Pooling=False");
        connection.Open();
        return connection;
    }
}
