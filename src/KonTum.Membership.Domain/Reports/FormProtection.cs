namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// What a form may not give away. A form is one whole taken apart in several ways; in each way small parts are hidden,
/// and others with them, until what is hidden together is large enough that no part can be worked out from the rest.
/// </summary>
public static class FormProtection
{
    /// <summary>Rows on ethnicity, religion and discipline.</summary>
    private static readonly string[] Special = ["ethnicMinority", "religious", "C.expelled", "C.struckOff", "C.struckOffProbationary", "C.resigned"];

    /// <summary>Ways of taking a whole apart, by the beginning of their rows' keys.</summary>
    private static readonly string[] Ways = ["B.", "C.", "post.", "religious.", "age.", "school.", "since."];

    /// <param name="keptBack">Rows of form 2 that must not be told because a linked table hides them.</param>
    public static ClosedTable ForPrint(ClosedTable form, IReadOnlyCollection<string>? keptBack = null)
    {
        // Groups of form 2B are put together before they become rows; only a small rest can still tell of people.
        if (form.Key == "B2B") return HideSmallRests(form);
        IReadOnlyCollection<string> held = form.Key == "B2" ? keptBack ?? [] : [];
        foreach (var column in new[] { StatisticalForms.Now, StatisticalForms.LastYear })
        {
            foreach (var row in form.Rows.Where(row => !Ways.Any(way => row.Key.StartsWith(way, StringComparison.Ordinal)) && (IsSmall(row, column) || held.Contains(row.Key))).ToList()) form = form.Conceal(row.Key, column);
            foreach (var way in Ways) form = HideParts(form, [.. form.Rows.Where(row => row.Key.StartsWith(way, StringComparison.Ordinal))], column, held);
        }

        return form;
    }

    private static ClosedTable HideParts(ClosedTable form, IReadOnlyList<TableRow> parts, string column, IReadOnlyCollection<string> held)
    {
        var hidden = parts.Where(row => IsSmall(row, column) || held.Contains(row.Key)).ToList();
        if (hidden.Count == 0) return form;
        var most = hidden.Max(ThresholdOf);
        foreach (var next in parts.Except(hidden).OrderBy(row => row.Count(column) == 0).ThenBy(row => row.Count(column)))
        {
            if (Covers(hidden, column, most)) break;
            hidden.Add(next);
        }

        return hidden.Aggregate(form, (table, row) => table.Conceal(row.Key, column));
    }

    /// <summary>Whether what is hidden together leaves each part room. An "of whom" row repeats people of the row above it and covers nobody.</summary>
    private static bool Covers(List<TableRow> hidden, string column, int most)
    {
        var own = hidden.Where(row => row.Key != "C.struckOffProbationary").ToList();
        return own.Count > 1 && own.Sum(row => row.Count(column)!.Value) >= 2 * most;
    }

    private static ClosedTable HideSmallRests(ClosedTable form)
    {
        foreach (var block in new[] { "ethnic.", "religion." })
        {
            var parts = form.Rows.Where(row => row.Key.StartsWith(block, StringComparison.Ordinal) && !row.Key.EndsWith(".all", StringComparison.Ordinal)).ToList();
            if (parts.Any(row => row.Count(StatisticalForms.Now) is > 0 and < TableProtection.SpecialThreshold))
                form = parts.Aggregate(form, (table, row) => table.Conceal(row.Key, StatisticalForms.Now));
        }

        return form;
    }

    private static bool IsSmall(TableRow row, string column) => row.Count(column) is > 0 and var count && count < ThresholdOf(row);

    private static int ThresholdOf(TableRow row) => Special.Contains(row.Key) || row.Key.StartsWith("religious.", StringComparison.Ordinal) ? TableProtection.SpecialThreshold : TableProtection.OrdinaryThreshold;
}
