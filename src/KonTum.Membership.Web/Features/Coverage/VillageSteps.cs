using KonTum.Membership.Domain.Coverage;

namespace KonTum.Membership.Web.Features.Coverage;

/// <summary>The next lawful step for each gap, as the key of its sentence. What to do depends on facts about the place only.</summary>
public static class VillageSteps
{
    /// <summary>A cell needs three full members (Charter, art. 21).</summary>
    private const int CellMinimum = 3;

    /// <param name="seesPeople">Whether the reader may know that somebody there has asked to join, and how many members live there.</param>
    public static IReadOnlyList<string> For(VillageCoverage village, bool seesPeople)
    {
        if (village.IsUnknown) return ["Step.Unknown"];
        return [.. village.Gaps.Where(gap => gap != CoverageGap.NoOwnCell || village.Cover != CellCover.None).Select(gap => KeyOf(gap, village.Facts, seesPeople))];
    }

    private static string KeyOf(CoverageGap gap, VillageFacts facts, bool seesPeople) => gap switch
    {
        CoverageGap.NoLocalMember when seesPeople && facts.ApplicantsLate > 0 => "Step.NoLocalMember.Late",
        CoverageGap.NoLocalMember when seesPeople && facts.ApplicantsEarly > 0 => "Step.NoLocalMember.Early",
        CoverageGap.NoOwnCell when seesPeople && facts.LocalMembers >= CellMinimum => "Step.NoOwnCell.Enough",
        _ => $"Step.{gap}",
    };
}
