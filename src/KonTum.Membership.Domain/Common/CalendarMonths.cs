namespace KonTum.Membership.Domain.Common;

/// <summary>Ages and terms of the regulations are counted by calendar month: the day within it does not matter.</summary>
public static class CalendarMonths
{
    /// <summary>Whole months from one day's month to another's; negative where the second lies before.</summary>
    public static int Between(DateOnly from, DateOnly to) => (to.Year - from.Year) * 12 + to.Month - from.Month;
}
