using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Procedure;

/// <summary>A file on its way, with the dated facts from which clocks and things to do are derived.</summary>
/// <param name="RuleSetId">The rule set by which its last step was judged.</param>
/// <param name="Helping">Mentors who help that day and are full members still.</param>
public sealed record OpenFile(
    int Id, Guid PublicId, string FullName, string SortKey, string CellSlug, string CellName, string BaseSlug, string BaseName, DateOnly StageSince, string RuleSetId, int Helping, ClockFacts Facts);

/// <summary>All open files within reach in one statement: whoever derives something from them asks no second time.</summary>
public sealed class OpenFileQuery(MembershipDbContext database)
{
    private static readonly CandidateStage[] OnTheWay = [.. CandidateStages.BeforeDecision, CandidateStage.Decided, CandidateStage.Probation];

    public async Task<IReadOnlyList<OpenFile>> ListAsync(UnitScope scope, CancellationToken cancellationToken) =>
        await ReadAsync(scope, await MentorsAsync(scope, cancellationToken), cancellationToken);

    /// <summary>As <see cref="ListAsync"/>, with nobody helping: no deadline depends on who helps.</summary>
    public Task<IReadOnlyList<OpenFile>> ListWithoutMentorsAsync(UnitScope scope, CancellationToken cancellationToken) => ReadAsync(scope, [], cancellationToken);

    private async Task<IReadOnlyList<OpenFile>> ReadAsync(UnitScope scope, IReadOnlyList<Mentor> helping, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var rows = await (
            from reach in database.CandidateReach.Within(scope.UnitId, date)
            join step in database.CandidateSteps.HoldingOn(date) on reach.CandidateId equals step.CandidateId
            where OnTheWay.Contains(step.Stage)
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            join cell in database.Units on reach.CellId equals cell.Id
            join cellVersion in database.UnitVersions.HoldingOn(date) on cell.Id equals cellVersion.UnitId
            join above in database.Units on cellVersion.ParentId equals above.Id
            join aboveVersion in database.UnitVersions.HoldingOn(date) on above.Id equals aboveVersion.UnitId
            select new Row(
                candidate.Id, candidate.PublicId, candidate.Name.Full, candidate.Name.SortKey, candidate.CertificateOn, step.Stage, step.OccurredOn, step.RuleSetId,
                cell.Slug, cellVersion.ShortName, above.Slug, aboveVersion.ShortName, aboveVersion.Kind,
                database.CandidateSteps.Where(s => s.CandidateId == candidate.Id && s.Stage == step.Stage && s.Act == StepAct.Taken && s.TakenBackBy == null && s.OccurredOn <= date).Max(s => (DateOnly?)s.OccurredOn),
                database.CandidateSteps.Where(s => s.CandidateId == candidate.Id && s.Stage == CandidateStage.FileOpened && s.Act == StepAct.Taken && s.TakenBackBy == null && s.OccurredOn <= date).Max(s => (DateOnly?)s.OccurredOn),
                database.FileFacts.Where(f => f.CandidateId == candidate.Id && f.Kind == FileFactKind.PapersRenewed && f.On <= date).Max(f => (DateOnly?)f.On)))
            .ToListAsync(cancellationToken);
        var mentors = helping.ToLookup(mentor => mentor.CandidateId);
        var dates = (await Of(scope, database.FileDates).ToListAsync(cancellationToken)).ToLookup(entry => entry.CandidateId);
        var extensions = (await Of(scope, database.ClockExtensions).ToListAsync(cancellationToken)).ToLookup(entry => entry.CandidateId);
        return [.. rows.Select(row => row.ToFile([.. mentors[row.Id]], [.. dates[row.Id].OrderBy(entry => entry.Id)], [.. extensions[row.Id].OrderBy(entry => entry.Number)]))];
    }

    private Task<List<Mentor>> MentorsAsync(UnitScope scope, CancellationToken cancellationToken) => (
        from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
        join mentor in database.MentorAssignments.HoldingOn(scope.AsOf) on reach.CandidateId equals mentor.CandidateId
        select new Mentor(
            mentor.CandidateId, mentor.AcquaintedSince ?? mentor.ValidFrom,
            database.MemberStandings.Any(s => s.MemberId == mentor.MemberId && s.Status == MemberStatus.Full && s.ValidFrom <= scope.AsOf && (s.ValidTo == null || s.ValidTo > scope.AsOf))))
        .ToListAsync(cancellationToken);

    private IQueryable<T> Of<T>(UnitScope scope, IQueryable<T> entries) where T : FileEntry =>
        from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
        join entry in entries.AsNoTracking() on reach.CandidateId equals entry.CandidateId
        select entry;

    private sealed record Mentor(int CandidateId, DateOnly Since, bool IsFull);

    private sealed record Row(
        int Id, Guid PublicId, string FullName, string SortKey, DateOnly? CertificateOn, CandidateStage Stage, DateOnly Since, string RuleSetId,
        string CellSlug, string CellName, string AboveSlug, string AboveName, UnitKind AboveKind, DateOnly? ReachedOn, DateOnly? OpenedOn, DateOnly? RenewedOn)
    {
        public OpenFile ToFile(IReadOnlyList<Mentor> mentors, IReadOnlyList<FileDate> dates, IReadOnlyList<ClockExtension> extensions)
        {
            // The last entry may be a return or another rule set: the stage itself was reached before.
            var since = ReachedOn ?? Since;
            var reached = new Dictionary<CandidateStage, DateOnly> { [Stage] = since };
            if (OpenedOn is { } opened) reached[CandidateStage.FileOpened] = opened;
            var facts = new ClockFacts(Stage, reached, CertificateOn, [.. mentors.Select(mentor => mentor.Since)]) { Above = AboveKind, PapersRenewedOn = RenewedOn, Dates = dates, Extensions = extensions };
            return new OpenFile(Id, PublicId, FullName, SortKey, CellSlug, CellName, AboveSlug, AboveName, since, RuleSetId, mentors.Count(mentor => mentor.IsFull), facts);
        }
    }
}
