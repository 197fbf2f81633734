using System.Net;
using KonTum.Membership.Web.Tests.Support;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>The quality of the records over HTTP: bars, rows within reach, and an answer that stays with who and when.</summary>
public sealed class QualityTests(WritingApp app) : IClassFixture<WritingApp>
{
    [Fact]
    public async Task Page_OfTheCity_HasABarForEachUnit_AndRanksNobody()
    {
        var page = await (await app.Factory.SignedInAsync("thanhuy")).GetAsync("/quality");

        page.Document.QuerySelectorAll("tbody tr").Should().HaveCount(66);
        page.Document.QuerySelectorAll("meter").Length.Should().BeGreaterThan(100);
        page.Body.Should().Contain("không xếp hạng").And.Contain("Báo cáo quá hạn");
    }

    [Fact]
    public async Task Mark_WithAReason_TakesTheQuestionAway_AndASecondTimeIsTold()
    {
        var officer = await app.Factory.SignedInAsync("danguy-kroong");
        var page = await officer.GetAsync("/quality?check=MissingReturn&subject=kroong-03");
        (string, string)[] fields = [("Id", "01900000-0000-7000-8000-0000000000ba"), ("Check", "MissingReturn"), ("Subject", "kroong-03")];

        var without = await officer.PostAsync(page, "/quality/marks", [.. fields, ("Reason", " ")]);
        var marked = await officer.PostAsync(page, "/quality/marks", [.. fields, ("Reason", "Chi bộ đang chờ đại hội")]);
        var shown = await officer.FollowAsync(marked);
        var again = await officer.PostAsync(page, "/quality/marks", [.. fields, ("Reason", "Lần nữa")]);

        without.Status.Should().Be(HttpStatusCode.OK);
        without.One("#mark").TextContent.Should().Contain("Báo cáo quá hạn");
        shown.Body.Should().Contain("Đúng, vì: Chi bộ đang chờ đại hội (Đảng ủy Kroong, 15/04/2011)");
        again.Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("danguy-kroong", "/quality?unit=ia-chim", 404)]
    [InlineData("danguy-kroong", "/quality?unit=kroong-01", 200)]
    [InlineData("chibo-kroong-01", "/quality", 200)]
    [InlineData("kiemtra", "/quality", 403)]
    public async Task Page_InOrOutOfReach_AnswersAsEverywhere(string user, string path, int status) => ((int)(await (await app.Factory.SignedInAsync(user)).GetAsync(path)).Status).Should().Be(status);

    [Fact]
    public async Task Mark_OfSomebodyElsesRecord_IsRefused()
    {
        var officer = await app.Factory.SignedInAsync("danguy-kroong");

        var refused = await officer.PostAsync(await officer.GetAsync("/quality"), "/quality/marks", ("Id", "01900000-0000-7000-8000-0000000000bb"), ("Check", "MissingReturn"), ("Subject", "ia-chim-02"), ("Reason", "Không phải của tôi"));

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Body.Should().Contain("Không còn câu hỏi này");
    }
}
