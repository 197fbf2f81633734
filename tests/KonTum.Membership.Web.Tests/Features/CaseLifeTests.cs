using System.Net;
using KonTum.Membership.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace KonTum.Membership.Web.Tests.Features;

/// <summary>Transfers, probation and the review of what is kept, over real HTTP.</summary>
public sealed class CaseLifeTests(ReadingApp app) : IClassFixture<ReadingApp>
{
    [Fact]
    public async Task Transfer_IsSeenByBothCells_AndTheFileMovesOnlyWithTheAnswer()
    {
        var sender = await app.AsAsync("chibo-kroong-05");
        var receiver = await app.AsAsync("chibo-ia-chim-02");
        var stranger = await app.AsAsync("chibo-kroong-06");
        var id = await Applicant.RecordAsync(sender, "Y Chuyển");
        await Applicant.EnterPoolAsync(sender, id);
        var page = await sender.GetAsync($"/candidates/{id}/transfer");
        page.Document.QuerySelectorAll("select[name='ToCell'] option[value='kroong-05']").Should().BeEmpty("a cell does not send to itself");

        var refused = await sender.PostAsync(page, $"/candidates/{id}/transfer", ("SlipId", page.Field("SlipId")), ("Version", page.Field("Version")), ("ToCell", "no-such"), ("OccurredOn", "12/04/2011"), ("Document", "3-GT/CB"));
        var sent = await sender.PostAsync(page, $"/candidates/{id}/transfer", ("SlipId", page.Field("SlipId")), ("Version", page.Field("Version")), ("ToCell", "ia-chim-02"), ("OccurredOn", "12/04/2011"), ("Document", "3-GT/CB"));

        refused.One("#ToCell-error").TextContent.Should().NotBeEmpty();
        var address = sent.Response.Headers.Location!.ToString();
        (await sender.GetAsync(address)).One(".facts").TextContent.Should().Contain("Y Chuyển");
        (await receiver.GetAsync(address)).One(".facts").TextContent.Should().Contain("Y Chuyển");
        (await stranger.GetAsync(address)).Status.Should().Be(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/transfers")).Body.Should().NotContain("Y Chuyển");
        (await (await app.AsAsync("danguy-ia-chim")).GetAsync("/transfers")).Body.Should().Contain("Y Chuyển");
        (await receiver.GetAsync($"/candidates/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await sender.PostAsync(await sender.GetAsync(address), $"{address}/accept", ("Version", "0"), ("OccurredOn", "14/04/2011"), ("Document", "8-NQ"))).Status.Should().Be(HttpStatusCode.NotFound, "the sender does not accept");

        var slip = await receiver.GetAsync(address);
        (await receiver.PostAsync(slip, $"{address}/decline", ("Version", slip.Field("Version")), ("DeclinedOn", "14/04/2011"))).One("#DeclineReason-error").TextContent.Should().NotBeEmpty();
        (await receiver.PostAsync(slip, $"{address}/accept", ("Version", slip.Field("Version")), ("OccurredOn", "11/04/2011"), ("Document", "8-NQ"))).One("#OccurredOn-error").TextContent.Should().NotBeEmpty();
        (await receiver.PostAsync(slip, $"{address}/accept", ("Version", slip.Field("Version")), ("OccurredOn", "14/04/2011"), ("Document", "8-NQ"))).Status.Should().Be(HttpStatusCode.Redirect);

        (await receiver.GetAsync($"/candidates/{id}")).One("h1").TextContent.Should().Be("Y Chuyển");
        (await sender.GetAsync($"/candidates/{id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await sender.GetAsync(address)).Body.Should().Contain("8-NQ", "the sender keeps the slip");
    }

    [Fact]
    public async Task Exit_WhileASlipIsUnderWay_CallsItBack()
    {
        var browser = await app.AsAsync("chibo-kroong-07");
        var id = await Applicant.RecordAsync(browser, "Y Dừng");
        var page = await browser.GetAsync($"/candidates/{id}/transfer");
        var sent = await browser.PostAsync(page, $"/candidates/{id}/transfer", ("SlipId", page.Field("SlipId")), ("Version", page.Field("Version")), ("ToCell", "ia-chim-03"), ("OccurredOn", "12/04/2011"), ("Document", "3-GT/CB"));
        var exit = await browser.GetAsync($"/candidates/{id}/exits/Deceased");

        (await browser.PostAsync(exit, $"/candidates/{id}/exits/Deceased", ("Version", exit.Field("Version")), ("OccurredOn", "13/04/2011"))).Status.Should().Be(HttpStatusCode.Redirect);

        (await browser.GetAsync(sent.Response.Headers.Location!.ToString())).One(".above").TextContent.Should().Be("Đã rút lại");
    }

    [Fact]
    public async Task Probation_ShowsItsDates_AndIsEndedByTheCommitteeAlone()
    {
        var (id, cell) = Probationer();
        var secretary = await app.AsAsync($"chibo-{cell}");
        var commission = await app.AsAsync("bantochuc");
        var page = await secretary.GetAsync($"/candidates/{id}/probation");
        page.Body.Should().Contain("tuổi đảng tính từ ngày này");

        var taught = await secretary.GetAsync($"/candidates/{id}/probation/Class");
        (await secretary.PostAsync(taught, $"/candidates/{id}/probation/Class", ("Version", taught.Field("Version")), ("OccurredOn", "14/04/2011"))).One("#Document-error").TextContent.Should().NotBeEmpty();
        (await secretary.PostAsync(taught, $"/candidates/{id}/probation/Class", ("Version", taught.Field("Version")), ("OccurredOn", "14/04/2011"), ("Document", "77/CN"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await secretary.GetAsync($"/candidates/{id}/probation/Extend")).Status.Should().Be(HttpStatusCode.Redirect, "the regulation knows of no longer probation");
        var propose = await secretary.GetAsync($"/candidates/{id}/probation/Propose");
        (await secretary.PostAsync(propose, $"/candidates/{id}/probation/Propose", ("Version", propose.Field("Version")), ("ProposalId", propose.Field("ProposalId")), ("OccurredOn", "14/04/2011"), ("Document", "5-NQ/CB"), ("ReasonKind", "ConductUnfit"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await secretary.GetAsync($"/candidates/{id}/probation/Decide")).Status.Should().Be(HttpStatusCode.Redirect, "a cell does not decide");

        var decide = await commission.GetAsync($"/candidates/{id}/probation/Decide");
        (await commission.PostAsync(decide, $"/candidates/{id}/probation/Decide", ("Version", decide.Field("Version")), ("ProposalId", decide.Field("ProposalId")), ("OccurredOn", "15/04/2011"), ("Document", "9-QĐ/TU"))).One(".field-error").TextContent.Should().NotBeEmpty();
        (await commission.PostAsync(decide, $"/candidates/{id}/probation/Decide", ("Version", decide.Field("Version")), ("ProposalId", decide.Field("ProposalId")), ("OccurredOn", "15/04/2011"), ("Document", "9-QĐ/TU"), ("Outcome", "Decided"))).Status.Should().Be(HttpStatusCode.Redirect);

        var ended = await secretary.GetAsync($"/candidates/{id}/probation");
        ended.Body.Should().Contain("77/CN").And.Contain("9-QĐ/TU");
        ended.Document.QuerySelectorAll(".page-actions a").Should().BeEmpty();
        (await secretary.GetAsync($"/candidates/{id}")).Body.Should().Contain("Bị xóa tên trong danh sách đảng viên dự bị");
    }

    [Fact]
    public async Task Retention_ChoosesNothingByItself_EmptiesWhatWasTicked_AndShowsTheResult()
    {
        var commission = await app.AsAsync("bantochuc");
        var page = await commission.GetAsync("/erasures/retention");
        var boxes = page.Document.QuerySelectorAll("input[name=Chosen]");
        boxes.Should().NotBeEmpty();
        boxes.Where(box => box.HasAttribute("checked")).Should().BeEmpty("people choose");
        var (chosen, other) = (boxes[0].GetAttribute("value")!, boxes[1].GetAttribute("value")!);
        var name = page.One($"a[href='/candidates/{chosen}']").TextContent;

        var refused = await commission.PostAsync(page, "/erasures/retention", ("ReviewId", page.Field("ReviewId")), ("Chosen", chosen), ("DecidedOn", "15/04/2011"));
        var carried = await commission.PostAsync(page, "/erasures/retention", ("ReviewId", page.Field("ReviewId")), ("Chosen", chosen), ("Decision", "12-BB/BTC"), ("DecidedOn", "15/04/2011"));

        refused.One("#Decision-error").TextContent.Should().NotBeEmpty();
        refused.One($"#c-{chosen}").HasAttribute("checked").Should().BeTrue("the form keeps what was ticked");
        var result = await commission.FollowAsync(carried);
        result.Body.Should().Contain("12-BB/BTC").And.NotContain(name);
        (await commission.GetAsync(result.One("tbody a").GetAttribute("href")!)).Status.Should().Be(HttpStatusCode.OK);
        (await commission.GetAsync($"/candidates/{chosen}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await commission.GetAsync($"/candidates/{other}")).Status.Should().Be(HttpStatusCode.OK);
    }

    private (string Id, string Cell) Probationer()
    {
        using var connection = new SqliteConnection($"Data Source={app.Factory.DatabasePath};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT k.PublicId, u.Slug FROM Candidates k JOIN Members m ON m.PublicId = k.MemberPublicId AND m.LeftOn IS NULL
            JOIN CandidatePlacements p ON p.CandidateId = k.Id AND p.ValidTo IS NULL JOIN Units u ON u.Id = p.CellId
            JOIN CandidateSteps s ON s.CandidateId = k.Id AND s.Until IS NULL AND s.OccurredOn < '2011-04-01'
            WHERE k.Stage = 'Probation' ORDER BY k.Id LIMIT 1
            """;
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetString(0).ToLowerInvariant(), reader.GetString(1));
    }
}
