using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Application.Coverage;

/// <summary>Which villages a unit reaches, and how the applicants of a village are banded.</summary>
internal static class VillageReach
{
    public static readonly CandidateStage[] Early = [CandidateStage.WishRecorded, CandidateStage.InPool, CandidateStage.MentorsAssigned, CandidateStage.ClassCompleted];

    public static readonly CandidateStage[] Late =
        [CandidateStage.FileOpened, CandidateStage.BackgroundVerified, CandidateStage.OpinionsCollected, CandidateStage.CellVotePassed];

    /// <summary>A ward reaches its villages; a cell reaches those it serves, wherever they lie.</summary>
    public static IQueryable<int> ReachedVillages(this MembershipDbContext database, UnitScope scope)
    {
        var within = database.UnitReach.Within(scope.UnitId, scope.AsOf);
        return within.Join(database.VillageVersions.HoldingOn(scope.AsOf), r => r.UnitId, v => v.UnitId, (r, v) => v.VillageId)
            .Union(within.Join(database.CellVillages.HoldingOn(scope.AsOf), r => r.UnitId, l => l.CellId, (r, l) => l.VillageId));
    }
}
