namespace KonTum.Membership.Domain.Tasks;

/// <param name="DaysBefore">From so many days before the due day on; -1 for the day after it.</param>
public sealed record Rung(int DaysBefore, TaskLevel Level, TaskAdvice Advice);

/// <summary>Who is spoken to how long before a day, and what for. What stays undone climbs.</summary>
public sealed class Ladder
{
    private readonly Rung[] _rungs;

    /// <exception cref="ArgumentException">The rungs do not come nearer to the day one after the other.</exception>
    public Ladder(params Rung[] rungs)
    {
        if (rungs.Zip(rungs.Skip(1)).Any(pair => pair.First.DaysBefore <= pair.Second.DaysBefore)) throw new ArgumentException("Each rung is nearer to the day than the one before.", nameof(rungs));
        _rungs = rungs;
    }

    public IReadOnlyList<Rung> Rungs => _rungs;

    /// <summary>The rung reached with so many days left; null where it is too early to speak of it.</summary>
    public Rung? At(int daysLeft) => _rungs.LastOrDefault(rung => daysLeft <= rung.DaysBefore);
}
