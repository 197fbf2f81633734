namespace KonTum.Membership.Domain.Tasks;

/// <summary>
/// Puts together what the sources found: by urgency, then by day, then by how long it has waited. Nobody is ranked; of
/// one file only the most pressing is shown, so that a list stays one that can be worked off.
/// </summary>
public static class TaskList
{
    public const int MostPerFile = 2;

    /// <summary>So many on the first page; the list has the rest.</summary>
    public const int MostAtHome = 5;

    /// <summary>So many lines in a week's digest; what is beyond is counted in one line.</summary>
    public const int MostInDigest = 60;

    public static IReadOnlyList<TaskItem> Of(IEnumerable<TaskItem> found, DateOnly today) =>
    [
        .. Ordered(Ordered(found, today).GroupBy(item => item.About.PublicId).SelectMany(file => file.Take(MostPerFile)), today),
    ];

    private static IOrderedEnumerable<TaskItem> Ordered(IEnumerable<TaskItem> items, DateOnly today) =>
        items.OrderBy(item => item.UrgencyOn(today)).ThenBy(item => item.DueOn).ThenBy(item => item.Since).ThenBy(item => item.About.SortKey, StringComparer.Ordinal).ThenBy(item => item.About.PublicId).ThenBy(item => item.Kind);
}
