using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Dashboards;

/// <summary>Why a file asks for attention. The order is the order of urgency.</summary>
public enum WorkReason
{
    CertificateExpired,
    CeremonyWaiting,
    FileStale,
    VoteDue,
    NextStep,
}

/// <summary>One thing to do: a file and the step that comes next for it.</summary>
public sealed record WorkItem(WorkReason Reason, Guid CandidateId, string FullName, CandidateStage Stage, DateOnly Since);

/// <summary>How a unit stands: for those who help several.</summary>
public sealed record UnitWork(string Slug, string Name, int Candidates, int Waiting);

/// <summary>
/// What there is to do within reach, derived from dated facts when asked. No status is set by a clock, and nobody is
/// ranked: items come by urgency of the file, then by how long it has waited.
/// </summary>
public sealed class WorkQuery(MembershipDbContext database, Rulebook rulebook)
{
    /// <param name="most">At most so many items; the list of applicants has the rest.</param>
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(UnitScope scope, int most, CancellationToken cancellationToken)
    {
        var stages = CandidateStages.BeforeDecision.Append(CandidateStage.Decided).ToArray();
        var rows = await (
            from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
            join step in database.CandidateSteps.HoldingOn(scope.AsOf) on reach.CandidateId equals step.CandidateId
            where stages.Contains(step.Stage)
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            select new
            {
                candidate.PublicId,
                candidate.Name.Full,
                candidate.CertificateOn,
                step.Stage,
                step.OccurredOn,
                Opened = database.CandidateSteps.Where(s => s.CandidateId == candidate.Id && s.Stage == CandidateStage.FileOpened && s.Act == StepAct.Taken && s.TakenBackBy == null).Max(s => (DateOnly?)s.OccurredOn),
                Renewed = database.FileFacts.Where(f => f.CandidateId == candidate.Id && f.Kind == FileFactKind.PapersRenewed).Max(f => (DateOnly?)f.On),
            }).ToListAsync(cancellationToken);
        var rules = rulebook.At(scope.AsOf);
        return
        [
            .. rows.Select(row => new WorkItem(ReasonOf(row.Stage, row.CertificateOn, row.Renewed ?? row.Opened, rules, scope.AsOf), row.PublicId, row.Full, row.Stage, row.OccurredOn))
                .OrderBy(item => item.Reason).ThenBy(item => item.Since).ThenBy(item => item.FullName, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private static WorkReason ReasonOf(CandidateStage stage, DateOnly? certificate, DateOnly? opened, RuleSet rules, DateOnly today)
    {
        if (stage == CandidateStage.Decided) return WorkReason.CeremonyWaiting;
        if (certificate?.AddMonths(rules.CertificateMonths) < today) return WorkReason.CertificateExpired;
        if (opened?.AddMonths(rules.FileFreshMonths) < today) return WorkReason.FileStale;
        return stage == CandidateStage.OpinionsCollected ? WorkReason.VoteDue : WorkReason.NextStep;
    }
}
