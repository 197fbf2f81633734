using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Returns;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Quality;
using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Domain.Returns;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Quality;

/// <summary>A record to look at.</summary>
/// <param name="Subject">Its public id or code.</param>
/// <param name="UnitId">The cell, or for a village the commune, in which it lies.</param>
/// <param name="Label">What it is called, for those who may open it.</param>
/// <param name="Address">Where it is mended; null where there is no page for it.</param>
/// <param name="Mark">Set where somebody said that it is right, and why.</param>
public sealed record QualityFinding(QualityCheck Check, string Subject, int UnitId, string Label, DateOnly? On, string? Address, MarkView? Mark = null);

public sealed record MarkView(string Reason, DateOnly On, string By);

/// <summary>How many records of a unit there are and how many still ask a question, on one side.</summary>
public sealed record QualityBar(int Records, int Open)
{
    public int Good => Math.Max(0, Records - Open);
}

/// <summary>The three bars of a unit. They say where help is needed; units and people are listed in their usual order.</summary>
public sealed record UnitQuality(string Slug, string Name, QualityBar Complete, QualityBar Fresh, QualityBar Consistent);

public sealed record QualityReport(TreeNode Unit, IReadOnlyList<UnitQuality> Units, IReadOnlyList<QualityFinding> Findings);

/// <summary>Looks for what cannot be right, is missing or has grown old, within reach, in a handful of statements whatever the number of rows.</summary>
public sealed class QualityQuery(MembershipDbContext database, OrganisationQuery organisation, ReturnQuery returns, WorkingCalendar calendar)
{
    private const int StaleMonths = 12;
    private const int CeremonyMonths = 3;

    private static readonly CandidateStage[] Open = [.. CandidateStages.BeforeDecision];

