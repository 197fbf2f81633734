using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>Admission decisions of one month, this year and last, and both added up from January.</summary>
public sealed record ProgressMonth(int Month, int Admitted, int SumToHere, int LastYear, int LastYearSumToHere);

/// <summary>Admissions of the year so far among the people of one group.</summary>
public sealed record GroupProgress(PriorityGroup Group, int? Target, int Admitted);

/// <param name="Months">Up to the month of the scope's day; the last one may not be over.</param>
/// <param name="Groups">Only for a whole city: below it a group is a handful of people.</param>
public sealed record YearProgress(int Year, IReadOnlyList<ProgressMonth> Months, IReadOnlyList<GroupProgress> Groups)
{
    public int Admitted => Months.Sum(month => month.Admitted);
}

/// <summary>Counts a year's admissions by month, by the definition that the dashboard and the reports count by.</summary>
public sealed class ProgressQuery(MembershipDbContext database, FiguresQuery figures)
{
    private static readonly PostKind[] OfficerPosts = [PostKind.VillageOfficer, PostKind.CommuneOfficial];

    public async Task<YearProgress> YearAsync(UnitScope scope, int year, SubTargets watched, CancellationToken cancellationToken)
    {
        var day = scope.AsOf;
        var rows = await figures.Admitted(scope.UnitId, new DateOnly(year - 1, 1, 1), day)
            .Select(member => new
            {
                member.AdmittedOn.Year,
                member.AdmittedOn.Month,
                Women = member.Gender == Gender.Female,
                UpToThirty = member.BirthDate > member.AdmittedOn.AddYears(-SubTargets.YouthAge - 1),
                Minority = member.Declaration.EthnicCode != null && member.Declaration.EthnicCode != SelfDeclaration.MajorityEthnicCode && member.Declaration.EthnicConsentOn <= day,
                Officer = database.MemberPosts.Any(post => post.MemberId == member.Id && OfficerPosts.Contains(post.Kind) && post.ValidFrom <= member.AdmittedOn && (post.ValidTo == null || post.ValidTo > member.AdmittedOn)),
                Religious = member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= day,
            })
            .GroupBy(row => row).Select(kind => new { kind.Key, Count = kind.Count() }).ToListAsync(cancellationToken);

        int In(int ofYear, int month) => rows.Where(row => row.Key.Year == ofYear && row.Key.Month == month).Sum(row => row.Count);
        var months = new List<ProgressMonth>();
        for (var month = 1; month <= (day.Year > year ? 12 : day.Month); month++)
        {
            var before = months.LastOrDefault();
            var (now, last) = (In(year, month), In(year - 1, month));
            months.Add(new ProgressMonth(month, now, now + (before?.SumToHere ?? 0), last, last + (before?.LastYearSumToHere ?? 0)));
        }

        var own = rows.Where(row => row.Key.Year == year).ToList();
        return new YearProgress(year, months,
        [
            new(PriorityGroup.Women, watched.Women, own.Where(row => row.Key.Women).Sum(row => row.Count)),
            new(PriorityGroup.UpToThirty, watched.UpToThirty, own.Where(row => row.Key.UpToThirty).Sum(row => row.Count)),
            new(PriorityGroup.EthnicMinority, watched.EthnicMinority, own.Where(row => row.Key.Minority).Sum(row => row.Count)),
            new(PriorityGroup.Officers, watched.Officers, own.Where(row => row.Key.Officer).Sum(row => row.Count)),
            .. watched.Religious is { } number ? [new GroupProgress(PriorityGroup.Religious, number, own.Where(row => row.Key.Religious).Sum(row => row.Count))] : Array.Empty<GroupProgress>(),
        ]);
    }
}
