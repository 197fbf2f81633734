using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Organisation;

/// <summary>The counts of one cell on a day.</summary>
public sealed record CellCounts(int CellId, int Members, int FullMembers, int Candidates, int Villages);

public sealed record CellVillageLine(string Code, string Name, VillageKind Kind, CellService Service);

/// <summary>Cells to browse: their counts in one statement, whatever their number.</summary>
public sealed class CellQuery(MembershipDbContext database)
{
    public async Task<IReadOnlyDictionary<int, CellCounts>> CountsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var before = CandidateStages.BeforeDecision.ToArray();
        var rows = await (
            from reach in database.UnitReach.Within(scope.UnitId, date)
            join version in database.UnitVersions.HoldingOn(date) on reach.UnitId equals version.UnitId
            where version.Kind == UnitKind.Cell
            select new CellCounts(
                reach.UnitId,
                database.MemberCells.Count(c => c.CellId == reach.UnitId && c.ValidFrom <= date && (c.ValidTo == null || c.ValidTo > date)),
                database.MemberCells.Where(c => c.CellId == reach.UnitId && c.ValidFrom <= date && (c.ValidTo == null || c.ValidTo > date))
                    .Count(c => database.MemberStandings.Any(s => s.MemberId == c.MemberId && s.Status == MemberStatus.Full && s.ValidFrom <= date && (s.ValidTo == null || s.ValidTo > date))),
                database.CandidateReach.Where(c => c.UnitId == reach.UnitId && c.ValidFrom <= date && (c.ValidTo == null || c.ValidTo > date))
                    .Count(c => database.CandidateSteps.Any(s => s.CandidateId == c.CandidateId && s.OccurredOn <= date && (s.Until == null || s.Until > date) && before.Contains(s.Stage)))
                    + database.FileStubSpans.Count(s => s.CellId == reach.UnitId && s.ValidFrom <= date && s.ValidTo > date && before.Contains(s.Stage)),
                database.CellVillages.Count(v => v.CellId == reach.UnitId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date))))
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.CellId);
    }

    public Task<List<CellVillageLine>> VillagesAsync(int cellId, DateOnly asOf, CancellationToken cancellationToken) => (
        from link in database.CellVillages.HoldingOn(asOf)
        where link.CellId == cellId
        join village in database.Villages on link.VillageId equals village.Id
        join version in database.VillageVersions.HoldingOn(asOf) on link.VillageId equals version.VillageId
        orderby village.Code
        select new CellVillageLine(village.Code, version.Name, version.Kind, link.Service)).ToListAsync(cancellationToken);
}
