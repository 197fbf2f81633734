using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Reports.Templates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reports;

/// <summary>Forms of a period, closed, exact. Form 1 is for every period; the others take people apart and are for whole years.</summary>
/// <param name="KeptBack">Rows of form 2 that may not leave, since table Q1 hides them.</param>
public sealed record PeriodForms(IReadOnlyList<ClosedTable> Tables, IReadOnlyList<string> KeptBack);

/// <summary>Counts the statistical forms from dated facts.</summary>
public sealed class FormsQuery(MembershipDbContext database, FiguresQuery figures, OrganisationQuery organisation, ResultMaskQuery masks)
{
    public async Task<Result<PeriodForms>> ComposeAsync(UnitScope scope, ReportPeriod period, DateOnly today, CancellationToken cancellationToken)
    {
        var template = ReportTemplate.Load();
        List<Result<ClosedTable>> made =
            [StatisticalForms.Movement(await FlowAsync(scope.UnitId, period, cancellationToken), await FlowAsync(scope.UnitId, period.SameLastYear, cancellationToken), template.Tables["B1"].Rows)];
        List<string> keptBack = [];
        if (period.IsYear)
        {
            var admitted = await AdmittedAsync(scope.UnitId, period, cancellationToken);
            keptBack = await KeptBackAsync(scope, period, today, cancellationToken);
            made.Add(StatisticalForms.Admitted(admitted, await AdmittedAsync(scope.UnitId, period.SameLastYear, cancellationToken), template.Tables["B2"].Rows));
            made.Add(StatisticalForms.ByGroup(admitted, template.Tables["B2B"].Rows, (block, code) => template.Groups[$"{block}.{code}"]));
            made.Add(StatisticalForms.Stock(await StockAsync(scope.UnitId, period.LastDay, cancellationToken), await StockAsync(scope.UnitId, period.SameLastYear.LastDay, cancellationToken), template.Tables["B3"].Rows));
        }

        var errors = made.SelectMany(table => table.Errors).ToList();
        return errors.Count > 0 ? Result<PeriodForms>.Refused(errors) : new PeriodForms([.. made.Select(table => table.Value)], keptBack);
    }

    /// <summary>Whoever moved between two cells below the unit neither came nor went.</summary>
    private async Task<MemberFlow> FlowAsync(int unitId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var (eve, first, last) = (period.Eve, period.FirstDay, period.LastDay);
        var reach = database.MemberReach.Where(row => row.UnitId == unitId);
        var stock = await reach.Where(row => row.ValidFrom <= last && (row.ValidTo == null || row.ValidTo > eve)).GroupBy(_ => 1)
            .Select(all => new { Start = all.Sum(row => row.ValidFrom <= eve ? 1 : 0), End = all.Sum(row => row.ValidTo == null || row.ValidTo > last ? 1 : 0) }).FirstOrDefaultAsync(cancellationToken);
        var came = await (
            from row in reach
            where row.ValidFrom >= first && row.ValidFrom <= last && !reach.Any(before => before.MemberId == row.MemberId && before.ValidTo == row.ValidFrom)
            join member in database.Members on row.MemberId equals member.Id
            group member by member.AdmittedOn == row.ValidFrom into kind
            select new { Admitted = kind.Key, Count = kind.Count() }).ToListAsync(cancellationToken);
        var went = await (
            from row in reach
            where row.ValidTo >= first && row.ValidTo <= last && !reach.Any(after => after.MemberId == row.MemberId && after.ValidFrom == row.ValidTo)
            join member in database.Members on row.MemberId equals member.Id
            let left = member.LeftOn == row.ValidTo
            let probationary = database.MemberStandings.Any(standing => standing.MemberId == member.Id && standing.ValidTo == row.ValidTo && standing.Status == MemberStatus.Probationary)
            group member by new { By = left ? member.LeftBy : null, Probationary = probationary } into kind
            select new { kind.Key.By, kind.Key.Probationary, Count = kind.Count() }).ToListAsync(cancellationToken);
        int Went(MembershipEnd? by) => went.Where(kind => kind.By == by).Sum(kind => kind.Count);
        return new MemberFlow(
            stock?.Start ?? 0, came.Where(kind => kind.Admitted).Sum(kind => kind.Count), came.Where(kind => !kind.Admitted).Sum(kind => kind.Count),
            Went(MembershipEnd.Died), Went(MembershipEnd.Expelled), Went(MembershipEnd.StruckOff), went.Where(kind => kind.By == MembershipEnd.StruckOff && kind.Probationary).Sum(kind => kind.Count),
            Went(MembershipEnd.Resigned), Went(MembershipEnd.TransferredOut) + Went(null), stock?.End ?? 0);
    }

