namespace KonTum.Membership.Domain.Common;

/// <summary>A fact that holds from one day to another.</summary>
public interface IDated
{
    DateOnly ValidFrom { get; }

    /// <summary>The first day on which the fact no longer holds; null while it does.</summary>
    DateOnly? ValidTo { get; }
}

/// <summary>A dated fact whose end can be set once, by the timeline that holds it.</summary>
public abstract class DatedFact : IDated
{
    public DateOnly ValidFrom { get; private protected set; }

    public DateOnly? ValidTo { get; private protected set; }

    protected DatedFact()
    {
    }

    protected DatedFact(DateOnly from) => ValidFrom = from;

    public bool HoldsOn(DateOnly date) => ValidFrom <= date && (ValidTo is null || date < ValidTo);

    internal void EndOn(DateOnly firstDayWithout) => ValidTo = firstDayWithout;
}

/// <summary>Reads and writes a list of dated facts of which at most one holds on any day.</summary>
public static class Timeline
{
    public static T? At<T>(this IEnumerable<T> facts, DateOnly date) where T : DatedFact =>
        facts.FirstOrDefault(fact => fact.HoldsOn(date));

    public static T? Latest<T>(this IReadOnlyCollection<T> facts) where T : DatedFact =>
        facts.Count == 0 ? null : facts.MaxBy(fact => fact.ValidFrom);

    /// <summary>
    /// Appends a fact and ends the one before it on the day the new one starts. History is never overwritten:
    /// a fact that does not start after the latest one is refused.
    /// </summary>
    internal static Result Follow<T>(this List<T> facts, T next) where T : DatedFact
    {
        var last = facts.Latest();
        if (last is not null && next.ValidFrom <= last.ValidFrom)
            return new DomainError("Timeline.NotAfterLatest", next.ValidFrom, last.ValidFrom);
        if (last is not null && (last.ValidTo is null || last.ValidTo > next.ValidFrom)) last.EndOn(next.ValidFrom);
        facts.Add(next);
        return Result.Ok;
    }

    /// <summary>Ends the fact that is still running. Nothing running is not an error: the end is already true.</summary>
    internal static Result Close<T>(this List<T> facts, DateOnly firstDayWithout) where T : DatedFact
    {
        var last = facts.Latest();
        if (last is null || last.ValidTo is not null) return Result.Ok;
        if (firstDayWithout <= last.ValidFrom)
            return new DomainError("Timeline.EndsBeforeStart", firstDayWithout, last.ValidFrom);
        last.EndOn(firstDayWithout);
        return Result.Ok;
    }
}
