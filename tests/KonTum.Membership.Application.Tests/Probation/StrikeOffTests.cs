using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Probation;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Probation;

/// <summary>Probationers who are struck off, and the tables that have to close all the same.</summary>
public sealed class StrikeOffTests
{
    private static readonly DateOnly Today = new(2011, 4, 15);
    private static readonly ChangeContext By = new(Guid.Empty, new DateTime(2011, 4, 15, 1, 0, 0, DateTimeKind.Utc));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task StrikeOffs_DecidedInAQuarter_AreCountedAndTheTablesClose(int count)
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var city = new UnitScope(await database.UnitVersions.Where(version => version.Kind == Domain.Organisation.UnitKind.CityCommittee).Select(version => version.UnitId).FirstAsync(Stop), Today, true);
        var quarter = new Quarter(2011, 2);
        var (before, struckBefore) = await ReportAsync(database, city, quarter);
        var files = await database.Candidates.Where(candidate => candidate.Stage == CandidateStage.Probation && database.Members.Any(member => member.PublicId == candidate.MemberPublicId && member.LeftOn == null)).OrderBy(candidate => candidate.Id).Select(candidate => new { candidate.PublicId, candidate.Version }).Take(count).ToListAsync(Stop);

        foreach (var file in files)
        {
            var proposal = Guid.NewGuid();
            (await Service(database).ProposeAsync(city, file.PublicId, new ProposeStrikeOff(proposal, file.Version, new DateOnly(2011, 4, 11), "4-NQ/CB", ExitReason.ConductUnfit, null), Today, By, Stop)).Errors.Should().BeEmpty();
            (await ReportAsync(database, city, quarter)).Report.MembersAtEnd.Should().Be(before.MembersAtEnd - files.IndexOf(file), "a proposal strikes nobody off");
            (await Service(database).DecideAsync(city, file.PublicId, proposal, true, new NumberedFact(file.Version, new DateOnly(2011, 4, 14), "77-QĐ/TU"), Today, By, Stop)).Errors.Should().BeEmpty();
            database.ChangeTracker.Clear();
        }

        var (after, struckAfter) = await ReportAsync(database, city, quarter);
        after.MembersAtStart.Should().Be(before.MembersAtStart);
        after.MembersAtEnd.Should().Be(before.MembersAtEnd - count);
        struckAfter.Should().Be(struckBefore + count);
        var stage = await database.Candidates.Where(candidate => candidate.PublicId == files[0].PublicId).Select(candidate => candidate.Stage).SingleAsync(Stop);
        stage.Should().Be(CandidateStage.StruckOff);
        (await new ProbationQuery(database).FindAsync(city, files[0].PublicId, Stop))!.LeftOn.Should().Be(new DateOnly(2011, 4, 14));
    }

    [Fact]
    public async Task Proposal_ThatTheCommitteeDoesNotFollow_LeavesTheMember()
    {
        await using var database = DemoDatabase.Open(await DemoDatabase.CreateCopyAsync());
        var file = await database.Candidates.AsNoTracking().Where(candidate => candidate.Stage == CandidateStage.Probation && database.Members.Any(member => member.PublicId == candidate.MemberPublicId && member.LeftOn == null)).OrderBy(candidate => candidate.Id).FirstAsync(Stop);
        var cell = await database.CandidatePlacements.Where(place => place.CandidateId == file.Id && place.ValidTo == null).Select(place => place.CellId).SingleAsync(Stop);
        var (scope, proposal) = (new UnitScope(cell, Today, true), Guid.NewGuid());
        (await Service(database).ProposeAsync(scope, file.PublicId, new ProposeStrikeOff(proposal, file.Version, Today, "4-NQ/CB", ExitReason.Other, "Vắng sinh hoạt"), Today, By, Stop)).Errors.Should().BeEmpty();

        (await Service(database).DecideAsync(scope, file.PublicId, proposal, false, new NumberedFact(file.Version, Today, "3-CV"), Today, By, Stop)).Errors.Should().BeEmpty();

        (await database.Members.SingleAsync(member => member.PublicId == file.MemberPublicId, Stop)).LeftOn.Should().BeNull();
        (await database.Candidates.SingleAsync(candidate => candidate.Id == file.Id, Stop)).Stage.Should().Be(CandidateStage.Probation);
    }

    private static ProbationService Service(MembershipDbContext database) => new(database, new CandidateService(database, EmbeddedRulebook.Load()), EmbeddedRulebook.Load());

    private static async Task<(QuarterReport Report, int? StruckOff)> ReportAsync(MembershipDbContext database, UnitScope scope, Quarter quarter)
    {
        var (organisation, figures) = (new OrganisationQuery(database), new FiguresQuery(database));
        var query = new QuarterReportQuery(database, organisation, new CoverageQuery(database), figures, new TargetPlanQuery(database, organisation, figures), new ResultMaskQuery(database, organisation));
        var report = await query.ComposeAsync(scope, ReportPeriod.Of(quarter), Today, "Tổng", Stop);
        report.Errors.Should().BeEmpty("the tables close");
        return (report.Value, report.Value.Results.Total!.Count("struckOff"));
    }
}
