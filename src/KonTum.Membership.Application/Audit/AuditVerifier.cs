using System.Globalization;
using KonTum.Membership.Application.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Audit;

/// <summary>The head of a trail, as it is printed and kept elsewhere: the place of the last line and its link.</summary>
public sealed record AuditAnchor(long Id, byte[] Link)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{Convert.ToHexStringLower(Link)}");

    public static AuditAnchor? Parse(string text)
    {
        var parts = text.Trim().Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        var link = new byte[AuditChain.LinkBytes];
        return Convert.FromHexString(parts[1], link, out _, out var written) == System.Buffers.OperationStatus.Done && written == link.Length ? new AuditAnchor(id, link) : null;
    }
}

/// <summary>What was found: a whole trail with its head, or the first place where it is broken.</summary>
public sealed record AuditVerdict(long Lines, int Seals, AuditAnchor Head, string? Broken);

/// <summary>Follows the trail from its first line to its last and names the first link that does not hold.</summary>
public sealed class AuditVerifier(MembershipDbContext database)
{
    public async Task<AuditVerdict> VerifyAsync(AuditAnchor? anchor, CancellationToken cancellationToken)
    {
        var seals = await database.AuditSeals.AsNoTracking().OrderBy(seal => seal.Id).ToListAsync(cancellationToken);
        if (SealBroken(seals) is { } seal) return new AuditVerdict(0, seals.Count, new AuditAnchor(0, AuditChain.Beginning), seal);
        var walk = new Walk(database.AuditKey, seals, anchor);
        await foreach (var (id, line) in AuditLines.ReadAsync(database, cancellationToken))
        {
            if (walk.Step(id, line) is { } broken) return walk.Verdict(broken);
        }

        return walk.Verdict(walk.End());
    }

    /// <summary>Whether the key fits the trail, by its last line alone. A trail that has not begun fits every key.</summary>
    public async Task<bool> LastLineHoldsAsync(CancellationToken cancellationToken)
    {
        var last = await database.AuditEntries.AsNoTracking().OrderByDescending(line => line.Id).Take(2).ToListAsync(cancellationToken);
        if (last.Count == 0 || last[0].Link.Length == 0) return true;
        var before = last.Count == 2 ? last[1].Link : await database.AuditSeals.Where(seal => seal.LastId == last[0].Id - 1).Select(seal => seal.Head).FirstOrDefaultAsync(cancellationToken);
        return AuditChain.LinkOf(database.AuditKey, before ?? AuditChain.Beginning, last[0]).AsSpan().SequenceEqual(last[0].Link);
    }

    private string? SealBroken(List<AuditSeal> seals)
    {
        var (mark, last) = (AuditChain.Beginning, 0L);
        for (var i = 0; i < seals.Count; i++)
        {
            var seal = seals[i];
            mark = AuditChain.MarkOf(database.AuditKey, mark, i + 1, seal.SealedAt, last + 1, seal.LastId, seal.Head);
            if (seal.Id != i + 1 || seal.FirstId != last + 1 || !seal.Mark.AsSpan().SequenceEqual(mark)) return $"seal {i + 1} is missing or was changed";
            last = seal.LastId;
        }

        return null;
    }

    private sealed class Walk(AuditKey key, List<AuditSeal> seals, AuditAnchor? anchor)
    {
        private readonly Dictionary<long, AuditSeal> _seals = seals.ToDictionary(seal => seal.LastId);
        private long _lines;
        private long _at;
        private byte[] _link = AuditChain.Beginning;
        private string? _mustBeSaid;

        public AuditVerdict Verdict(string? broken) => new(_lines, _seals.Count, new AuditAnchor(_at, _link), broken);

        public string? Step(long id, AuditEntry? line)
        {
            if (_lines == 0 && id != 1 && Begin(id) is { } unfounded) return unfounded;
            if (id != _at + 1) return $"line {_at + 1} is missing";
            if (line is null || !AuditChain.LinkOf(key, _link, id, line).AsSpan().SequenceEqual(line.Link)) return $"line {id} is not as it was written";
            (_at, _link, _lines) = (id, line.Link, _lines + 1);
            if (line.Act == AuditActs.TrailPurged && line.Fields == _mustBeSaid) _mustBeSaid = null;
            if (_seals.TryGetValue(id, out var seal) && !seal.Head.AsSpan().SequenceEqual(_link)) return $"line {id} is not the one that was sealed";
            return anchor?.Id == id && !anchor.Link.AsSpan().SequenceEqual(_link) ? $"line {id} is not the one in the copied head" : null;
        }

        public string? End() =>
            _mustBeSaid is not null ? $"lines {_mustBeSaid} are missing and no purge is recorded"
            : seals.Count > 0 && seals[^1].LastId > _at ? $"line {_at + 1} is missing: the trail was sealed up to line {seals[^1].LastId}"
            : anchor?.Id > _at ? $"line {_at + 1} is missing: the copied head is line {anchor.Id}"
            : null;

        /// <summary>A trail whose first lines were let go begins at the seal that closed them.</summary>
        private string? Begin(long id)
        {
            if (!_seals.TryGetValue(id - 1, out var seal)) return $"line 1 is missing";
            (_at, _link, _mustBeSaid) = (seal.LastId, seal.Head, AuditSealService.Through(seal.LastId));
            return null;
        }
    }
}
