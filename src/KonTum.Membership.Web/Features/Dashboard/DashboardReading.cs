using KonTum.Membership.Application.Dashboards;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Dashboard;

/// <summary>A cell of a base committee with its counts.</summary>
public sealed record CellLine(TreeNode Cell, CellCounts Counts);

/// <summary>What the overview reads. What only those in charge of the people see is not even counted for others.</summary>
public sealed class DashboardReading(HeadlineQuery headline, CohortQuery cohorts, OrganisationQuery organisation, CellQuery cells)
{
    public Task<Headline> HeadlineAsync(AskedScope asked, DateOnly today, CancellationToken cancellationToken) => headline.ComposeAsync(asked.Scope, asked.UnitKind, today, cancellationToken);

    public async Task<IReadOnlyList<Cohort>> CohortsAsync(AskedScope asked, CancellationToken cancellationToken) =>
        asked.Scope.SeesPeople ? await cohorts.ByYearAsync(asked.Scope, cancellationToken) : [];

    public async Task<IReadOnlyList<CellLine>> CellsAsync(AskedScope asked, CancellationToken cancellationToken)
    {
        if (!asked.Scope.SeesPeople || !asked.UnitKind.IsBase()) return [];
        var tree = await organisation.TreeAsync(asked.Scope, cancellationToken);
        var counts = await cells.CountsAsync(asked.Scope, cancellationToken);
        return [.. tree.Subtree(asked.Scope.UnitId).Where(node => counts.ContainsKey(node.Id)).Select(node => new CellLine(node, counts[node.Id]))];
    }
}
