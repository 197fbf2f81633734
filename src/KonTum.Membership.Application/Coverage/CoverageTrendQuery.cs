using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Coverage;

/// <summary>How the villages of a unit stood on a day.</summary>
public sealed record CoverageMoment(DateOnly Day, CoverageTotals Totals);

/// <summary>How the gaps of a unit came and went, quarter by quarter: four statements, whatever the number of quarters.</summary>
public sealed class CoverageTrendQuery(MembershipDbContext database)
{
    private const int MostQuarters = 40;

    /// <summary>The scope's day and the quarter ends before it, the oldest first. Quarters without a village are left out.</summary>
    public async Task<IReadOnlyList<CoverageMoment>> QuartersAsync(UnitScope scope, UnitKind kind, int quarters, CancellationToken cancellationToken)
    {
        var histories = await HistoriesAsync(scope, kind, cancellationToken);
        return
        [
            .. VillageHistory.QuarterEnds(scope.AsOf, Math.Min(quarters, MostQuarters)).Prepend(scope.AsOf).Reverse()
                .Select(day => (day, judged: histories.Select(village => village.On(day)).OfType<VillageCoverage>().ToList()))
                .Where(moment => moment.judged.Count > 0)
                .Select(moment => new CoverageMoment(moment.day, CoverageCalculator.Sum(moment.judged))),
        ];
    }

    private async Task<IReadOnlyList<VillageHistory>> HistoriesAsync(UnitScope scope, UnitKind kind, CancellationToken cancellationToken)
    {
        // A cell shows the villages it serves; any other unit those that lie in it.
        var reached = kind == UnitKind.Cell
            ? database.ReachedVillages(scope)
            : database.UnitReach.Within(scope.UnitId, scope.AsOf).Join(database.VillageVersions.HoldingOn(scope.AsOf), reach => reach.UnitId, village => village.UnitId, (reach, village) => village.VillageId);
        var spans = await database.VillageVersions.Where(version => reached.Contains(version.VillageId))
            .Select(version => new { version.VillageId, Span = new VillageSpan(version.Name, version.Kind, version.UnitId, version.EthnicMinorityVillage, version.DifficultArea, version.DataKept, version.ValidFrom, version.ValidTo) })
            .ToListAsync(cancellationToken);
        var links = await database.CellVillages.Where(link => reached.Contains(link.VillageId))
            .Select(link => new { link.VillageId, Cell = new ServingCell(link.CellId, string.Empty, string.Empty, link.Service, link.ValidFrom, link.ValidTo) })
            .ToListAsync(cancellationToken);
        var serving = database.CellVillages.Where(link => reached.Contains(link.VillageId)).Select(link => link.CellId);
        var enrolled = (await database.MemberCells.Where(cell => serving.Contains(cell.CellId))
            .Select(cell => new PresenceSpan(cell.CellId, false, false, cell.ValidFrom, cell.ValidTo)).ToListAsync(cancellationToken)).ToLookup(person => person.PlaceId);
        var living = (await database.MemberResidences.Where(home => reached.Contains(home.VillageId))
            .Select(home => new PresenceSpan(home.VillageId, home.Seconded, false, home.ValidFrom, home.ValidTo)).ToListAsync(cancellationToken)).ToLookup(person => person.PlaceId);
        var cells = links.ToLookup(link => link.VillageId, link => link.Cell);
        return
        [
            .. spans.GroupBy(row => row.VillageId).Select(village => new VillageHistory(
                village.Key, string.Empty, string.Empty, string.Empty, null, 0, 0, [.. village.Select(row => row.Span)], [.. cells[village.Key]],
                [.. cells[village.Key].Select(cell => cell.CellId).Distinct().SelectMany(cell => enrolled[cell])], [.. living[village.Key]])),
        ];
    }
}
