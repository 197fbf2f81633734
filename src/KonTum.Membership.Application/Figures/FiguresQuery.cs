using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Figures;

/// <summary>The stock of members on a day. The four posts and those without one add up to the believers, always.</summary>
public sealed record StockFigures(
    int Members, int Women, int Probationary, int Religious, int ReligiousMinority, int ReligiousWomen,
    int ReligiousCommune, int ReligiousVillage, int ReligiousSecurity, int ReligiousAdministrative)
{
    /// <summary>The residual row that the source forgot to print.</summary>
    public int ReligiousNoPost => Religious - ReligiousCommune - ReligiousVillage - ReligiousSecurity - ReligiousAdministrative;
}

/// <summary>A month's admission decisions, and those of people who state a religion.</summary>
public sealed record AdmissionMonth(int Year, int Month, int Admitted, int Religious);

/// <summary>What is under way on a day: applicants by stage before the decision, and the year's target as revised.</summary>
public sealed record Workload(IReadOnlyDictionary<CandidateStage, int> ByStage, int Target)
{
    public int Candidates => ByStage.Values.Sum();
}

/// <summary>Counts people within reach on a day, in SQL, from the dated facts.</summary>
public sealed class FiguresQuery(MembershipDbContext database)
{
    public async Task<StockFigures> StockAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        // One pass that counts each kind of person once, some dozens of rows; sums over a table at the side of another would read all members anew for each.
        var kinds = await (
            from reach in database.MemberReach.Within(scope.UnitId, date)
            join member in database.Members on reach.MemberId equals member.Id
            join standing in database.MemberStandings.HoldingOn(date) on member.Id equals standing.MemberId
            join post in database.MemberPosts.HoldingOn(date) on member.Id equals post.MemberId into posts
            from post in posts.DefaultIfEmpty()
            group member by new
            {
                member.Gender,
                standing.Status,
                Post = (PostKind?)post.Kind,
                Religious = member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= date,
                Minority = member.Declaration.EthnicCode != null && member.Declaration.EthnicCode != SelfDeclaration.MajorityEthnicCode && member.Declaration.EthnicConsentOn <= date,
            }
            into kind
            select new { kind.Key, Count = kind.Count() }).ToListAsync(cancellationToken);
        var religious = kinds.Where(kind => kind.Key.Religious).ToList();
        return new StockFigures(
            kinds.Sum(kind => kind.Count),
            kinds.Where(kind => kind.Key.Gender == Gender.Female).Sum(kind => kind.Count),
            kinds.Where(kind => kind.Key.Status == MemberStatus.Probationary).Sum(kind => kind.Count),
            religious.Sum(kind => kind.Count),
            religious.Where(kind => kind.Key.Minority).Sum(kind => kind.Count),
            religious.Where(kind => kind.Key.Gender == Gender.Female).Sum(kind => kind.Count),
            Holding(PostKind.CommuneOfficial), Holding(PostKind.VillageOfficer), Holding(PostKind.SecurityAide), Holding(PostKind.AdministrativeStaff));

        int Holding(PostKind post) => religious.Where(kind => kind.Key.Post == post).Sum(kind => kind.Count);
    }

    /// <summary>
    /// Admission decisions signed from the first to the last day, both included, counted for the cell that proposed
    /// them and the unit in which that cell stood on the day of the decision.
    /// </summary>
    public IQueryable<Member> Admitted(int unitId, DateOnly firstDay, DateOnly lastDay) =>
        from reach in database.UnitReach
        where reach.AncestorId == unitId
        join member in database.Members on reach.UnitId equals member.ProposedByCellId
        where member.AdmittedOn >= firstDay && member.AdmittedOn <= lastDay
            && reach.ValidFrom <= member.AdmittedOn && (reach.ValidTo == null || reach.ValidTo > member.AdmittedOn)
        select member;

    /// <summary>Admissions by month from the first of a year to the scope's day; months without any are left out.</summary>
    public async Task<List<AdmissionMonth>> ByMonthAsync(UnitScope scope, int firstYear, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var kinds = await Admitted(scope.UnitId, new DateOnly(firstYear, 1, 1), date)
            .GroupBy(member => new
            {
                member.AdmittedOn.Year,
                member.AdmittedOn.Month,
                Religious = member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= date,
            })
            .Select(kind => new { kind.Key, Count = kind.Count() })
            .ToListAsync(cancellationToken);
        return
        [
            .. kinds.GroupBy(kind => (kind.Key.Year, kind.Key.Month)).OrderBy(month => month.Key)
                .Select(month => new AdmissionMonth(month.Key.Year, month.Key.Month, month.Sum(kind => kind.Count), month.Where(kind => kind.Key.Religious).Sum(kind => kind.Count))),
        ];
    }

    /// <summary>Applicants by stage before the decision, and the year's target. A cell closed within the year keeps its number in the totals above it.</summary>
    public async Task<Workload> WorkloadAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var yearStart = new DateOnly(date.Year, 1, 1);
        var before = CandidateStages.BeforeDecision.ToArray();
        var stages = await database.StagesOn(scope.UnitId, date).Where(stage => before.Contains(stage))
            .GroupBy(stage => stage).Select(stage => new { Stage = stage.Key, Count = stage.Count() }).ToListAsync(cancellationToken);
        var cells = database.UnitReach
            .Where(reach => reach.AncestorId == scope.UnitId && reach.ValidFrom <= date && (reach.ValidTo == null || reach.ValidTo > yearStart))
            .Select(reach => reach.UnitId);
        var target = await database.TargetPlans
            .Where(plan => plan.State == PlanState.Issued && plan.Year == date.Year && plan.TakesEffectOn <= date)
            .Select(plan => plan.Cells.Where(cell => cells.Contains(cell.CellId)).Sum(cell => cell.Allocated + cell.Manual)
                + plan.Revisions.Where(revision => revision.RevisedOn <= date).SelectMany(revision => revision.Changes).Where(change => cells.Contains(change.CellId)).Sum(change => change.Delta))
            .FirstOrDefaultAsync(cancellationToken);
        return new Workload(stages.ToDictionary(stage => stage.Stage, stage => stage.Count), target);
    }
}
