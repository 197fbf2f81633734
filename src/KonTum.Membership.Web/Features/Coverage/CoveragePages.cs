using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Coverage;

/// <summary>The coverage of a unit on a day; printed, it is the coverage report.</summary>
public sealed record CoveragePage(AskedBar Bar, AskedScope Asked, PeriodLinks Period, IReadOnlyList<Figure> Figures, CoverageGrid Grid, DataTable Units, DataTable Table);

/// <summary>The gaps quarter by quarter; no chart where there is nothing to draw.</summary>
public sealed record TrendPage(AskedBar Bar, AskedScope Asked, BarChart? Chart, DataTable Table);

public sealed record VillagesPage(AskedBar Bar, AskedScope Asked, CoverageGap? Gap, Tabs Tabs, DataTable Table, Pager Pager);

/// <summary>One village: how it stands, what comes next, who served it, how it got there.</summary>
public sealed record VillagePage(
    AskedBar Bar, DateOnly AsOf, string Name, string UnitName, DefinitionList Facts, TableCell Gaps, IReadOnlyList<string> Steps, DataTable? Cells, DataTable History, string? Note);