    private async Task<PeopleCounts> AdmittedAsync(int unitId, ReportPeriod period, CancellationToken cancellationToken)
    {
        var admitted = figures.Admitted(unitId, period.FirstDay, period.LastDay);
        return await CountsAsync(admitted, period.LastDay, member => member.AdmittedOn.Year - member.BirthDate.Year, cancellationToken);
    }

    private async Task<PeopleCounts> StockAsync(int unitId, DateOnly day, CancellationToken cancellationToken)
    {
        var members = database.MemberReach.Within(unitId, day).Join(database.Members, reach => reach.MemberId, member => member.Id, (reach, member) => member);
        return await CountsAsync(members, day, member => day.Year - member.BirthDate.Year, cancellationToken);
    }

    private async Task<PeopleCounts> CountsAsync(IQueryable<Member> people, DateOnly day, System.Linq.Expressions.Expression<Func<Member, int>> age, CancellationToken cancellationToken)
    {
        var kinds = await (
            from member in people
            join post in database.MemberPosts.HoldingOn(day) on member.Id equals post.MemberId into posts
            from post in posts.DefaultIfEmpty()
            join standing in database.MemberStandings.HoldingOn(day) on member.Id equals standing.MemberId into standings
            from standing in standings.DefaultIfEmpty()
            group member by new
            {
                member.Gender,
                member.YouthUnionMember,
                member.Schooling,
                Post = (PostKind?)post.Kind,
                Status = (MemberStatus?)standing.Status,
                Ethnic = member.Declaration.EthnicConsentOn <= day ? member.Declaration.EthnicCode : null,
                Religion = member.Declaration.ReligionConsentOn <= day ? member.Declaration.ReligionCode : null,
            }
            into kind
            select new { kind.Key, Count = kind.Count() }).ToListAsync(cancellationToken);
        var ages = await people.GroupBy(age).Select(kind => new { kind.Key, Count = kind.Count() }).ToDictionaryAsync(kind => kind.Key, kind => kind.Count, cancellationToken);
        var years = await people.GroupBy(member => member.AdmittedOn.Year).Select(kind => new { kind.Key, Count = kind.Count() }).ToDictionaryAsync(kind => kind.Key, kind => kind.Count, cancellationToken);
        var religious = kinds.Where(kind => kind.Key.Religion is not null).ToList();
        return new PeopleCounts(
            kinds.Sum(kind => kind.Count), kinds.Where(kind => kind.Key.Gender == Gender.Female).Sum(kind => kind.Count),
            kinds.Where(kind => kind.Key.Status == MemberStatus.Probationary).Sum(kind => kind.Count), kinds.Where(kind => kind.Key.YouthUnionMember).Sum(kind => kind.Count), ages,
            Sums(kinds.Select(kind => ((string?)kind.Key.Schooling.ToString(), kind.Count))), Sums(kinds.Select(kind => (kind.Key.Post?.ToString(), kind.Count))),
            Sums(kinds.Select(kind => ((string?)kind.Key.Ethnic, kind.Count))), Sums(religious.Select(kind => ((string?)kind.Key.Religion, kind.Count))),
            kinds.Where(kind => kind.Key.Ethnic is { } code && code != SelfDeclaration.MajorityEthnicCode).Sum(kind => kind.Count), religious.Sum(kind => kind.Count),
            Sums(religious.Select(kind => (kind.Key.Post?.ToString(), kind.Count))), years);

        static Dictionary<string, int> Sums(IEnumerable<(string? Key, int Count)> counts) =>
            counts.Where(pair => pair.Key is not null).GroupBy(pair => pair.Key!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Count), StringComparer.Ordinal);
    }

    /// <summary>A row that also stands in table Q1 is told here only where it is told there: one mask decides for both.</summary>
    private async Task<List<string>> KeptBackAsync(UnitScope scope, ReportPeriod year, DateOnly today, CancellationToken cancellationToken)
    {
        (string Row, string Column)[] linked =
            [("women", "women"), ("youthUnion", "youthUnion"), ("ethnicMinority", "ethnicMinority"), ("religious", "religious"), ("school.UpperSecondary", "upperSecondary"), ("post.VillageOfficer", "villageOfficers")];
        var unit = await organisation.TreeAsync(scope.On(year.LastDay), cancellationToken);
        var mask = await masks.MaskAsync(scope, year.LastQuarter, year.IsYear, today, cancellationToken);
        return [.. linked.Where(pair => unit.Find(scope.UnitId) is not { } own || !mask.Shows(pair.Column, own.Slug)).Select(pair => pair.Row)];
    }
}
