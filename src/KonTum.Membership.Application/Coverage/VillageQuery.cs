using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Coverage;

/// <summary>One village with its past, in four statements.</summary>
public sealed class VillageQuery(MembershipDbContext database)
{
    /// <summary>A village by its code, or null where it does not exist on that day or lies out of reach: the two are not told apart.</summary>
    public async Task<VillageHistory?> FindAsync(UnitScope scope, string code, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(scope, code, cancellationToken);
        if (lines.Find(row => row.Span.From <= scope.AsOf && (row.Span.To is null || row.Span.To > scope.AsOf)) is not { } now) return null;
        var cells = await CellsAsync(now.VillageId, scope.AsOf, cancellationToken);
        var cellIds = cells.Select(cell => cell.CellId).Distinct().ToList();
        var enrolled = await database.MemberCells.Where(cell => cellIds.Contains(cell.CellId))
            .Select(cell => new PresenceSpan(cell.CellId, false, false, cell.ValidFrom, cell.ValidTo)).ToListAsync(cancellationToken);
        var living = await (
            from home in database.MemberResidences
            where home.VillageId == now.VillageId
            join member in database.Members on home.MemberId equals member.Id
            select new PresenceSpan(home.VillageId, home.Seconded, home.ValidFrom == member.AdmittedOn, home.ValidFrom, home.ValidTo)).ToListAsync(cancellationToken);
        return new VillageHistory(now.VillageId, code, now.UnitSlug, now.UnitName, now.HeadIsMember, now.Early, now.Late, [.. lines.Select(row => row.Span)], cells, enrolled, living);
    }

    private Task<List<Line>> LinesAsync(UnitScope scope, string code, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var reached = database.ReachedVillages(scope);
        var placements = database.CandidatePlacements.Where(place => place.ValidFrom <= date && (place.ValidTo == null || place.ValidTo > date));
        var steps = database.CandidateSteps.Where(step => step.OccurredOn <= date && (step.Until == null || step.Until > date));
        return (
            from village in database.Villages
            where village.Code == code && reached.Contains(village.Id)
            join version in database.VillageVersions on village.Id equals version.VillageId
            join unit in database.Units on version.UnitId equals unit.Id
            orderby version.ValidFrom
            select new Line(
                village.Id, unit.Slug,
                database.UnitVersions.Where(v => v.UnitId == unit.Id && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault() ?? unit.Slug,
                database.VillageHeads.Where(h => h.VillageId == village.Id && h.ValidFrom <= date && (h.ValidTo == null || h.ValidTo > date)).Select(h => (bool?)h.IsMember).FirstOrDefault(),
                placements.Where(p => p.VillageId == village.Id).Count(p => steps.Any(s => s.CandidateId == p.CandidateId && VillageReach.Early.Contains(s.Stage))),
                placements.Where(p => p.VillageId == village.Id).Count(p => steps.Any(s => s.CandidateId == p.CandidateId && VillageReach.Late.Contains(s.Stage))),
                new VillageSpan(version.Name, version.Kind, version.UnitId, version.EthnicMinorityVillage, version.DifficultArea, version.DataKept, version.ValidFrom, version.ValidTo)))
            .ToListAsync(cancellationToken);
    }

    private Task<List<ServingCell>> CellsAsync(int villageId, DateOnly asOf, CancellationToken cancellationToken) => (
        from link in database.CellVillages
        where link.VillageId == villageId && link.ValidFrom <= asOf
        join cell in database.Units on link.CellId equals cell.Id
        orderby link.ValidFrom, cell.Slug
        select new ServingCell(
            cell.Id, cell.Slug, cell.Versions.Where(v => v.ValidFrom <= asOf && (v.ValidTo == null || v.ValidTo > asOf)).Select(v => v.Name).FirstOrDefault() ?? cell.Slug,
            link.Service, link.ValidFrom, link.ValidTo))
        .ToListAsync(cancellationToken);

    private sealed record Line(int VillageId, string UnitSlug, string UnitName, bool? HeadIsMember, int Early, int Late, VillageSpan Span);
}
