namespace KonTum.Membership.Domain.Tasks;

/// <summary>How many things wait in a unit: for those who help several.</summary>
/// <param name="WaitingDays">How long the day of the oldest has passed; null where none has.</param>
public sealed record UnitTasks(string Slug, string Name, int Late, int Week, int Month, int Other, int? WaitingDays)
{
    public int All => Late + Week + Month + Other;
}

public static class TaskSummary
{
    /// <summary>By the unit named; the one where most has passed its day comes first.</summary>
    public static IReadOnlyList<UnitTasks> By(IReadOnlyList<TaskItem> items, Func<TaskSubject, (string Slug, string Name)> unit, DateOnly today) =>
    [
        .. items.GroupBy(item => unit(item.About)).Select(group => new UnitTasks(
                group.Key.Slug, group.Key.Name,
                group.Count(item => item.UrgencyOn(today) == TaskUrgency.Late), group.Count(item => item.UrgencyOn(today) == TaskUrgency.Week), group.Count(item => item.UrgencyOn(today) == TaskUrgency.Month),
                group.Count(item => item.UrgencyOn(today) > TaskUrgency.Month), -group.Min(item => item.DaysLeft(today) is < 0 and var days ? days : null)))
            .OrderByDescending(row => row.Late).ThenByDescending(row => row.Week).ThenByDescending(row => row.All).ThenBy(row => row.Slug, StringComparer.Ordinal),
    ];
}
