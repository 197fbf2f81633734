using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
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

public sealed record AdmissionMonth(int Year, int Month, int Admitted);

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

    /// <summary>Admissions by month of the years asked for, up to the scope's day; months without any are left out.</summary>
    public Task<List<AdmissionMonth>> ByMonthAsync(UnitScope scope, int firstYear, CancellationToken cancellationToken) =>
        Admitted(scope.UnitId, new DateOnly(firstYear, 1, 1), scope.AsOf)
            .GroupBy(member => new { member.AdmittedOn.Year, member.AdmittedOn.Month })
            .Select(month => new AdmissionMonth(month.Key.Year, month.Key.Month, month.Count()))
            .ToListAsync(cancellationToken);

    /// <summary>Of the year of the scope's day: all admissions, and those of people who state a religion.</summary>
    public async Task<(int All, int Religious)> AdmittedThisYearAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var row = await Admitted(scope.UnitId, new DateOnly(date.Year, 1, 1), date)
            .Select(member => new { Religious = member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= date ? 1 : 0 })
            .GroupBy(member => 1)
            .Select(all => new { All = all.Count(), Religious = all.Sum(m => m.Religious) })
            .FirstOrDefaultAsync(cancellationToken);
        return (row?.All ?? 0, row?.Religious ?? 0);
    }

    /// <summary>Consenting applicants on file before the admission decision.</summary>
    public Task<int> CandidatesAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var before = Domain.Candidates.CandidateStages.BeforeDecision.ToArray();
        return (
            from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
            join step in database.CandidateSteps.HoldingOn(scope.AsOf) on reach.CandidateId equals step.CandidateId
            where before.Contains(step.Stage)
            select reach.CandidateId).CountAsync(cancellationToken);
    }
}
