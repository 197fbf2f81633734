namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>
/// The day that rules, clocks and reports call today. In the demonstration it stands still; sessions, keys, audit and
/// logs keep the machine's clock either way.
/// </summary>
public sealed class BusinessClock(TimeProvider machine, DateOnly? fixedDay)
{
    // The country has one time zone and no summer time; the machine may stand anywhere.
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public DateOnly Today => fixedDay ?? DateOnly.FromDateTime(machine.GetUtcNow().UtcDateTime + Offset);

    public bool StandsStill => fixedDay is not null;

    public DateTime UtcNow => machine.GetUtcNow().UtcDateTime;
}