    /// <returns>Null where the unit does not stand on the scope's day.</returns>
    public async Task<QualityReport?> FindAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var tree = await organisation.TreeAsync(scope, cancellationToken);
        if (tree.Find(scope.UnitId) is not { } unit) return null;
        var sizes = await SizesAsync(scope, cancellationToken);
        var (files, fileFindings) = await FilesAsync(scope, cancellationToken);
        var (villages, villageFindings) = await VillagesAsync(scope, cancellationToken);
        var quarter = ReportPeriod.Of(Quarter.Of(Quarter.Of(scope.AsOf).FirstDay.AddDays(-1)));
        var sent = await returns.QuarterAsync(scope, quarter, cancellationToken);
        List<QualityFinding> found =
        [
            .. await PeopleAsync(scope, cancellationToken), .. fileFindings, .. villageFindings,
            .. sent.Rows.Where(row => row.State is null or ReturnState.SentBack && sent.IsLate(row)).Select(row => (Row: row, Cell: tree.Find(row.Code))).Where(pair => pair.Cell is not null)
                .Select(pair => new QualityFinding(QualityCheck.MissingReturn, pair.Row.Code, pair.Cell!.Id, pair.Row.Name, ReturnDays.DueOn(quarter), FormattableString.Invariant($"/reports/returns/{quarter.Year}/{quarter.Number}/{pair.Row.Code}"))),
            .. sizes.Where(size => QualityChecks.Jumps(size.Before, size.Now) && size.Before > 0).Select(size => (Size: size, Cell: tree.Find(size.CellId))).Where(pair => pair.Cell is not null)
                .Select(pair => new QualityFinding(QualityCheck.CountJump, pair.Cell!.Slug, pair.Cell.Id, pair.Cell.Name, null, $"/cells/{pair.Cell.Slug}")),
        ];
        var marked = await MarksAsync(found, cancellationToken);
        return new QualityReport(unit, Bars(tree, unit, marked, sizes, files, villages), [.. marked.OrderBy(finding => finding.Check).ThenBy(finding => tree.Find(finding.UnitId)?.Slug, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal)]);
    }

    private async Task<List<CellSize>> SizesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var (now, before) = (scope.AsOf, scope.AsOf.AddYears(-1));
        return await database.MemberReach.Where(reach => reach.UnitId == scope.UnitId && reach.ValidFrom <= now && (reach.ValidTo == null || reach.ValidTo > before))
            .GroupBy(reach => reach.CellId)
            .Select(cell => new CellSize(
                cell.Key, cell.Sum(reach => reach.ValidFrom <= before ? 1 : 0), cell.Sum(reach => reach.ValidTo == null || reach.ValidTo > now ? 1 : 0)))
            .ToListAsync(cancellationToken);
    }

    private async Task<List<QualityFinding>> PeopleAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var (today, ceremonyBy) = (scope.AsOf, scope.AsOf.AddMonths(-CeremonyMonths));
        var daysOff = calendar.Years.SelectMany(year => year.DaysOff).ToList();
        var rows = await (
            from reach in database.MemberReach.Within(scope.UnitId, today)
            join member in database.Members on reach.MemberId equals member.Id
            let village = database.UnitVersions.Any(cell => cell.UnitId == reach.CellId && cell.Setting == CellSetting.Village && cell.ValidFrom <= today && (cell.ValidTo == null || cell.ValidTo > today))
            let homeless = village && !database.MemberResidences.Any(home => home.MemberId == member.Id && home.ValidFrom <= today && (home.ValidTo == null || home.ValidTo > today))
            let holiday = daysOff.Contains(member.AdmittedOn)
            let impossible = member.AdmittedOn.Year - member.BirthDate.Year < 19 || member.CeremonyOn < member.AdmittedOn || member.LeftOn < member.AdmittedOn
            let waiting = member.CeremonyOn == null && member.AdmittedOn < ceremonyBy && member.Standings.Any(standing => standing.ValidTo == null && standing.Status == Domain.Members.MemberStatus.Probationary)
            where homeless || holiday || impossible || waiting
            select new { member.PublicId, member.Name.Full, reach.CellId, member.BirthDate, member.AdmittedOn, member.CeremonyOn, member.LeftOn, Homeless = homeless, Holiday = holiday, Waiting = waiting })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.SelectMany(row => new (QualityCheck Check, bool Holds, DateOnly? On)[]
            {
                (QualityCheck.MissingResidence, row.Homeless, null), (QualityCheck.AdmissionOnHoliday, row.Holiday, row.AdmittedOn), (QualityCheck.MissingCeremony, row.Waiting, row.AdmittedOn),
                (QualityCheck.ImpossibleDate, QualityChecks.IsImpossible(row.BirthDate, row.AdmittedOn, row.CeremonyOn, row.LeftOn), row.AdmittedOn),
            }.Where(question => question.Holds).Select(question => new QualityFinding(question.Check, row.PublicId.ToString(), row.CellId, row.Full, question.On, null))),
        ];
    }

    private async Task<(IReadOnlyDictionary<int, int> Files, IReadOnlyList<QualityFinding> Findings)> FilesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var (today, stale) = (scope.AsOf, scope.AsOf.AddMonths(-StaleMonths));
        var rows = await (
            from reach in database.CandidateReach.Within(scope.UnitId, today)
            join step in database.CandidateSteps.HoldingOn(today) on reach.CandidateId equals step.CandidateId
            where Open.Contains(step.Stage)
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            select new
            {
                candidate.PublicId,
                candidate.Name.Full,
                reach.CellId,
                step.OccurredOn,
                Twice = database.MentorAssignments.Any(one => one.CandidateId == candidate.Id && one.ValidTo == null && database.MentorAssignments.Any(other => other.CandidateId == candidate.Id && other.ValidTo == null && other.MemberId == one.MemberId && other.Id != one.Id)),
            }).ToListAsync(cancellationToken);
        List<QualityFinding> findings =
        [
            .. rows.Where(row => row.OccurredOn < stale).Select(row => new QualityFinding(QualityCheck.StaleFile, row.PublicId.ToString(), row.CellId, row.Full, row.OccurredOn, $"/candidates/{row.PublicId}")),
            .. rows.Where(row => row.Twice).Select(row => new QualityFinding(QualityCheck.MentorsEqual, row.PublicId.ToString(), row.CellId, row.Full, null, $"/candidates/{row.PublicId}")),
        ];
        return (rows.GroupBy(row => row.CellId).ToDictionary(cell => cell.Key, cell => cell.Count()), findings);
    }

    private async Task<(IReadOnlyDictionary<int, int> Villages, IReadOnlyList<QualityFinding> Findings)> VillagesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var today = scope.AsOf;
        var rows = await (
            from reach in database.UnitReach.Within(scope.UnitId, today)
            join version in database.VillageVersions.HoldingOn(today) on reach.UnitId equals version.UnitId
            join village in database.Villages on version.VillageId equals village.Id
            select new { village.Code, version.Name, version.UnitId, version.DataKept, HasHead = database.VillageHeads.Any(head => head.VillageId == village.Id && head.ValidFrom <= today && (head.ValidTo == null || head.ValidTo > today)) })
            .ToListAsync(cancellationToken);
        return (rows.GroupBy(row => row.UnitId).ToDictionary(unit => unit.Key, unit => unit.Count()),
            [.. rows.Where(row => !row.DataKept || !row.HasHead).Select(row => new QualityFinding(QualityCheck.MissingVillageData, row.Code, row.UnitId, row.Name, null, $"/villages/{row.Code}"))]);
    }

    private async Task<List<QualityFinding>> MarksAsync(List<QualityFinding> found, CancellationToken cancellationToken)
    {
        var subjects = found.Select(finding => finding.Subject).Distinct().ToList();
        var marks = await database.QualityMarks.Where(mark => subjects.Contains(mark.Subject))
            .Select(mark => new { mark.Check, mark.Subject, mark.Reason, mark.MarkedOn, By = database.Users.Where(user => user.Id == mark.MarkedBy).Select(user => user.DisplayName).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var known = marks.ToDictionary(mark => (mark.Check, mark.Subject), mark => new MarkView(mark.Reason, mark.MarkedOn, mark.By ?? string.Empty));
        return found.ConvertAll(finding => finding with { Mark = known.GetValueOrDefault((finding.Check, finding.Subject)) });
    }

    /// <summary>The units right below, or the unit itself where nothing is below it.</summary>
    private static List<UnitQuality> Bars(
        OrganisationTree tree, TreeNode unit, List<QualityFinding> findings, List<CellSize> sizes, IReadOnlyDictionary<int, int> files, IReadOnlyDictionary<int, int> villages)
    {
        var children = tree.ChildrenOf(unit.Id).ToList();
        var open = findings.Where(finding => finding.Mark is null).ToLookup(finding => finding.UnitId);
        return (children.Count > 0 ? children : [unit]).ConvertAll(part =>
        {
            var below = tree.Subtree(part.Id).ToList();
            var ids = below.Select(node => node.Id).ToHashSet();
            var people = sizes.Where(size => ids.Contains(size.CellId)).Sum(size => size.Now);
            var waiting = ids.Sum(id => files.GetValueOrDefault(id));
            int Questions(QualitySide side) => ids.SelectMany(id => open[id]).Where(finding => finding.Check.SideOf() == side).Select(finding => finding.Subject).Distinct().Count();
            return new UnitQuality(
                part.Slug, part.ShortName, new QualityBar(people + ids.Sum(id => villages.GetValueOrDefault(id)), Questions(QualitySide.Complete)),
                new QualityBar(waiting + below.Count(node => node.Kind == UnitKind.Cell), Questions(QualitySide.Fresh)), new QualityBar(people + waiting, Questions(QualitySide.Consistent)));
        });
    }

    private sealed record CellSize(int CellId, int Before, int Now);
}
