namespace KonTum.Membership.Application.Persistence.Reach;

/// <summary>
/// A unit stood under another (or under itself) for a span of days. Derived from the dated tree; kept so that
/// reach is one index range at any depth, on any day.
/// </summary>
public sealed class UnitReach
{
    public int AncestorId { get; set; }

    public int UnitId { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }
}

/// <summary>A member was counted in a unit, through a cell at or below it, for a span of days. One row per unit above.</summary>
public sealed class MemberReach
{
    public int UnitId { get; set; }

    public string SortKey { get; set; } = string.Empty;

    public int MemberId { get; set; }

    public int CellId { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }
}

/// <summary>As <see cref="MemberReach"/>, for a candidate from the day of the wish to the day the file closes.</summary>
public sealed class CandidateReach
{
    public int UnitId { get; set; }

    public string SortKey { get; set; } = string.Empty;

    public int CandidateId { get; set; }

    public int CellId { get; set; }

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }
}

/// <summary>A word of a candidate's name without accents, once per unit that reaches the file today: search is by the beginning of a word.</summary>
public sealed class CandidateWord
{
    public const int MaxWordLength = 40;

    public int UnitId { get; set; }

    public string Word { get; set; } = string.Empty;

    public int CandidateId { get; set; }
}
