namespace KonTum.Membership.Domain.Targets;

/// <summary>Why a cell has another number in one draft than in another, the first that holds.</summary>
public enum DifferenceReason
{
    /// <summary>Something else was counted: members, applicants, villages or capacity.</summary>
    Facts,

    /// <summary>The base committee moved it.</summary>
    Moved,

    Cap,
    Floor,

    /// <summary>The weights count more of what the cell has.</summary>
    WeightRose,

    /// <summary>The weights count less of what the cell has.</summary>
    WeightFell,

    Total,

    /// <summary>Nothing about the cell itself: others claim more, or less, than before.</summary>
    Others,
}

/// <summary>A cell whose number differs between two drafts.</summary>
public sealed record CellDifference(int CellId, string CellCode, int Before, int After, DifferenceReason Reason)
{
    /// <summary>The cells that differ, in code order.</summary>
    public static IReadOnlyList<CellDifference> Between(DraftNumbers before, DraftNumbers after)
    {
        var ids = before.Allocation.Lines.Concat(after.Allocation.Lines).Select(line => (line.Input.CellId, line.Input.CellCode)).Distinct();
        return
        [
            .. from cell in ids.OrderBy(cell => cell.CellCode, StringComparer.Ordinal)
               let old = before.Allocation.LineOf(cell.CellId)
               let now = after.Allocation.LineOf(cell.CellId)
               let had = old is null ? 0 : before.Of(old)
               let has = now is null ? 0 : after.Of(now)
               where had != has
               select new CellDifference(cell.CellId, cell.CellCode, had, has, ReasonOf(before, old, after, now)),
        ];
    }

    private static DifferenceReason ReasonOf(DraftNumbers before, AllocationLine? old, DraftNumbers after, AllocationLine? now)
    {
        if (old is null || now is null || old.Input != now.Input) return DifferenceReason.Facts;
        if (before.ManualOf(old) != after.ManualOf(now)) return DifferenceReason.Moved;
        if (old.Cap != now.Cap && (old.AtCap || now.AtCap)) return DifferenceReason.Cap;
        if (old.Floor != now.Floor && (old.AtFloor || now.AtFloor)) return DifferenceReason.Floor;
        var rose = now.Target > old.Target;
        // A reason only where it points the way the number went.
        if (rose && now.Weight > old.Weight) return DifferenceReason.WeightRose;
        if (!rose && now.Weight < old.Weight) return DifferenceReason.WeightFell;
        return after.Allocation.Total != before.Allocation.Total && rose == after.Allocation.Total > before.Allocation.Total ? DifferenceReason.Total : DifferenceReason.Others;
    }
}
