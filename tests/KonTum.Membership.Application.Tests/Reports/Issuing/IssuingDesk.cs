using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using KonTum.Membership.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Tests.Reports.Issuing;

/// <summary>The city's reports on a database file, as the pages reach them.</summary>
internal sealed class IssuingDesk : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2011, 4, 15);

    private IssuingDesk(MembershipDbContext database, int city)
    {
        Database = database;
        Scope = new UnitScope(city, Today, SeesPeople: true);
        Organisation = new OrganisationQuery(database);
        var figures = new FiguresQuery(database);
        var masks = new ResultMaskQuery(database, Organisation);
        Reports = new QuarterReportQuery(database, Organisation, new CoverageQuery(database), figures, new TargetPlanQuery(database, Organisation, figures), masks);
        Forms = new FormsQuery(database, figures, Organisation, masks);
        Service = new ReportIssuingService(database, Reports, Forms, Organisation, Composer);
        Issued = new IssuedReportQuery(database);
    }

    public MembershipDbContext Database { get; }

    public UnitScope Scope { get; }

    public OrganisationQuery Organisation { get; }

    public QuarterReportQuery Reports { get; }

    public FormsQuery Forms { get; }

    public ReportComposer Composer { get; } = new(EmbeddedRulebook.Load(), EmbeddedCalendar.Load());

    public ReportIssuingService Service { get; }

    public IssuedReportQuery Issued { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<IssuingDesk> OpenAsync(string path)
    {
        var database = DemoDatabase.Open(path);
        return new IssuingDesk(database, await database.Units.Where(unit => unit.Slug == "kon-tum").Select(unit => unit.Id).SingleAsync(Stop));
    }

    public async Task<ChangeContext> AsAsync(string account, string? reason = null) =>
        new(await Database.Users.Where(user => user.UserName == account).Select(user => user.Id).SingleAsync(Stop), new DateTime(2011, 4, 15, 3, 0, 0, DateTimeKind.Utc), Reason: reason);

    public ReportTerms Terms(ReportPeriod period) => Composer.Usual(period, Today, hasVillages: true) with { Number = 80, Signer = "Y Mai" };

    public Task<ReportProposal> OpenProposalAsync() => Database.ReportProposals.AsNoTracking().SingleAsync(proposal => proposal.State == ProposalState.Composed, Stop);

    public async Task CloseQuarterAsync(ReportPeriod period)
    {
        Database.QuarterClosings.Add(QuarterClosing.Close(Guid.CreateVersion7(), Scope.UnitId, period, Today, 398, 396, 2, 0, await AsAsync("bantochuc")).Value);
        await Database.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
