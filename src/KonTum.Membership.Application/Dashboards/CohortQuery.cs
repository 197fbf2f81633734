using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Dashboards;

/// <summary>Those whose wish was recorded in one year, and how far each of them came until the day asked.</summary>
/// <param name="Entered">All of them.</param>
/// <param name="InPool">Came into a pool, whatever happened since.</param>
/// <param name="FileOpened">Had a file opened.</param>
/// <param name="Decided">Admitted by decision.</param>
/// <param name="Ended">Left the way on a side exit: withdrawn, removed, not passed, moved away, dead.</param>
public sealed record Cohort(int Year, int Entered, int InPool, int FileOpened, int Decided, int Ended)
{
    /// <summary>Neither admitted nor gone.</summary>
    public int UnderWay => Entered - Decided - Ended;
}

/// <summary>
/// The funnel by year of entry. A snapshot of the stages hides who dropped out; people who entered in one year can be
/// followed to the end.
/// </summary>
public sealed class CohortQuery(MembershipDbContext database)
{
    private static readonly CandidateStage[] PastPool = [.. CandidateStages.Path.Where(stage => stage >= CandidateStage.InPool)];
    private static readonly CandidateStage[] PastFile = [.. CandidateStages.Path.Where(stage => stage >= CandidateStage.FileOpened)];
    private static readonly CandidateStage[] SideExits = [.. Enum.GetValues<CandidateStage>().Except(CandidateStages.Path)];
    private static readonly CandidateStage[] PastDecision = [.. CandidateStages.Path.Where(stage => stage >= CandidateStage.Decided)];

    /// <summary>By year of entry, the earliest first. Who moved is counted where he or she is on the scope's day.</summary>
    public Task<List<Cohort>> ByYearAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return (
            from reach in database.CandidateReach.Within(scope.UnitId, date)
            join first in database.CandidateSteps on reach.CandidateId equals first.CandidateId
            where first.Order == 1 && first.OccurredOn <= date
            select new
            {
                first.OccurredOn.Year,
                InPool = database.CandidateSteps.Any(step => step.CandidateId == reach.CandidateId && step.OccurredOn <= date && PastPool.Contains(step.Stage)) ? 1 : 0,
                FileOpened = database.CandidateSteps.Any(step => step.CandidateId == reach.CandidateId && step.OccurredOn <= date && PastFile.Contains(step.Stage)) ? 1 : 0,
                Decided = database.CandidateSteps.Any(step => step.CandidateId == reach.CandidateId && step.OccurredOn <= date && PastDecision.Contains(step.Stage)) ? 1 : 0,
                Ended = database.CandidateSteps.Any(step => step.CandidateId == reach.CandidateId && step.OccurredOn <= date && SideExits.Contains(step.Stage)) ? 1 : 0,
            })
            .GroupBy(row => row.Year)
            .OrderBy(year => year.Key)
            .Select(year => new Cohort(year.Key, year.Count(), year.Sum(r => r.InPool), year.Sum(r => r.FileOpened), year.Sum(r => r.Decided), year.Sum(r => r.Decided == 0 ? r.Ended : 0)))
            .ToListAsync(cancellationToken);
    }
}
