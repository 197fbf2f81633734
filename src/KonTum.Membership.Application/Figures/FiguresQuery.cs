using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
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
        var row = await (
            from reach in database.MemberReach.Within(scope.UnitId, date)
            join member in database.Members on reach.MemberId equals member.Id
            join standing in database.MemberStandings.HoldingOn(date) on member.Id equals standing.MemberId
            join post in database.MemberPosts.HoldingOn(date) on member.Id equals post.MemberId into posts
            from post in posts.DefaultIfEmpty()
            let religious = member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= date
            let minority = member.Declaration.EthnicCode != null && member.Declaration.EthnicCode != Domain.Consent.SelfDeclaration.MajorityEthnicCode && member.Declaration.EthnicConsentOn <= date
            select new
            {
                Woman = member.Gender == Gender.Female ? 1 : 0,
                Probationary = standing.Status == MemberStatus.Probationary ? 1 : 0,
                Religious = religious ? 1 : 0,
                ReligiousMinority = religious && minority ? 1 : 0,
                ReligiousWoman = religious && member.Gender == Gender.Female ? 1 : 0,
                Commune = religious && post.Kind == PostKind.CommuneOfficial ? 1 : 0,
                Village = religious && post.Kind == PostKind.VillageOfficer ? 1 : 0,
                Security = religious && post.Kind == PostKind.SecurityAide ? 1 : 0,
                Administrative = religious && post.Kind == PostKind.AdministrativeStaff ? 1 : 0,
            })
            .GroupBy(person => 1)
            .Select(all => new StockFigures(
                all.Count(), all.Sum(p => p.Woman), all.Sum(p => p.Probationary), all.Sum(p => p.Religious), all.Sum(p => p.ReligiousMinority), all.Sum(p => p.ReligiousWoman),
                all.Sum(p => p.Commune), all.Sum(p => p.Village), all.Sum(p => p.Security), all.Sum(p => p.Administrative)))
            .FirstOrDefaultAsync(cancellationToken);
        return row ?? new StockFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
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
    public Task<List<AdmissionMonth>> ByMonthAsync(UnitScope scope, int firstYear, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return Admitted(scope.UnitId, new DateOnly(firstYear, 1, 1), date)
            .Select(member => new
            {
                member.AdmittedOn.Year,
                member.AdmittedOn.Month,
                Religious = member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= date ? 1 : 0,
            })
            .GroupBy(admission => new { admission.Year, admission.Month })
            .Select(month => new AdmissionMonth(month.Key.Year, month.Key.Month, month.Count(), month.Sum(admission => admission.Religious)))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Applicants by stage before the decision, and the year's target. A cell closed within the year keeps its number in the totals above it.</summary>
    public async Task<Workload> WorkloadAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var yearStart = new DateOnly(date.Year, 1, 1);
        var before = CandidateStages.BeforeDecision.ToArray();
        var stages = await (
            from reach in database.CandidateReach.Within(scope.UnitId, date)
            join step in database.CandidateSteps.HoldingOn(date) on reach.CandidateId equals step.CandidateId
            where before.Contains(step.Stage)
            group step by step.Stage into stage
            select new { Stage = stage.Key, Count = stage.Count() }).ToListAsync(cancellationToken);
        var cells = database.UnitReach
            .Where(reach => reach.AncestorId == scope.UnitId && reach.ValidFrom <= date && (reach.ValidTo == null || reach.ValidTo > yearStart))
            .Select(reach => reach.UnitId);
        var target = await database.TargetPlans
            .Where(plan => plan.State == PlanState.Issued && plan.Year == date.Year && plan.DecidedOn <= date)
            .Select(plan => plan.Cells.Where(cell => cells.Contains(cell.CellId)).Sum(cell => cell.Allocated + cell.Manual)
                + plan.Revisions.Where(revision => revision.RevisedOn <= date).SelectMany(revision => revision.Changes).Where(change => cells.Contains(change.CellId)).Sum(change => change.Delta))
            .FirstOrDefaultAsync(cancellationToken);
        return new Workload(stages.ToDictionary(stage => stage.Stage, stage => stage.Count), target);
    }
}
