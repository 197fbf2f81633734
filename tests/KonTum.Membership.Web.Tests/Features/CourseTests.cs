using System.Net;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>A file's course over real HTTP: what stands in the way, the committees' votes, and mistakes taken back.</summary>
public sealed class CourseTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task TakeBack_OfAVote_NeedsAReasonAndTellsTheSecondWriter()
    {
        var browser = await app.AsAsync("bantochuc");
        var file = FileAt("CellVotePassed", skip: 0);
        (await browser.GetAsync($"{file}/course/TakeBack")).Status.Should().Be(HttpStatusCode.Forbidden, "the commission reads files and writes none");
        browser = await app.AsAsync(BaseOf(file));
        var page = await browser.GetAsync($"{file}/course/TakeBack");

        var silent = await browser.PostAsync(page, $"{file}/course/TakeBack", ("Version", Field(page, "Version")));
        var first = await browser.PostAsync(page, $"{file}/course/TakeBack", ("Version", Field(page, "Version")), ("Reason", "Ghi nhầm người"));
        var second = await browser.PostAsync(page, $"{file}/course/TakeBack", ("Version", Field(page, "Version")), ("Reason", "Ghi nhầm người"));

        silent.One("#Reason-error").TextContent.Should().NotBeEmpty();
        first.Status.Should().Be(HttpStatusCode.Redirect);
        second.Status.Should().Be(HttpStatusCode.Conflict);
        var shown = await browser.GetAsync(file);
        shown.Body.Should().Contain("Ghi nhầm người").And.Contain("bước này đã bị hủy");
        shown.Document.QuerySelectorAll("a[href$='/steps/CellVotePassed']").Should().NotBeEmpty("the vote is due again");
    }

    [Fact]
    public async Task Committee_BeforeTheDecision_VotesOnceAndItsMinutesArePrinted()
    {
        var file = FileAt("CellVotePassed", skip: 1);
        var browser = await app.AsAsync(BaseOf(file));
        (await browser.GetAsync(file)).Document.QuerySelectorAll($"a[href='{file}/committee']").Should().NotBeEmpty();
        var page = await browser.GetAsync($"{file}/committee");

        var tooMany = await browser.PostAsync(page, $"{file}/committee", [("Version", Field(page, "Version")), ("OccurredOn", "14/04/2011"), .. Ballot(15, 16, 0)]);
        var agreed = await browser.PostAsync(page, $"{file}/committee", [("Version", Field(page, "Version")), ("OccurredOn", "14/04/2011"), ("Document", "4-NQ/ĐU"), .. Ballot(15, 10, 5)]);

        tooMany.One("#InFavour-error").TextContent.Should().NotBeEmpty();
        agreed.Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync($"{file}/committee")).Status.Should().Be(HttpStatusCode.Redirect);
        var shown = await browser.GetAsync(file);
        var minutes = await browser.GetAsync(shown.Document.QuerySelectorAll("a[href*='/votes/']")[^1].GetAttribute("href")!);
        minutes.Body.Should().Contain("Đạt: 10/15 tán thành, cần ít nhất 10.").And.Contain("4-NQ/ĐU");
        shown.Document.QuerySelectorAll($"a[href='{file}/steps/Decided']").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Decision_ByAnotherBody_IsRefusedBesideItsField()
    {
        var file = FileAt("CellVotePassed", skip: 1, order: "DESC");
        var browser = await app.AsAsync(BaseOf(file));
        var page = await browser.GetAsync($"{file}/steps/Decided");
        page.One("#DecidedBy option[selected]").GetAttribute("value").Should().Be("StandingCommitteeAbove");

        var answer = await browser.PostAsync(page, $"{file}/steps/Decided",
            [("Version", Field(page, "Version")), ("OccurredOn", "14/04/2011"), ("Document", "9-QĐ/ĐU"), ("DecidedBy", "BaseCommittee"), .. Ballot(15, 15, 0)]);

        answer.One("#DecidedBy-error").TextContent.Should().Contain("thẩm quyền");
    }

    [Fact]
    public async Task Fact_ThatComesByItself_IsRecordedWithItsNumber()
    {
        var file = FileAt("FileOpened", skip: 0);
        var browser = await app.AsAsync(BaseOf(file));
        var page = await browser.GetAsync($"{file}/facts");

        var unnumbered = await browser.PostAsync(page, $"{file}/facts", ("Version", Field(page, "Version")), ("Kind", "ProvinceAgreement"), ("On", "01/03/2011"));
        var recorded = await browser.PostAsync(page, $"{file}/facts", ("Version", Field(page, "Version")), ("Kind", "ProvinceAgreement"), ("On", "01/03/2011"), ("Reference", "5-CV/TU"));

        unnumbered.One("#Reference-error").TextContent.Should().NotBeEmpty();
        recorded.Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Hindrances_OfSomebodyTooYoung_AreShownWithTheEarliestDay()
    {
        var file = Address("SELECT k.PublicId FROM Candidates k WHERE k.BirthDate > '1993-06-01' AND k.ClosedOn IS NULL ORDER BY k.Id LIMIT 1");

        var shown = await (await app.AsAsync(BaseOf(file))).GetAsync(file);

        shown.One("#refusals").Should().NotBeNull();
        shown.Body.Should().Contain("chưa đủ 18 tuổi").And.Contain("Sớm nhất:").And.Contain("Chưa đối chiếu được với văn bản gốc.");
    }

    [Fact]
    public async Task Step_ThatCannotBeTakenToday_HasAButtonThatSaysWhen()
    {
        var file = Address("SELECT k.PublicId FROM Candidates k JOIN MentorAssignments m ON m.CandidateId = k.Id AND m.ValidTo IS NULL AND m.ValidFrom > '2010-04-15' WHERE k.Stage = 'OpinionsCollected' ORDER BY k.Id LIMIT 1");

        var shown = await (await app.AsAsync(BaseOf(file))).GetAsync(file);

        shown.One("button[disabled][aria-describedby=held-up]").TextContent.Should().NotBeEmpty();
        shown.One("#held-up").TextContent.Should().Contain("Sớm nhất ngày");
    }

    [Fact]
    public async Task SwitchRules_WhileNoOtherSetIsInForce_IsNotOffered()
    {
        var file = FileAt("FileOpened", skip: 1);
        var browser = await app.AsAsync(BaseOf(file));

        var choices = await browser.GetAsync($"{file}/course");
        var asked = await browser.GetAsync($"{file}/course/SwitchRules");

        choices.Document.QuerySelectorAll($"a[href='{file}/course/TakeBack']").Should().ContainSingle();
        choices.Document.QuerySelectorAll("a[href$='/SwitchRules']").Should().BeEmpty();
        asked.Status.Should().Be(HttpStatusCode.Redirect);
    }

    private static (string, string)[] Ballot(int members, int inFavour, int against) =>
        [("Entitled", $"{members}"), ("Present", $"{members}"), ("InFavour", $"{inFavour}"), ("Against", $"{against}"), ("BlankOrInvalid", "0")];

    private static string Field(WebPage page, string name) => page.One($"input[name='{name}']").GetAttribute("value")!;

    /// <summary>Files under a ward or commune whose base committee can sign in; each test takes its own.</summary>
    private string FileAt(string stage, int skip, string order = "ASC") => Address($"""
        SELECT k.PublicId FROM Candidates k JOIN CandidatePlacements p ON p.CandidateId = k.Id AND p.ValidTo IS NULL JOIN UnitVersions v ON v.UnitId = p.CellId AND v.ValidTo IS NULL
        JOIN UnitVersions b ON b.UnitId = v.ParentId AND b.ValidTo IS NULL AND b.Kind IN ('WardCommittee','CommuneCommittee')
        WHERE k.Stage = '{stage}' AND k.ClosedOn IS NULL ORDER BY k.Id {order} LIMIT 1 OFFSET {skip}
        """);

    private string BaseOf(string file) => "danguy-" + Text($"""
        SELECT u.Slug FROM Candidates k JOIN CandidatePlacements p ON p.CandidateId = k.Id AND p.ValidTo IS NULL JOIN UnitVersions v ON v.UnitId = p.CellId AND v.ValidTo IS NULL
        JOIN Units u ON u.Id = v.ParentId WHERE lower(k.PublicId) = '{file["/candidates/".Length..]}'
        """);

    private string Address(string sql) => "/candidates/" + Text(sql).ToLowerInvariant();

    private string Text(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={app.Factory.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (string)command.ExecuteScalar()!;
    }
}
