using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Pools;

/// <summary>Which help a pool offers. Known only to the cell that keeps it and its base committee; no list or search reads it.</summary>
public enum PoolKind
{
    General,

    /// <summary>Kept so that mentoring can be offered by members who share the background and volunteered for it.</summary>
    ReligiousFollowers,
}

/// <summary>A cell's list of consenting applicants for a term or year, by resolution of the cell.</summary>
public sealed class Pool : Aggregate
{
    public const int MaxResolutionLength = 60;

    private readonly List<PoolEntry> _entries = [];

    private Pool()
    {
        Resolution = string.Empty;
    }

    public Pool(Guid publicId, int cellId, PoolKind kind, Period term, string resolution, ChangeContext change)
    {
        PublicId = publicId;
        CellId = cellId;
        Kind = kind;
        TermFrom = term.From;
        TermTo = term.To ?? throw new ArgumentException("A pool is kept for a term: it has an end.", nameof(term));
        Resolution = resolution;
        Raise(new DomainEvent("Pool.Opened", term.From, change));
    }

    public Guid PublicId { get; private set; }

    public int CellId { get; private set; }

    public PoolKind Kind { get; private set; }

    public DateOnly TermFrom { get; private set; }

    /// <summary>The first day after the term.</summary>
    public DateOnly TermTo { get; private set; }

    public string Resolution { get; private set; }

    public IReadOnlyList<PoolEntry> Entries => _entries;

    public Result Enter(int candidateId, DateOnly on, ChangeContext change)
    {
        if (on < TermFrom || on >= TermTo) return new DomainError("Pool.OutsideTerm", TermFrom, TermTo.AddDays(-1)) { Field = "OccurredOn" };
        if (_entries.Any(entry => entry.CandidateId == candidateId && entry.HoldsOn(on))) return new DomainError("Pool.AlreadyIn");
        _entries.Add(new PoolEntry(candidateId, on));
        Raise(new DomainEvent("Pool.Entered", on, change));
        return Result.Ok;
    }

    /// <summary>On the day of the entry too: it then held for no day and is kept all the same.</summary>
    public Result Remove(int candidateId, DateOnly on, ChangeContext change)
    {
        var entry = _entries.FirstOrDefault(e => e.CandidateId == candidateId && e.ValidTo is null);
        if (entry is null) return new DomainError("Pool.NotIn");
        if (on < entry.ValidFrom) return new DomainError("Timeline.EndsBeforeStart", on, entry.ValidFrom) { Field = "OccurredOn" };
        entry.EndOn(on);
        Raise(new DomainEvent("Pool.Removed", on, change));
        return Result.Ok;
    }

    /// <summary>The entry never was: it holds for no day and is kept.</summary>
    public Result TakeBackEntry(int candidateId, ChangeContext change)
    {
        var entry = _entries.FirstOrDefault(e => e.CandidateId == candidateId && e.ValidTo is null);
        if (entry is null) return new DomainError("Pool.NotIn");
        entry.EndOn(entry.ValidFrom);
        Raise(new DomainEvent("Pool.EntryTakenBack", entry.ValidFrom, change));
        return Result.Ok;
    }
}

/// <summary>A candidate is in a pool for a span of days.</summary>
public sealed class PoolEntry : DatedFact
{
    private PoolEntry()
    {
    }

    internal PoolEntry(int candidateId, DateOnly from) : base(from) => CandidateId = candidateId;

    public int Id { get; private set; }

    public int PoolId { get; private set; }

    public int CandidateId { get; private set; }
}
