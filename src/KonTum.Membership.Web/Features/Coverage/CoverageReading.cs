using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Coverage;

/// <summary>What the coverage pages read.</summary>
public sealed class CoverageReading(CoverageQuery coverage, CoverageTrendQuery trend, OrganisationQuery organisation)
{
    public Task<OrganisationTree> TreeAsync(UnitScope scope, CancellationToken cancellationToken) => organisation.TreeAsync(scope, cancellationToken);

    public Task<IReadOnlyList<UnitVillages>> UnitsAsync(AskedScope asked, DateOnly day, DateOnly? tree, CancellationToken cancellationToken) =>
        coverage.ByUnitAsync(asked.Scope.On(day), asked.UnitKind, cancellationToken, tree);

    /// <summary>The villages on another day, by their codes.</summary>
    public async Task<IReadOnlyDictionary<string, VillageCoverage>> BeforeAsync(AskedScope asked, DateOnly since, CancellationToken cancellationToken) =>
        (await coverage.VillagesAsync(asked.Scope.On(since), cancellationToken)).ToDictionary(village => village.Facts.Code);

    public Task<IReadOnlyList<CoverageMoment>> QuartersAsync(AskedScope asked, int quarters, CancellationToken cancellationToken) =>
        trend.QuartersAsync(asked.Scope, asked.UnitKind, quarters, cancellationToken);
}

/// <summary>The period that a day is the end of, and the day whose units the rows are put under.</summary>
public sealed class PeriodForm
{
    [FromQuery(Name = "since")]
    public DateOnly? Since { get; set; }

    [FromQuery(Name = "tree")]
    public DateOnly? Tree { get; set; }

    /// <summary>The eve of the quarter, unless an earlier day is asked for.</summary>
    public DateOnly SinceBefore(DateOnly asOf) => Since is { } day && day < asOf ? day : Quarter.Of(asOf).FirstDay.AddDays(-1);

    public DateOnly? TreeUpTo(DateOnly today) => Tree <= today ? Tree : null;

    public IEnumerable<(string Key, string? Value)> Kept(DateOnly? tree) => [("since", Since is { } since ? Address.Day(since) : null), ("tree", tree is { } day ? Address.Day(day) : null)];
}

/// <summary>Other periods and other trees for the same day, as links.</summary>
public sealed record PeriodLinks(DateOnly Since, DateOnly? Tree, IReadOnlyList<(string Key, string Href, DateOnly Day, bool IsShown)> Links)
{
    public static PeriodLinks Of(AskedScope asked, DateOnly since, DateOnly? tree, DateOnly today)
    {
        var day = asked.Scope.AsOf;
        string Href(DateOnly eve, DateOnly? on) => Address.Of("/coverage", asked, ("since", Address.Day(eve)), ("tree", on is { } other ? Address.Day(other) : null));
        var (quarter, year) = (Quarter.Of(day).FirstDay.AddDays(-1), new DateOnly(day.Year, 1, 1).AddDays(-1));
        List<(string, string, DateOnly, bool)> links = [("Period.Quarter", Href(quarter, tree), quarter, since == quarter), ("Period.Year", Href(year, tree), year, since == year && year != quarter)];
        if (day != today) links.AddRange([("Tree.Then", Href(since, null), day, tree is null), ("Tree.Today", Href(since, today), today, tree == today)]);
        return new PeriodLinks(since, tree, links);
    }
}
