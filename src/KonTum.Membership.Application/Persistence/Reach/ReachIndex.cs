using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence.Reach;

/// <summary>
/// Rebuilds the kept reach rows from the dated facts, for one person or for all. The statements are the portable
/// subset of both engines; a test deletes all rows, rebuilds them and expects the same.
/// </summary>
public static class ReachIndex
{
    public static async Task RebuildAllAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        await RebuildUnitsAsync(database, cancellationToken);
        await RebuildMembersAsync(database, null, cancellationToken);
        await RebuildCandidatesAsync(database, null, cancellationToken);
        await RebuildAllWordsAsync(database, cancellationToken);
    }

    internal static async Task RebuildUnitsAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        var versions = await database.UnitVersions.AsNoTracking()
            .Select(v => new UnitSpan(v.UnitId, v.ParentId, v.ValidFrom, v.ValidTo))
            .ToListAsync(cancellationToken);
        var rows = UnitClosure.Of(versions);
        await database.UnitReach.ExecuteDeleteAsync(cancellationToken);
        foreach (var entry in database.ChangeTracker.Entries<UnitReach>().ToList()) entry.State = EntityState.Detached;
        // The rows are plain values of this one statement: they are inserted by set, outside the tracker.
        foreach (var chunk in rows.Chunk(200)) await database.Database.ExecuteSqlRawAsync(InsertUnits(chunk), cancellationToken);
    }

    internal static async Task RebuildMembersAsync(MembershipDbContext database, int? memberId, CancellationToken cancellationToken)
    {
        await database.MemberReach.Where(row => memberId == null || row.MemberId == memberId).ExecuteDeleteAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync($"""
            INSERT INTO MemberReach (UnitId, SortKey, MemberId, CellId, ValidFrom, ValidTo)
            SELECT r.AncestorId, m.SortKey, m.Id, c.CellId,
                   CASE WHEN r.ValidFrom > c.ValidFrom THEN r.ValidFrom ELSE c.ValidFrom END,
                   CASE WHEN r.ValidTo IS NULL THEN c.ValidTo WHEN c.ValidTo IS NULL OR r.ValidTo < c.ValidTo THEN r.ValidTo ELSE c.ValidTo END
            FROM MemberCells c
            JOIN Members m ON m.Id = c.MemberId
            JOIN UnitReach r ON r.UnitId = c.CellId
                AND (c.ValidTo IS NULL OR r.ValidFrom < c.ValidTo) AND (r.ValidTo IS NULL OR c.ValidFrom < r.ValidTo)
            WHERE {memberId ?? 0} = 0 OR m.Id = {memberId ?? 0}
            """, cancellationToken);
    }

    /// <summary>A person who withdrew is out of everybody's reach, on every day: what was counted of them is counted from the stub.</summary>
    internal static async Task RebuildCandidatesAsync(MembershipDbContext database, int? candidateId, CancellationToken cancellationToken)
    {
        await database.CandidateReach.Where(row => candidateId == null || row.CandidateId == candidateId).ExecuteDeleteAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync($"""
            INSERT INTO CandidateReach (UnitId, SortKey, CandidateId, CellId, ValidFrom, ValidTo)
            SELECT r.AncestorId, k.SortKey, k.Id, p.CellId,
                   CASE WHEN r.ValidFrom > p.ValidFrom THEN r.ValidFrom ELSE p.ValidFrom END,
                   CASE WHEN r.ValidTo IS NULL THEN p.ValidTo WHEN p.ValidTo IS NULL OR r.ValidTo < p.ValidTo THEN r.ValidTo ELSE p.ValidTo END
            FROM CandidatePlacements p
            JOIN Candidates k ON k.Id = p.CandidateId
            JOIN UnitReach r ON r.UnitId = p.CellId
                AND (p.ValidTo IS NULL OR r.ValidFrom < p.ValidTo) AND (r.ValidTo IS NULL OR p.ValidFrom < r.ValidTo)
            WHERE k.Stage <> 'Withdrawn' AND ({candidateId ?? 0} = 0 OR k.Id = {candidateId ?? 0})
            """, cancellationToken);
    }

    internal static async Task RebuildWordsAsync(MembershipDbContext database, Candidate candidate, CancellationToken cancellationToken)
    {
        await database.CandidateWords.Where(row => row.CandidateId == candidate.Id).ExecuteDeleteAsync(cancellationToken);
        foreach (var word in WordsOf(candidate.Name.Full))
        {
            await database.Database.ExecuteSqlAsync($"""
                INSERT INTO CandidateWords (UnitId, Word, CandidateId)
                SELECT DISTINCT UnitId, {word}, CandidateId FROM CandidateReach WHERE CandidateId = {candidate.Id} AND ValidTo IS NULL
                """, cancellationToken);
        }
    }

    internal static async Task RebuildAllWordsAsync(MembershipDbContext database, CancellationToken cancellationToken)
    {
        await database.CandidateWords.ExecuteDeleteAsync(cancellationToken);
        var names = await database.Candidates.AsNoTracking().Select(c => new { c.Id, c.Name.Full }).ToListAsync(cancellationToken);
        var byWord = names.SelectMany(name => WordsOf(name.Full), (name, word) => (name.Id, Word: word)).ToLookup(pair => pair.Word, pair => pair.Id);
        foreach (var group in byWord)
        {
            foreach (var ids in group.Chunk(500))
            {
                var reach = database.CandidateReach.Where(row => ids.Contains(row.CandidateId) && row.ValidTo == null);
                var rows = await reach.Select(row => new { row.UnitId, row.CandidateId }).Distinct().ToListAsync(cancellationToken);
                database.CandidateWords.AddRange(rows.Select(row => new CandidateWord { UnitId = row.UnitId, Word = group.Key, CandidateId = row.CandidateId }));
            }
        }

        await database.SaveChangesAsync(cancellationToken);
        foreach (var entry in database.ChangeTracker.Entries<CandidateWord>().ToList()) entry.State = EntityState.Detached;
    }

    private static IEnumerable<string> WordsOf(string name) =>
        VietnameseText.SearchWords(name).Select(word => word.Length > CandidateWord.MaxWordLength ? word[..CandidateWord.MaxWordLength] : word).Distinct(StringComparer.Ordinal);

    // Integers and ISO dates only: nothing here comes from a person.
    private static string InsertUnits(IEnumerable<UnitReach> rows) =>
        "INSERT INTO UnitReach (AncestorId, UnitId, ValidFrom, ValidTo) VALUES " + string.Join(',', rows.Select(row =>
            $"({row.AncestorId},{row.UnitId},'{row.ValidFrom:yyyy-MM-dd}',{(row.ValidTo is { } to ? $"'{to:yyyy-MM-dd}'" : "NULL")})"));
}

