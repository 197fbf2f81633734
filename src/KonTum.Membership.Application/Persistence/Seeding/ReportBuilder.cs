using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Reports;
using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Application.Rules;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>Returns and reports of the city, quarter by quarter: those of a year issued, the running one prepared. Made by the service that the pages use.</summary>
internal sealed class ReportBuilder(CityWorld world, MembershipDbContext database)
{
    private readonly IReadOnlyDictionary<string, Guid> _accounts = DemoAccounts.Ids(world.Reference);

    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        var organisation = new OrganisationQuery(database);
        var figures = new FiguresQuery(database);
        var masks = new ResultMaskQuery(database, organisation);
        var reports = new QuarterReportQuery(database, organisation, new CoverageQuery(database), figures, new TargetPlanQuery(database, organisation, figures), masks);
        var composer = new ReportComposer(world.Rules, EmbeddedCalendar.Load());
        var service = new ReportIssuingService(database, reports, new FormsQuery(database, figures, organisation, masks), organisation, composer);
        var returns = new ReturnBuilder(world, database, _accounts);
        foreach (var row in world.Settings.Reports)
        {
            await returns.BuildAsync(row, cancellationToken);
            await BuildAsync(row, service, composer, cancellationToken);
        }

        database.ChangeTracker.Clear();
    }

    private async Task BuildAsync(ReportRow row, ReportIssuingService service, ReportComposer composer, CancellationToken cancellationToken)
    {
        var period = ReportPeriod.Of(row.Year, row.Quarter);
        var scope = new UnitScope(world.RootId, row.On, SeesPeople: true);
        var (id, usual) = (world.NextId(), composer.Usual(period, row.On, hasVillages: true));
        var prepared = await service.ComposeAsync(scope, id, 0, period, usual with { Number = row.Number, Signer = row.Signer }, row.On, By("bantochuc", row.On), cancellationToken);
        prepared.OrThrow($"The report of {period}");
        if (!row.Issued) return;
        (await service.IssueAsync(scope, id, 0, world.NextId(), By("thanhuy", row.On), cancellationToken)).OrThrow($"Issuing {period}");
    }

    private ChangeContext By(string account, DateOnly on) => CityDays.Entered(on) with { ActorId = _accounts[account] };
}
