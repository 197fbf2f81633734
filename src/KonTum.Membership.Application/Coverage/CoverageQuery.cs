using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Coverage;

/// <summary>A ward or commune with its villages, judged, in the order of their codes.</summary>
public sealed record UnitVillages(int UnitId, string Slug, string Name, string ShortName, IReadOnlyList<VillageCoverage> Villages);

/// <summary>How the villages within reach are covered on a day, from the dated facts of that day, in one statement.</summary>
public sealed class CoverageQuery(MembershipDbContext database)
{
    /// <summary>Every village within reach, judged, in the order of codes.</summary>
    public async Task<IReadOnlyList<VillageCoverage>> VillagesAsync(UnitScope scope, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(scope, cancellationToken)).Select(row => row.Judge()).OrderBy(village => village.Facts.Code, StringComparer.Ordinal)];

    /// <summary>
    /// The same, by ward and commune in the order of the tree. A cell shows the villages it serves; any other unit
    /// those that lie in it, so that a city's villages are the sum of its communes' and none is counted twice.
    /// </summary>
    /// <param name="tree">The day whose units the villages are put under; the scope's own day if left out.</param>
    public async Task<IReadOnlyList<UnitVillages>> ByUnitAsync(UnitScope scope, UnitKind kind, CancellationToken cancellationToken, DateOnly? tree = null) =>
    [
        .. (await RowsAsync(scope, cancellationToken, tree))
            .Where(row => row.LiesInside || kind == UnitKind.Cell)
            .GroupBy(row => row.UnitId)
            .OrderBy(unit => unit.First().UnitOrder).ThenBy(unit => unit.First().UnitSlug, StringComparer.Ordinal)
            .Select(unit => new UnitVillages(unit.Key, unit.First().UnitSlug, unit.First().UnitName, unit.First().UnitShortName,
                [.. unit.Select(row => row.Judge()).OrderBy(village => village.Facts.Code, StringComparer.Ordinal)])),
    ];

    private Task<List<Row>> RowsAsync(UnitScope scope, CancellationToken cancellationToken, DateOnly? tree = null)
    {
        var (date, treeDay) = (scope.AsOf, tree ?? scope.AsOf);
        var reached = database.ReachedVillages(scope.On(treeDay));
        var inside = database.UnitReach.Within(scope.UnitId, treeDay).Select(reach => reach.UnitId);
        var links = database.CellVillages.Where(link => link.ValidFrom <= date && (link.ValidTo == null || link.ValidTo > date));
        var homes = database.MemberResidences.Where(home => home.ValidFrom <= date && (home.ValidTo == null || home.ValidTo > date));
        var placements = database.CandidatePlacements.Where(place => place.ValidFrom <= date && (place.ValidTo == null || place.ValidTo > date));
        var steps = database.CandidateSteps.Where(step => step.OccurredOn <= date && (step.Until == null || step.Until > date));
        return (
            from version in database.VillageVersions.HoldingOn(date)
            where reached.Contains(version.VillageId)
            join village in database.Villages on version.VillageId equals village.Id
            join place in database.VillageVersions.HoldingOn(treeDay) on version.VillageId equals place.VillageId
            join unit in database.Units on place.UnitId equals unit.Id
            join named in database.UnitVersions.HoldingOn(treeDay) on place.UnitId equals named.UnitId into names
            from named in names.DefaultIfEmpty()
            select new Row
            {
                Version = version,
                Code = village.Code,
                UnitId = unit.Id,
                UnitSlug = unit.Slug,
                UnitName = named.Name ?? unit.Slug,
                UnitShortName = named.ShortName ?? unit.Slug,
                UnitOrder = (int?)named.Order ?? 0,
                LiesInside = inside.Contains(place.UnitId),
                Own = links.Count(link => link.VillageId == village.Id && link.Service == CellService.Own),
                Merged = links.Count(link => link.VillageId == village.Id && link.Service == CellService.Merged),
                Attached = links.Count(link => link.VillageId == village.Id && link.Service == CellService.Attached),
                CellMembers = links.Where(link => link.VillageId == village.Id)
                    .SelectMany(link => database.MemberCells.Where(cell => cell.CellId == link.CellId && cell.ValidFrom <= date && (cell.ValidTo == null || cell.ValidTo > date))).Count(),
                Local = homes.Count(home => home.VillageId == village.Id && !home.Seconded),
                Seconded = homes.Count(home => home.VillageId == village.Id && home.Seconded),
                Head = database.VillageHeads.Where(h => h.VillageId == village.Id && h.ValidFrom <= date && (h.ValidTo == null || h.ValidTo > date)).Select(h => (bool?)h.IsMember).FirstOrDefault(),
                ApplicantsEarly = placements.Where(p => p.VillageId == village.Id).Count(p => steps.Any(s => s.CandidateId == p.CandidateId && VillageReach.Early.Contains(s.Stage))),
                ApplicantsLate = placements.Where(p => p.VillageId == village.Id).Count(p => steps.Any(s => s.CandidateId == p.CandidateId && VillageReach.Late.Contains(s.Stage))),
                MentorsFree = links.Where(link => link.VillageId == village.Id)
                    .SelectMany(link => database.MemberCells.Where(cell => cell.CellId == link.CellId && cell.ValidFrom <= date && (cell.ValidTo == null || cell.ValidTo > date)))
                    .Count(cell => database.MemberStandings.Any(s => s.MemberId == cell.MemberId && s.Status == MemberStatus.Full && s.ValidFrom <= date && (s.ValidTo == null || s.ValidTo > date))
                        && !database.MentorAssignments.Any(m => m.MemberId == cell.MemberId && m.ValidFrom <= date && (m.ValidTo == null || m.ValidTo > date))),
                LastAdmission = database.MemberResidences.Where(r => r.VillageId == village.Id && r.ValidFrom <= date)
                    .Join(database.Members, r => r.MemberId, m => m.Id, (r, m) => new { r.ValidFrom, m.AdmittedOn }).Where(x => x.ValidFrom == x.AdmittedOn)
                    .Max(x => (DateOnly?)x.AdmittedOn),
            }).ToListAsync(cancellationToken);
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

    private sealed class Row
    {
        public required VillageVersion Version { get; init; }

        public required string Code { get; init; }

        public int UnitId { get; init; }

        public required string UnitSlug { get; init; }

        public required string UnitName { get; init; }

        public required string UnitShortName { get; init; }

        public int UnitOrder { get; init; }

        public bool LiesInside { get; init; }

        public int Own { get; init; }

        public int Merged { get; init; }

        public int Attached { get; init; }

        public int CellMembers { get; init; }

        public int Local { get; init; }

        public int Seconded { get; init; }

        public bool? Head { get; init; }

        public int ApplicantsEarly { get; init; }

        public int ApplicantsLate { get; init; }

        public int MentorsFree { get; init; }

        public DateOnly? LastAdmission { get; init; }

        public VillageCoverage Judge() => CoverageCalculator.Judge(new VillageFacts(
            Version.VillageId, Code, Version.Name, Version.Kind, UnitId, Version.EthnicMinorityVillage, Version.DataKept,
            [.. Enumerable.Repeat(CellService.Own, Own), .. Enumerable.Repeat(CellService.Merged, Merged), .. Enumerable.Repeat(CellService.Attached, Attached)],
            CellMembers, Local, Seconded, Head, ApplicantsEarly, ApplicantsLate, LastAdmission)
        { MentorsFree = MentorsFree });
    }
}
