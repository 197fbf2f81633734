using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Disclosure;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Reports;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reports;

/// <summary>
/// Finds what a printed table of results may show. It counts the whole city, whoever asks: a cell that is hidden in
/// the city's table must be hidden in the commune's own, and in the year that its quarters add up to.
/// </summary>
public sealed class ResultMaskQuery(MembershipDbContext database, OrganisationQuery organisation)
{
    private static readonly DisclosureControl Control = new(DisclosureThresholds.Usual);

    /// <param name="last">The quarter printed, or the last of the year printed.</param>
    /// <param name="wholeYear">Whether the year is printed.</param>
    public async Task<ResultMask> MaskAsync(UnitScope scope, Quarter last, bool wholeYear, DateOnly today, CancellationToken cancellationToken)
    {
        var family = await organisation.FamilyAsync(scope.On(last.LastDay), cancellationToken);
        var slugs = family.Units.ToDictionary(unit => unit.Id, unit => unit.Slug);
        if (last.LastDay >= today) return ResultMask.OfRunning(slugs.Values);
        var rows = await AdmittedAsync(slugs.Keys.ToList(), last, cancellationToken);
        var (recognised, struckOff) = (await RecognisedAsync(slugs.Keys.ToList(), last, cancellationToken), await StruckOffAsync(family.CityId, last, cancellationToken));
        var city = slugs.GetValueOrDefault(family.CityId, string.Empty);
        var quarters = Enumerable.Range(1, last.Number).Select(number => Parts(family.CityId, number)).ToList();
        var year = wholeYear ? slugs.Keys.Select(unit => Parts(unit, ResultMask.WholeYear)).ToList() : [];
        return ResultMask.Of(Control, city, quarters, year, slugs.Values);

        ResultParts Parts(int unit, int quarter)
        {
            bool Fits(Row row) => row.UnitId == unit && (quarter == ResultMask.WholeYear || row.Quarter == quarter);
            int Sum(Func<Row, int> column) => rows.Where(Fits).Sum(column);
            return new ResultParts(
                slugs.GetValueOrDefault(unit, string.Empty), quarter, Sum(r => r.Admitted), Sum(r => r.Women), Sum(r => r.Minority), Sum(r => r.Religious), Sum(r => r.YouthUnion), Sum(r => r.UpperSecondary),
                Sum(r => quarter == ResultMask.WholeYear ? r.OfficersAtYearEnd : r.OfficersAtQuarterEnd),
                recognised.Where(Fits).Sum(r => r.Admitted), unit == family.CityId ? struckOff.Where(Fits).Sum(r => r.Admitted) : 0);
        }
    }

    private Task<List<Row>> AdmittedAsync(IReadOnlyList<int> units, Quarter last, CancellationToken cancellationToken)
    {
        var (first, end) = (last.YearStart, last.LastDay);
        var (spring, summer, autumn, winter) = (new Quarter(last.Year, 1).LastDay, new Quarter(last.Year, 2).LastDay, new Quarter(last.Year, 3).LastDay, new Quarter(last.Year, 4).LastDay);
        return (
            from reach in database.UnitReach
            where units.Contains(reach.AncestorId)
            join member in database.Members on reach.UnitId equals member.ProposedByCellId
            where member.AdmittedOn >= first && member.AdmittedOn <= end && reach.ValidFrom <= member.AdmittedOn && (reach.ValidTo == null || reach.ValidTo > member.AdmittedOn)
            let closes = member.AdmittedOn <= spring ? spring : member.AdmittedOn <= summer ? summer : member.AdmittedOn <= autumn ? autumn : winter
            select new
            {
                reach.AncestorId,
                Quarter = (member.AdmittedOn.Month + 2) / 3,
                Women = member.Gender == Gender.Female ? 1 : 0,
                Minority = member.Declaration.EthnicCode != null && member.Declaration.EthnicCode != SelfDeclaration.MajorityEthnicCode && member.Declaration.EthnicConsentOn <= end ? 1 : 0,
                Religious = member.Declaration.ReligionCode != null && member.Declaration.ReligionConsentOn <= end ? 1 : 0,
                YouthUnion = member.YouthUnionMember ? 1 : 0,
                UpperSecondary = member.Schooling == Schooling.UpperSecondary ? 1 : 0,
                AtQuarterEnd = database.MemberPosts.Any(p => p.MemberId == member.Id && p.Kind == PostKind.VillageOfficer && p.ValidFrom <= closes && (p.ValidTo == null || p.ValidTo > closes)) ? 1 : 0,
                AtYearEnd = database.MemberPosts.Any(p => p.MemberId == member.Id && p.Kind == PostKind.VillageOfficer && p.ValidFrom <= winter && (p.ValidTo == null || p.ValidTo > winter)) ? 1 : 0,
            })
            .GroupBy(row => new { row.AncestorId, row.Quarter })
            .Select(part => new Row(
                part.Key.AncestorId, part.Key.Quarter, part.Count(), part.Sum(r => r.Women), part.Sum(r => r.Minority), part.Sum(r => r.Religious), part.Sum(r => r.YouthUnion),
                part.Sum(r => r.UpperSecondary), part.Sum(r => r.AtQuarterEnd), part.Sum(r => r.AtYearEnd)))
            .ToListAsync(cancellationToken);
    }

    private Task<List<Row>> RecognisedAsync(IReadOnlyList<int> units, Quarter last, CancellationToken cancellationToken)
    {
        var (first, end) = (last.YearStart, last.LastDay);
        return (
            from standing in database.MemberStandings
            where standing.Status == MemberStatus.Full && standing.ValidFrom >= first && standing.ValidFrom <= end
            join reach in database.MemberReach on standing.MemberId equals reach.MemberId
            where units.Contains(reach.UnitId) && reach.ValidFrom <= standing.ValidFrom && (reach.ValidTo == null || reach.ValidTo > standing.ValidFrom)
            group standing by new { reach.UnitId, Quarter = (standing.ValidFrom.Month + 2) / 3 } into part
            select new Row(part.Key.UnitId, part.Key.Quarter, part.Count(), 0, 0, 0, 0, 0, 0, 0)).ToListAsync(cancellationToken);
    }

    private Task<List<Row>> StruckOffAsync(int city, Quarter last, CancellationToken cancellationToken)
    {
        var (first, end) = (last.YearStart, last.LastDay);
        return (
            from member in database.Members
            where member.LeftBy == MembershipEnd.StruckOff && member.LeftOn >= first && member.LeftOn <= end
                && member.Standings.Any(s => s.ValidTo == member.LeftOn && s.Status == MemberStatus.Probationary)
            join reach in database.MemberReach on member.Id equals reach.MemberId
            where reach.UnitId == city && reach.ValidTo == member.LeftOn
            group member by (member.LeftOn!.Value.Month + 2) / 3 into part
            select new Row(city, part.Key, part.Count(), 0, 0, 0, 0, 0, 0, 0)).ToListAsync(cancellationToken);
    }

    private sealed record Row(
        int UnitId, int Quarter, int Admitted, int Women, int Minority, int Religious, int YouthUnion, int UpperSecondary, int OfficersAtQuarterEnd, int OfficersAtYearEnd);
}
