using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>
/// What a plan counts for each cell within reach on its base date: the day of the scope. Five statements, whatever
/// the size of the tree.
/// </summary>
public sealed class AllocationInputQuery(MembershipDbContext database, Rulebook rulebook)
{
    private static readonly UnitKind[] BaseKinds = [.. Enum.GetValues<UnitKind>().Where(kind => kind.IsBase())];
    private static readonly CandidateStage[] BeforeDecision = [.. CandidateStages.BeforeDecision];

    /// <param name="scope">The city as of the base date, 31 December before the year of the plan.</param>
    public async Task<IReadOnlyList<AllocationInput>> InputsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var rules = rulebook.At(scope.AsOf);
        var cells = await CellsAsync(scope, cancellationToken);
        var members = await MembersAsync(scope, cancellationToken);
        var villages = await VillagesWithoutMemberAsync(scope, cancellationToken);
        var applicants = await ApplicantsAsync(scope, rules, members, cancellationToken);
        return
        [
            .. cells.Select(cell =>
            {
                var (all, full) = members.GetValueOrDefault(cell.Id);
                var capacity = full * rules.MentorLoadLimit / rules.Introducers;
                return new AllocationInput(cell.Id, cell.Slug, cell.BaseId, all, applicants.GetValueOrDefault(cell.Id),
                    villages.GetValueOrDefault(cell.Id), full, capacity, HasHelpingCell: false);
            }),
        ];
    }

    /// <summary>All villages of the wards and communes within reach, with and without members.</summary>
    public Task<int> VillageCountAsync(UnitScope scope, CancellationToken cancellationToken) =>
        database.UnitReach.Within(scope.UnitId, scope.AsOf)
            .Join(database.VillageVersions.HoldingOn(scope.AsOf), reach => reach.UnitId, village => village.UnitId, (reach, village) => village.VillageId)
            .CountAsync(cancellationToken);

    private async Task<List<CellRow>> CellsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return await (
            from reach in database.UnitReach.Within(scope.UnitId, date)
            join version in database.UnitVersions.HoldingOn(date) on reach.UnitId equals version.UnitId
            where version.Kind == UnitKind.Cell
            join unit in database.Units on reach.UnitId equals unit.Id
            // A cell that stands directly under the city is its own base.
            let baseId = database.UnitReach.Where(above => above.UnitId == unit.Id && above.ValidFrom <= date && (above.ValidTo == null || above.ValidTo > date))
                .Join(database.UnitVersions.HoldingOn(date), above => above.AncestorId, v => v.UnitId, (above, v) => v)
                .Where(v => BaseKinds.Contains(v.Kind)).Min(v => (int?)v.UnitId)
            orderby unit.Slug
            select new CellRow(unit.Id, unit.Slug, baseId ?? unit.Id)).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<int, (int All, int Full)>> MembersAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var counts = await (
            from reach in database.MemberReach.Within(scope.UnitId, scope.AsOf)
            join standing in database.MemberStandings.HoldingOn(scope.AsOf) on reach.MemberId equals standing.MemberId
            select new { reach.CellId, Full = standing.Status == MemberStatus.Full ? 1 : 0 })
            .GroupBy(row => row.CellId)
            .Select(cell => new { cell.Key, All = cell.Count(), Full = cell.Sum(row => row.Full) })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(cell => cell.Key, cell => (cell.All, cell.Full));
    }

    private async Task<Dictionary<int, int>> VillagesWithoutMemberAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return await database.UnitReach.Within(scope.UnitId, date)
            .Join(database.CellVillages.HoldingOn(date), reach => reach.UnitId, link => link.CellId, (reach, link) => link)
            .Where(link => !database.MemberResidences.Any(home => home.VillageId == link.VillageId && !home.Seconded
                && home.ValidFrom <= date && (home.ValidTo == null || home.ValidTo > date)))
            .GroupBy(link => link.CellId)
            .Select(cell => new { cell.Key, Count = cell.Count() })
            .ToDictionaryAsync(cell => cell.Key, cell => cell.Count, cancellationToken);
    }

    /// <summary>Applicants per cell whose admission could lawfully be decided within the year after the base date.</summary>
    private async Task<Dictionary<int, int>> ApplicantsAsync(
        UnitScope scope, RuleSet rules, Dictionary<int, (int All, int Full)> members, CancellationToken cancellationToken)
    {
        var lastDay = new DateOnly(scope.AsOf.AddDays(1).Year, 12, 31);
        var files = await FilesAsync(scope, cancellationToken);
        var helpers = await HelpersAsync(scope, cancellationToken);
        return files
            .Where(file => EarliestAdmission.Of(FactsOf(file, helpers[file.Id], members), rules, scope.AsOf).Date <= lastDay)
            .CountBy(file => file.CellId)
            .ToDictionary();
    }

    private async Task<List<FileRow>> FilesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return await (
            from reach in database.CandidateReach.Within(scope.UnitId, date)
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            where candidate.Consent.RequestedOn <= date && candidate.Consent.GivenOn <= date
            join step in database.CandidateSteps.HoldingOn(date) on candidate.Id equals step.CandidateId
            where BeforeDecision.Contains(step.Stage)
            join place in database.CandidatePlacements.HoldingOn(date) on candidate.Id equals place.CandidateId
            join home in database.VillageVersions.HoldingOn(date) on place.VillageId equals home.VillageId into homes
            from home in homes.DefaultIfEmpty()
            select new FileRow(candidate.Id, reach.CellId, step.Stage, candidate.BirthDate, candidate.Schooling,
                (bool?)home.DifficultArea ?? false, candidate.CertificateOn)).ToListAsync(cancellationToken);
    }

    private async Task<ILookup<int, DateOnly>> HelpersAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var helps = await database.CandidateReach.Within(scope.UnitId, scope.AsOf)
            .Join(database.MentorAssignments.HoldingOn(scope.AsOf), reach => reach.CandidateId, help => help.CandidateId, (reach, help) => new { help.CandidateId, Since = help.AcquaintedSince ?? help.ValidFrom })
            .ToListAsync(cancellationToken);
        return helps.ToLookup(help => help.CandidateId, help => help.Since);
    }

    private static AdmissionFacts FactsOf(FileRow file, IEnumerable<DateOnly> helpedSince, Dictionary<int, (int All, int Full)> members) =>
        new(file.Stage, file.BirthDate, file.Schooling, file.DifficultArea, file.CertificateOn, [.. helpedSince], members.GetValueOrDefault(file.CellId).Full);

    private sealed record CellRow(int Id, string Slug, int BaseId);

    private sealed record FileRow(
        int Id, int CellId, CandidateStage Stage, DateOnly BirthDate, Schooling Schooling, bool DifficultArea, DateOnly? CertificateOn);
}
