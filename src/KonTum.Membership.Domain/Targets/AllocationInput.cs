namespace KonTum.Membership.Domain.Targets;

/// <summary>What holds a cell's target from above, the strictest first.</summary>
public enum CapRule
{
    /// <summary>min(P, K): no more people than asked, and no more than members can help.</summary>
    ApplicantsAndMentors,

    /// <summary>K alone.</summary>
    MentorsOnly,

    /// <summary>No cap, except for a cell too small to admit anyone.</summary>
    None,
}

/// <summary>The counted facts of one cell as of the base date.</summary>
/// <param name="CellCode">Decides ties by ordinal order and is unique in the list.</param>
/// <param name="Members">M: full and probationary members.</param>
/// <param name="Applicants">P: applicants with consent who can lawfully be admitted within the year.</param>
/// <param name="VillagesWithoutMember">V: villages that the cell serves and where no member lives.</param>
/// <param name="MentorCapacity">K: how many people its full members can introduce.</param>
/// <param name="HasHelpingCell">A stronger cell is named to help one that has too few full members.</param>
public sealed record AllocationInput(
    int CellId,
    string CellCode,
    int BaseId,
    int Members,
    int Applicants,
    int VillagesWithoutMember,
    int FullMembers,
    int MentorCapacity,
    bool HasHelpingCell);

/// <summary>The least and the most that a cell can get; a null cap is none.</summary>
public readonly record struct CellBounds(int Floor, int? Cap)
{
    /// <summary>Below this number of full members a cell admits nobody unless another cell helps.</summary>
    public const int LeastFullMembers = 3;

    public static CellBounds Of(AllocationInput cell, CapRule rule)
    {
        var cap = CapOf(cell, rule);
        var asked = cell.VillagesWithoutMember > 0 && cell.Applicants >= 1;
        return new CellBounds(asked ? Math.Min(1, cap ?? 1) : 0, cap);
    }

    private static int? CapOf(AllocationInput cell, CapRule rule)
    {
        if (cell.FullMembers < LeastFullMembers && !cell.HasHelpingCell) return 0;
        return rule switch
        {
            CapRule.ApplicantsAndMentors => Math.Min(cell.Applicants, cell.MentorCapacity),
            CapRule.MentorsOnly => cell.MentorCapacity,
            CapRule.None => null,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a cap rule."),
        };
    }
}
