using System.Net;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Mentors over real HTTP: whom one sees, whom one can choose, what is kept.</summary>
public sealed class MentorTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Theory]
    [InlineData("chibo-kroong-01", 200)]
    [InlineData("danguy-kroong", 200)]
    [InlineData("bantochuc", 200)]
    [InlineData("kiemtra", 403)]
    [InlineData("admin", 403)]
    [InlineData("danguy-ia-chim", 404)]
    public async Task CellPage_ByRole_IsForThoseWhoWorkWithThePeople(string user, int status) =>
        ((int)(await (await app.AsAsync(user)).GetAsync("/cells/kroong-01/mentors")).Status).Should().Be(status);

    [Fact]
    public async Task FilePage_OutOfReach_AnswersLikeUnknown()
    {
        var (id, mentor, _) = Helped("kroong-01");
        var foreign = await app.AsAsync("danguy-ia-chim");

        foreach (var path in new[] { "mentors", $"mentors/{mentor}/replace", $"mentors/{mentor}/remarks/2011/1", $"mentors/{mentor}/remarks/2011/1/blank", "helping-cells" })
            (await foreign.GetAsync($"/candidates/{id}/{path}")).Status.Should().Be(HttpStatusCode.NotFound, path);
    }

    [Fact]
    public async Task Remark_SavedAndProposed_StandsUnderBothNamesAndMovesNoFile()
    {
        var (id, mentor, name) = Helped("kroong-03");
        var cell = await app.AsAsync("chibo-kroong-03");
        var address = $"/candidates/{id}/mentors/{mentor}/remarks/2011/2";
        var before = Scalar($"SELECT Stage FROM Candidates WHERE PublicId = '{id.ToUpperInvariant()}'");

        var empty = await cell.PostAsync(await cell.GetAsync(address), address, ("Version", ""), ("WrittenOn", "12/04/2011"), ("Sentence", ""), ("Proposes", "false"));
        var saved = await cell.PostAsync(empty, address, ("Version", ""), ("WrittenOn", "12/04/2011"), ("Met", "true"), ("Sentence", "Việc giao xong đúng hẹn"), ("Proposes", "true"));
        var stale = await cell.PostAsync(empty, address, ("Version", ""), ("WrittenOn", "13/04/2011"), ("Met", "true"), ("Sentence", "Bản gửi lại"), ("Proposes", "false"));

        empty.One(".field-error").TextContent.Should().Contain("ít nhất một ô");
        saved.Status.Should().Be(HttpStatusCode.Redirect);
        stale.Status.Should().Be(HttpStatusCode.Conflict);
        stale.One("#Sentence").TextContent.Should().Contain("Bản gửi lại");
        stale.Body.Should().Contain("Việc giao xong đúng hẹn");
        var page = await cell.GetAsync($"/candidates/{id}/mentors");
        page.Body.Should().Contain(name).And.Contain("Việc giao xong đúng hẹn").And.Contain("đề nghị làm bước tiếp theo");
        Scalar($"SELECT Stage FROM Candidates WHERE PublicId = '{id.ToUpperInvariant()}'").Should().Be(before);
    }

    [Fact]
    public async Task Replace_CloseRelative_IsWarnedAboutOnceAndThenDone()
    {
        var (id, mentor, _) = Helped("kroong-04");
        var cell = await app.AsAsync("chibo-kroong-04");
        var address = $"/candidates/{id}/mentors/{mentor}/replace";
        var form = await cell.GetAsync(address);
        var chosen = form.One("input[name=Successor]:not([disabled])").GetAttribute("value")!;
        (string, string)[] fields = [("Version", form.One("input[name=Version]").GetAttribute("value")!), ("Successor", chosen), ("OccurredOn", "14/04/2011"), ("Reason", "Chuyển công tác"), ("CloseRelative", "true")];

        var warned = await cell.PostAsync(form, address, fields);
        var done = await cell.PostAsync(warned, address, [.. fields, ("Confirmed", "true")]);

        warned.Status.Should().Be(HttpStatusCode.OK);
        warned.One(".notice.warning").TextContent.Should().Contain("người thân");
        done.Status.Should().Be(HttpStatusCode.Redirect);
        Scalar($"SELECT count(*) FROM MentorAssignments a JOIN Members m ON m.Id = a.MemberId WHERE m.PublicId = '{chosen.ToUpperInvariant()}' AND a.CloseRelative = 1 AND a.ValidTo IS NULL").Should().Be("1");
    }

    [Fact]
    public async Task Replace_ByAMemberOfAnotherBase_IsRefused()
    {
        var (id, mentor, _) = Helped("kroong-05");
        var cell = await app.AsAsync("chibo-kroong-05");
        var address = $"/candidates/{id}/mentors/{mentor}/replace";
        var form = await cell.GetAsync(address);
        var stranger = Scalar("SELECT m.PublicId FROM Members m JOIN MemberCells c ON c.MemberId = m.Id JOIN Units u ON u.Id = c.CellId WHERE u.Slug = 'ia-chim-01' AND c.ValidTo IS NULL LIMIT 1");

        var answer = await cell.PostAsync(form, address, ("Version", form.One("input[name=Version]").GetAttribute("value")!), ("Successor", stranger), ("OccurredOn", "14/04/2011"), ("Reason", "Ốm"));

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Body.Should().Contain("không thuộc đảng bộ này");
    }

    [Fact]
    public async Task HelpingCell_NamedByTheCommittee_OpensItsMembersToTheCell()
    {
        var (id, mentor, _) = Helped("kroong-06");
        var commission = await app.AsAsync("bantochuc");
        var address = $"/candidates/{id}/helping-cells";
        var form = await commission.GetAsync(address);

        var unknown = await commission.PostAsync(form, address, ("Cell", "no-such"), ("OccurredOn", "01/04/2011"), ("Document", "7-CV/TC"));
        var named = await commission.PostAsync(form, address, ("Cell", "ia-chim-02"), ("OccurredOn", "01/04/2011"), ("Document", "7-CV/TC"));

        unknown.Body.Should().Contain("Không có chi bộ nào mang mã này");
        named.Status.Should().Be(HttpStatusCode.Redirect);
        (await (await app.AsAsync("chibo-kroong-06")).GetAsync($"/candidates/{id}/mentors/{mentor}/replace")).Body.Should().Contain("(chi bộ giúp đỡ)");
        (await (await app.AsAsync("chibo-kroong-06")).GetAsync(address)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await (await app.AsAsync("danguy-kroong")).PostAsync(await (await app.AsAsync("danguy-kroong")).GetAsync(address), address, ("Cell", "ia-chim-03"), ("OccurredOn", "01/04/2011"), ("Document", "8"))).Body.Should().Contain("Không có chi bộ nào mang mã này");
    }

    [Fact]
    public async Task Offer_ByTheMembersOwnWord_IsListedAndCanBeTakenBack()
    {
        var cell = await app.AsAsync("chibo-kroong-07");
        var page = await cell.GetAsync("/cells/kroong-07/mentors");
        var member = page.One("select[name=Member] option:not([value=''])").GetAttribute("value")!;

        var offered = await cell.PostAsync(page, "/cells/kroong-07/mentors", ("Member", member), ("StatedOn", "03/03/2011"), ("Reference", "Biên bản planted"));
        var listed = await cell.GetAsync("/cells/kroong-07/mentors");
        var withdraw = listed.Document.QuerySelectorAll("td").First(cell => cell.TextContent.Contains("Biên bản planted")).QuerySelector("form")!.GetAttribute("action")!;
        await cell.PostAsync(listed, withdraw);

        offered.Status.Should().Be(HttpStatusCode.Redirect);
        (await cell.GetAsync("/cells/kroong-07/mentors")).Body.Should().NotContain("Biên bản planted");
    }

    [Fact]
    public async Task BlankSheet_IsAskedForWithAnAuditRow()
    {
        var (id, mentor, name) = Helped("kroong-08");

        var sheet = await (await app.AsAsync("chibo-kroong-08")).GetAsync($"/candidates/{id}/mentors/{mentor}/remarks/2011/1/blank");

        sheet.Body.Should().Contain(name);
        Scalar($"SELECT count(*) FROM AuditEntries WHERE Act = 'Mentor.SheetPrinted' AND SubjectId = '{id.ToUpperInvariant()}'").Should().Be("1");
    }

    /// <summary>An open file of a cell with a mentor of today.</summary>
    private (string Id, string Mentor, string MentorName) Helped(string cell)
    {
        var row = Scalar($"""
            SELECT c.PublicId || '|' || m.PublicId || '|' || m.FullName FROM Candidates c
            JOIN CandidatePlacements p ON p.CandidateId = c.Id AND p.ValidTo IS NULL JOIN Units u ON u.Id = p.CellId
            JOIN MentorAssignments a ON a.CandidateId = c.Id AND a.ValidTo IS NULL JOIN Members m ON m.Id = a.MemberId
            WHERE u.Slug = '{cell}' AND c.ClosedOn IS NULL ORDER BY c.Id, a.Id LIMIT 1
            """).Split('|');
        return (row[0].ToLowerInvariant(), row[1].ToLowerInvariant(), row[2]);
    }

    private string Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={app.Factory.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }
}
