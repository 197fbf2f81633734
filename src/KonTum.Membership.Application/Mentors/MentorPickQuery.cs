using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Pools;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Mentors;

/// <summary>A member who could be asked to help, with what speaks for and against it.</summary>
/// <param name="OfferedOn">The day on which the member offered to help; null where they did not.</param>
/// <param name="FromElsewhere">Enrolled in a cell named to help.</param>
public sealed record MentorPick(int MemberId, Guid PublicId, string FullName, string? CellName, int Load, MentorBar? Bar, DateOnly? OfferedOn, bool FromElsewhere);

/// <summary>Who can be asked to help an applicant: the cell's own members and those of the cells named to help.</summary>
public sealed class MentorPickQuery(MembershipDbContext database)
{
    // Somebody who went away lately is looked for in the list; finding the reason there spares a call.
    private const int MonthsRemembered = 12;

    /// <param name="candidateId">A file found within reach before.</param>
    public async Task<IReadOnlyList<MentorPick>> OptionsAsync(UnitScope scope, int candidateId, int cellId, PoolKind? pool, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var helping = await database.HelpingCells.Where(help => help.CandidateId == candidateId && help.ValidFrom <= date && (help.ValidTo == null || help.ValidTo > date))
            .Select(help => help.CellId).ToListAsync(cancellationToken);
        int[] cellIds = [cellId, .. helping];
        var since = date.AddMonths(-MonthsRemembered);
        var rows = await (
            from member in database.Members
            where database.MemberCells.Any(place => place.MemberId == member.Id && cellIds.Contains(place.CellId) && place.ValidFrom <= date && (place.ValidTo == null || place.ValidTo > since))
            orderby member.Name.SortKey, member.Id
            select new
            {
                member.Id,
                member.PublicId,
                member.Name.Full,
                Load = database.MentorAssignments.Count(m => m.MemberId == member.Id && m.ValidTo == null),
                Status = database.MemberStandings.Where(s => s.MemberId == member.Id && s.ValidFrom <= date && (s.ValidTo == null || s.ValidTo > date)).Select(s => (MemberStatus?)s.Status).FirstOrDefault(),
                CellId = database.MemberCells.Where(c => c.MemberId == member.Id && c.ValidFrom <= date && (c.ValidTo == null || c.ValidTo > date)).Select(c => (int?)c.CellId).FirstOrDefault(),
                Offered = database.MentorOffers.Where(o => o.MemberId == member.Id && o.StatedOn <= date && (o.WithdrawnOn == null || o.WithdrawnOn > date)).Select(o => (DateOnly?)o.StatedOn).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var cells = await HelperRows.CellsAsync(database, [.. rows.Select(row => row.CellId).OfType<int>().Append(cellId).Distinct()], date, cancellationToken);
        var baseId = cells.GetValueOrDefault(cellId)?.BaseId;
        var picks = rows.Select(row => new MentorPick(
            row.Id, row.PublicId, row.Full, row.CellId is { } at && cells.TryGetValue(at, out var cell) ? cell.Name : null, row.Load,
            new HelperFacts(row.Id, date, row.Status is not null, row.Status == MemberStatus.Full, HelperRows.IsNear(row.CellId, baseId, cells, helping), row.Load, []).Bar,
            row.Offered, row.CellId is { } elsewhere && helping.Contains(elsewhere)));
        // In a pool kept for it, those who offered stand first; elsewhere those with the fewest to help.
        var offersFirst = pool == PoolKind.ReligiousFollowers;
        return [.. picks.OrderBy(pick => pick.Bar is not null).ThenBy(pick => offersFirst && pick.OfferedOn is null).ThenBy(pick => pick.Load)];
    }
}