/// <summary>A unit stood under a parent for a span of days.</summary>
internal sealed record UnitSpan(int UnitId, int? ParentId, DateOnly From, DateOnly? To);

/// <summary>From dated parents to dated ancestors.</summary>
internal static class UnitClosure
{
    public static IEnumerable<UnitReach> Of(IEnumerable<UnitSpan> spans)
    {
        var versions = spans.ToLookup(span => span.UnitId);
        foreach (var unit in versions)
        {
            var rows = new List<UnitReach>();
            foreach (var span in unit) Climb(unit.Key, unit.Key, span.From, span.To, versions, rows, 0);
            foreach (var row in Joined(rows)) yield return row;
        }
    }

    private static void Climb(int unitId, int at, DateOnly from, DateOnly? to, ILookup<int, UnitSpan> versions, List<UnitReach> rows, int depth)
    {
        if (depth > 20) throw new InvalidOperationException($"The units above {unitId} form a ring.");
        rows.Add(new UnitReach { AncestorId = at, UnitId = unitId, ValidFrom = from, ValidTo = to });
        foreach (var span in versions[at])
        {
            var start = span.From > from ? span.From : from;
            var end = Earlier(span.To, to);
            if (span.ParentId is { } parent && (end is null || start < end)) Climb(unitId, parent, start, end, versions, rows, depth + 1);
        }
    }

    /// <summary>A change of name splits a span that is one for reach; joined spans keep the rows few.</summary>
    private static IEnumerable<UnitReach> Joined(IEnumerable<UnitReach> rows)
    {
        foreach (var group in rows.GroupBy(row => row.AncestorId))
        {
            UnitReach? open = null;
            foreach (var row in group.OrderBy(row => row.ValidFrom))
            {
                if (open is null) open = row;
                else if (open.ValidTo is null || row.ValidFrom <= open.ValidTo) open.ValidTo = open.ValidTo is null || row.ValidTo is null ? null : row.ValidTo > open.ValidTo ? row.ValidTo : open.ValidTo;
                else
                {
                    yield return open;
                    open = row;
                }
            }

            if (open is not null) yield return open;
        }
    }

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
