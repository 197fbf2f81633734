using KonTum.Membership.Application.Figures;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Dashboard;

/// <summary>The figures of one unit on one day, grouped, with what can be drawn of them.</summary>
public sealed record DashboardPage(
    AskedBar Bar, AskedScope Asked, IReadOnlyList<FigureGroup> Groups, BarChart Months, BarChart Years, BarChart? Stages, bool StagesHidden, bool StagesPrint, CoverageGrid Grid)
{
    /// <summary>The year's admissions added up, against its target; null where there is no plan.</summary>
    public BarChart? Progress { get; init; }

    /// <summary>For readers who may open the people counted; null where there is nobody.</summary>
    public CohortView? Cohorts { get; init; }

    /// <summary>The cells of a base committee.</summary>
    public DataTable? Cells { get; init; }
}

/// <summary>The funnel by year of entry, as bars and as a table.</summary>
public sealed record CohortView(BarChart Chart, DataTable Table);

/// <param name="Key">The last part of the name of the group in the texts.</param>
public sealed record FigureGroup(string Key, IReadOnlyList<Figure> Figures)
{
    /// <summary>Keeps the order of the contract, since the keys of one group stand together in it.</summary>
    public static IReadOnlyList<FigureGroup> Of(IEnumerable<KeyedFigure> figures, Func<KeyedFigure, Figure> card) =>
        [.. figures.GroupBy(figure => GroupOf(figure.Key)).Select(group => new FigureGroup(group.Key, [.. group.Select(card)]))];

    private static string GroupOf(string key) => key == FigureKeys.Candidates ? "targets" : key.Split('.')[0];
}
