using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Mentors;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Mentors;

/// <summary>A mentor of a file with what is known of the member on the day asked.</summary>
internal sealed class HelperRow
{
    public int CandidateId { get; init; }

    public int MemberId { get; init; }

    public Guid PublicId { get; init; }

    public string FullName { get; init; } = string.Empty;

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public bool Volunteered { get; init; }

    public bool CloseRelative { get; init; }

    public int Load { get; init; }

    public MemberStatus? Status { get; init; }

    public int? CellId { get; init; }
}

/// <summary>The statements about mentors that several pages need.</summary>
internal static class HelperRows
{
    public static IQueryable<HelperRow> Of(MembershipDbContext database, IQueryable<MentorAssignment> assignments, DateOnly date) =>
        from mentor in assignments
        join member in database.Members on mentor.MemberId equals member.Id
        orderby mentor.ValidFrom, mentor.Id
        select new HelperRow
        {
            CandidateId = mentor.CandidateId,
            MemberId = member.Id,
            PublicId = member.PublicId,
            FullName = member.Name.Full,
            From = mentor.ValidFrom,
            To = mentor.ValidTo,
            Volunteered = mentor.Volunteered,
            CloseRelative = mentor.CloseRelative,
            Load = database.MentorAssignments.Count(other => other.MemberId == member.Id && other.ValidTo == null),
            Status = database.MemberStandings.Where(s => s.MemberId == member.Id && s.ValidFrom <= date && (s.ValidTo == null || s.ValidTo > date)).Select(s => (MemberStatus?)s.Status).FirstOrDefault(),
            CellId = database.MemberCells.Where(c => c.MemberId == member.Id && c.ValidFrom <= date && (c.ValidTo == null || c.ValidTo > date)).Select(c => (int?)c.CellId).FirstOrDefault(),
        };

    public static async Task<IReadOnlyDictionary<int, CellPlace>> CellsAsync(MembershipDbContext database, IReadOnlyCollection<int> cellIds, DateOnly date, CancellationToken cancellationToken) =>
        await (from version in database.UnitVersions.HoldingOn(date)
               where cellIds.Contains(version.UnitId)
               select new CellPlace(version.UnitId, version.Name, version.ParentId)).ToDictionaryAsync(cell => cell.Id, cancellationToken);

    /// <summary>In the same base committee, or in a cell named to help.</summary>
    public static bool IsNear(int? cellId, int? baseId, IReadOnlyDictionary<int, CellPlace> cells, IReadOnlyCollection<int> helpingCells) =>
        cellId is { } cell && (helpingCells.Contains(cell) || (cells.TryGetValue(cell, out var place) && place.BaseId == baseId));
}

/// <summary>A cell with the unit above it.</summary>
internal sealed record CellPlace(int Id, string Name, int? BaseId);

/// <summary>A remark as it stands beside its mentor.</summary>
public sealed record RemarkLine(
    int MemberId, Quarter Quarter, DateOnly WrittenOn, bool Met, bool TookPart, bool DidTasks, bool WishStands, string? Sentence, bool ProposesNextStep, string? EnteredBy, int Version);

/// <summary>A mentor of one file, past or present.</summary>
public sealed record HelperLine(
    int MemberId, Guid PublicId, string FullName, string? CellName, DateOnly From, DateOnly? To, bool Volunteered, bool CloseRelative, int Load, MentorBar? Bar, IReadOnlyList<RemarkLine> Remarks);

public sealed record HelpingCellLine(Guid PublicId, string CellName, DateOnly From, DateOnly? To, string Document);
