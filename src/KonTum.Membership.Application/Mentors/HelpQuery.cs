using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Mentors;

/// <summary>Everything about the help that one applicant gets.</summary>
public sealed record HelpedFile(
    int CandidateId, Guid PublicId, int Version, string FullName, CandidateStage Stage, DateOnly? ClosedOn, int CellId, string CellSlug, string CellName, int? BaseId, PoolKind? PoolKind,
    IReadOnlyList<HelperLine> Helpers, IReadOnlyList<HelpingCellLine> HelpingCells, IReadOnlyList<MentorAlert> Alerts, int LoadLimit);

/// <summary>The mentors of one file, or null where the file does not exist or lies out of reach.</summary>
public sealed class HelpQuery(MembershipDbContext database, Rulebook rulebook)
{
    public async Task<HelpedFile?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var head = await (
            from candidate in database.Candidates
            where candidate.PublicId == publicId
            join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
            where reach.UnitId == scope.UnitId && reach.ValidTo == null
            join placement in database.CandidatePlacements on candidate.Id equals placement.CandidateId
            where placement.ValidTo == null
            join cell in database.Units on placement.CellId equals cell.Id
            join version in database.UnitVersions.HoldingOn(date) on cell.Id equals version.UnitId
            select new
            {
                candidate.Id,
                candidate.Version,
                candidate.Name.Full,
                candidate.Stage,
                candidate.ClosedOn,
                CellId = cell.Id,
                cell.Slug,
                version.Name,
                version.ParentId,
                Pool = database.PoolEntries.Where(e => e.CandidateId == candidate.Id && e.ValidTo == null)
                    .Join(database.Pools, e => e.PoolId, p => p.Id, (e, p) => (PoolKind?)p.Kind).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancellationToken);
        if (head is null) return null;

        var rows = await HelperRows.Of(database, database.MentorAssignments.Where(m => m.CandidateId == head.Id), date).ToListAsync(cancellationToken);
        var remarks = (await RemarksAsync(head.Id, cancellationToken)).ToLookup(remark => remark.MemberId);
        var helping = await HelpingCellsAsync(head.Id, date, cancellationToken);
        var cells = await HelperRows.CellsAsync(database, [.. rows.Select(row => row.CellId).OfType<int>().Distinct()], date, cancellationToken);
        var named = helping.Where(cell => cell.From <= date && (cell.To is null || cell.To > date)).Select(cell => cell.CellId).ToHashSet();

        var rules = rulebook.At(date);
        var facts = rows.Select(row => new HelperFacts(row.MemberId, row.From, row.Status is not null, row.Status == MemberStatus.Full,
            HelperRows.IsNear(row.CellId, head.ParentId, cells, named), row.Load, [.. remarks[row.MemberId].Select(remark => remark.Quarter)])).ToList();
        var lines = rows.Zip(facts, (row, fact) => new HelperLine(row.MemberId, row.PublicId, row.FullName, row.CellId is { } id && cells.TryGetValue(id, out var cell) ? cell.Name : null,
            row.From, row.To, row.Volunteered, row.CloseRelative, row.Load, fact.Bar, [.. remarks[row.MemberId].OrderByDescending(remark => remark.Quarter)])).ToList();
        var current = facts.Zip(rows).Where(pair => pair.Second.To is null).Select(pair => pair.First).ToList();
        return new HelpedFile(head.Id, publicId, head.Version, head.Full, head.Stage, head.ClosedOn, head.CellId, head.Slug, head.Name, head.ParentId, head.Pool, lines,
            [.. helping.Select(cell => new HelpingCellLine(cell.PublicId, cell.Name, cell.From, cell.To, cell.Document))],
            head.Stage.IsOver() ? [] : MentorAlerts.Of(current, rules, date), rules.MentorLoadLimit);
    }

    private Task<List<RemarkLine>> RemarksAsync(int candidateId, CancellationToken cancellationToken) => (
        from remark in database.MentorRemarks
        where remark.CandidateId == candidateId
        join user in database.Users on remark.EnteredBy equals user.Id into users
        from user in users.DefaultIfEmpty()
        select new RemarkLine(remark.MemberId, new Quarter(remark.Year, remark.QuarterNumber), remark.WrittenOn, remark.Met, remark.TookPart, remark.DidTasks, remark.WishStands,
            remark.Sentence, remark.ProposesNextStep, user.DisplayName, remark.Version)).ToListAsync(cancellationToken);

    private Task<List<Named>> HelpingCellsAsync(int candidateId, DateOnly date, CancellationToken cancellationToken) => (
        from help in database.HelpingCells
        where help.CandidateId == candidateId
        join version in database.UnitVersions.HoldingOn(date) on help.CellId equals version.UnitId
        orderby help.ValidFrom, help.Id
        select new Named(help.PublicId, help.CellId, version.Name, help.ValidFrom, help.ValidTo, help.Document)).ToListAsync(cancellationToken);

    private sealed record Named(Guid PublicId, int CellId, string Name, DateOnly From, DateOnly? To, string Document);
}
