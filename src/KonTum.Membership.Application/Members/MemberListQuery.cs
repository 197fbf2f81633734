using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Members;

public sealed record MemberRow(Guid PublicId, string FullName, int BirthYear, Gender Gender, DateOnly AdmittedOn, MemberStatus Status, string CellSlug, string CellName, string? VillageName, PostKind? Post);

public sealed record MemberListResult(IReadOnlyList<MemberRow> Rows, int Total);

/// <summary>The members within reach on a day, in Vietnamese order by given name.</summary>
public sealed class MemberListQuery(MembershipDbContext database)
{
    public const int MaxPageSize = 200;

    /// <param name="words">Every word typed must be found in the name, accents aside; empty for everybody.</param>
    public async Task<MemberListResult> ListAsync(UnitScope scope, string? words, int page, int pageSize, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var size = Math.Clamp(pageSize, 1, MaxPageSize);
        var people =
            from reach in database.MemberReach.Within(scope.UnitId, date)
            join member in database.Members on reach.MemberId equals member.Id
            select new { reach.SortKey, reach.CellId, Member = member };
        foreach (var word in VietnameseText.SearchWords(words ?? string.Empty).Take(6))
            people = people.Where(row => row.Member.Name.SearchKey.StartsWith(word) || row.Member.Name.SearchKey.Contains(" " + word));

        var total = await people.CountAsync(cancellationToken);
        var rows = await (
            from row in people.OrderBy(row => row.SortKey).ThenBy(row => row.Member.Id).Skip((Math.Max(1, page) - 1) * size).Take(size)
            join standing in database.MemberStandings.HoldingOn(date) on row.Member.Id equals standing.MemberId
            join cell in database.Units on row.CellId equals cell.Id
            orderby row.SortKey, row.Member.Id
            select new MemberRow(
                row.Member.PublicId, row.Member.Name.Full, row.Member.BirthDate.Year, row.Member.Gender, row.Member.AdmittedOn, standing.Status, cell.Slug,
                cell.Versions.Where(v => v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault() ?? cell.Slug,
                (from home in database.MemberResidences
                 where home.MemberId == row.Member.Id && home.ValidFrom <= date && (home.ValidTo == null || home.ValidTo > date)
                 join village in database.VillageVersions on home.VillageId equals village.VillageId
                 where village.ValidFrom <= date && (village.ValidTo == null || village.ValidTo > date)
                 select village.Name).FirstOrDefault(),
                database.MemberPosts.Where(p => p.MemberId == row.Member.Id && p.ValidFrom <= date && (p.ValidTo == null || p.ValidTo > date)).Select(p => (PostKind?)p.Kind).FirstOrDefault()))
            .ToListAsync(cancellationToken);
        return new MemberListResult(rows, total);
    }
}
