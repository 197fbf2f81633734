namespace KonTum.Membership.Domain.Common;

/// <summary>
/// A span of days, half-open: <see cref="From"/> belongs to it, <see cref="To"/> is the first day that does not.
/// <see cref="To"/> is null while the span is still running.
/// </summary>
public readonly record struct Period
{
    /// <exception cref="ArgumentException">The end is not after the start: a span of no days is not a fact.</exception>
    public Period(DateOnly from, DateOnly? to = null)
    {
        if (to <= from) throw new ArgumentException($"A period must end after it starts: {from:O} to {to:O}.", nameof(to));
        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly? To { get; }

    public bool Contains(DateOnly date) => From <= date && (To is null || date < To);

    public bool Overlaps(Period other) => (other.To is null || From < other.To) && (To is null || other.From < To);
}
