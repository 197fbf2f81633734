using System.Linq.Expressions;
using KonTum.Membership.Application.Persistence.Reach;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Persistence;

/// <summary>The one place that says what "holds on a day" means in SQL.</summary>
internal static class AsOf
{
    public static IQueryable<T> HoldingOn<T>(this IQueryable<T> facts, DateOnly date) where T : DatedFact =>
        facts.Where(Holds<T>(date));

    public static Expression<Func<T, bool>> Holds<T>(DateOnly date) where T : DatedFact =>
        fact => fact.ValidFrom <= date && (fact.ValidTo == null || fact.ValidTo > date);

    public static IQueryable<MemberReach> Within(this IQueryable<MemberReach> reach, int unitId, DateOnly date) =>
        reach.Where(row => row.UnitId == unitId && row.ValidFrom <= date && (row.ValidTo == null || row.ValidTo > date));

    public static IQueryable<CandidateReach> Within(this IQueryable<CandidateReach> reach, int unitId, DateOnly date) =>
        reach.Where(row => row.UnitId == unitId && row.ValidFrom <= date && (row.ValidTo == null || row.ValidTo > date));

    public static IQueryable<UnitReach> Within(this IQueryable<UnitReach> reach, int unitId, DateOnly date) =>
        reach.Where(row => row.AncestorId == unitId && row.ValidFrom <= date && (row.ValidTo == null || row.ValidTo > date));

    public static IQueryable<CandidateStep> HoldingOn(this IQueryable<CandidateStep> steps, DateOnly date) =>
        steps.Where(step => step.OccurredOn <= date && (step.Until == null || step.Until > date));

    /// <summary>The stage of everybody who was on file within reach on a day, whether the file still stands or only its stub.</summary>
    public static IQueryable<CandidateStage> StagesOn(this MembershipDbContext database, int unitId, DateOnly date)
    {
        var files =
            from reach in database.CandidateReach.Within(unitId, date)
            join step in database.CandidateSteps.HoldingOn(date) on reach.CandidateId equals step.CandidateId
            select step.Stage;
        var stubs =
            from span in database.FileStubSpans.HoldingOn(date)
            join reach in database.UnitReach.Within(unitId, date) on span.CellId equals reach.UnitId
            select span.Stage;
        return files.Concat(stubs);
    }
}
