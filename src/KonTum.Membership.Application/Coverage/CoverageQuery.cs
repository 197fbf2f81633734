using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Coverage;

/// <summary>A cell that serves a village, from one day to another.</summary>
public sealed record ServingCell(string Slug, string Name, Domain.Organisation.CellService Service, DateOnly From, DateOnly? To);

/// <summary>How the villages within reach are covered on a day, from the dated facts of that day.</summary>
public sealed class CoverageQuery(MembershipDbContext database)
{
    private static readonly CandidateStage[] Early = [CandidateStage.WishRecorded, CandidateStage.InPool, CandidateStage.MentorsAssigned, CandidateStage.ClassCompleted];

    private static readonly CandidateStage[] Late =
        [CandidateStage.FileOpened, CandidateStage.BackgroundVerified, CandidateStage.OpinionsCollected, CandidateStage.CellVotePassed];

    /// <summary>Every village of the wards and communes within reach, judged, in the order of units and codes. One statement for the facts, one for the cells.</summary>
    public async Task<IReadOnlyList<VillageCoverage>> VillagesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        // A ward reaches its villages; a cell reaches those it serves, wherever they lie.
        var within = database.UnitReach.Within(scope.UnitId, date);
        var reached = within.Join(database.VillageVersions.HoldingOn(date), r => r.UnitId, v => v.UnitId, (r, v) => v.VillageId)
            .Union(within.Join(database.CellVillages.HoldingOn(date), r => r.UnitId, l => l.CellId, (r, l) => l.VillageId));
        var rows = await (
            from version in database.VillageVersions.HoldingOn(date)
            where reached.Contains(version.VillageId)
            join village in database.Villages on version.VillageId equals village.Id
            select new
            {
                Version = version,
                village.Code,
                CellMembers = database.CellVillages.Where(link => link.VillageId == village.Id && link.ValidFrom <= date && (link.ValidTo == null || link.ValidTo > date))
                    .SelectMany(link => database.MemberCells.Where(cell => cell.CellId == link.CellId && cell.ValidFrom <= date && (cell.ValidTo == null || cell.ValidTo > date))).Count(),
                Local = database.MemberResidences.Count(r => r.VillageId == village.Id && !r.Seconded && r.ValidFrom <= date && (r.ValidTo == null || r.ValidTo > date)),
                Seconded = database.MemberResidences.Count(r => r.VillageId == village.Id && r.Seconded && r.ValidFrom <= date && (r.ValidTo == null || r.ValidTo > date)),
                Head = database.VillageHeads.Where(h => h.VillageId == village.Id && h.ValidFrom <= date && (h.ValidTo == null || h.ValidTo > date)).Select(h => (bool?)h.IsMember).FirstOrDefault(),
                ApplicantsEarly = database.CandidatePlacements.Where(p => p.VillageId == village.Id && p.ValidFrom <= date && (p.ValidTo == null || p.ValidTo > date))
                    .Count(p => database.CandidateSteps.Any(s => s.CandidateId == p.CandidateId && s.OccurredOn <= date && (s.Until == null || s.Until > date) && Early.Contains(s.Stage))),
                ApplicantsLate = database.CandidatePlacements.Where(p => p.VillageId == village.Id && p.ValidFrom <= date && (p.ValidTo == null || p.ValidTo > date))
                    .Count(p => database.CandidateSteps.Any(s => s.CandidateId == p.CandidateId && s.OccurredOn <= date && (s.Until == null || s.Until > date) && Late.Contains(s.Stage))),
                LastAdmission = database.MemberResidences.Where(r => r.VillageId == village.Id && r.ValidFrom <= date)
                    .Join(database.Members, r => r.MemberId, m => m.Id, (r, m) => new { r.ValidFrom, m.AdmittedOn }).Where(x => x.ValidFrom == x.AdmittedOn)
                    .Max(x => (DateOnly?)x.AdmittedOn),
            }).ToListAsync(cancellationToken);
        var services = (await database.CellVillages.HoldingOn(date)
            .Where(link => reached.Contains(link.VillageId))
            .Select(link => new { link.VillageId, link.Service }).ToListAsync(cancellationToken)).ToLookup(link => link.VillageId, link => link.Service);
        return
        [
            .. rows.Select(row => new VillageFacts(
                    row.Version.VillageId, row.Code, row.Version.Name, row.Version.Kind, row.Version.UnitId, row.Version.EthnicMinorityVillage, row.Version.DataKept,
                    [.. services[row.Version.VillageId]], row.CellMembers, row.Local, row.Seconded, row.Head, row.ApplicantsEarly, row.ApplicantsLate, row.LastAdmission))
                .Select(CoverageCalculator.Judge)
                .OrderBy(village => village.Facts.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The villages within reach of which something is recorded and where nobody in the Party lives.</summary>
    public async Task<HashSet<int>> WithoutLocalMemberAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var villages = await database.UnitReach.Within(scope.UnitId, date)
            .Join(database.VillageVersions.HoldingOn(date).Where(village => village.DataKept), reach => reach.UnitId, village => village.UnitId, (reach, village) => village.VillageId)
            .Where(id => !database.MemberResidences.Any(home => home.VillageId == id && !home.Seconded && home.ValidFrom <= date && (home.ValidTo == null || home.ValidTo > date)))
            .ToListAsync(cancellationToken);
        return [.. villages];
    }

    public async Task<IReadOnlyList<ServingCell>> ServingAsync(int villageId, DateOnly asOf, CancellationToken cancellationToken) =>
        await (
            from link in database.CellVillages
            where link.VillageId == villageId
            join cell in database.Units on link.CellId equals cell.Id
            orderby link.ValidFrom, cell.Slug
            select new ServingCell(cell.Slug, cell.Versions.Where(v => v.ValidFrom <= asOf && (v.ValidTo == null || v.ValidTo > asOf)).Select(v => v.Name).FirstOrDefault() ?? cell.Slug,
                link.Service, link.ValidFrom, link.ValidTo))
        .ToListAsync(cancellationToken);
}
