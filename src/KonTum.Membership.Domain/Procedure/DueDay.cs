using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>Until when something should be done, inclusive.</summary>
/// <param name="On">Null where it cannot be worked out; <paramref name="Refusal"/> says why.</param>
/// <param name="DoneOn">The day on which it was done.</param>
public sealed record DueDay(DateOnly From, int Days, DateOnly? On, DateOnly? DoneOn, bool IsWorkingDays, DomainError? Refusal = null)
{
    public bool IsOverdue(DateOnly today) => On < (DoneOn ?? today);

    public static DueDay WorkingDays(DateOnly from, int days, DateOnly? doneOn, WorkingCalendar calendar)
    {
        var counted = calendar.After(from, days);
        return new DueDay(from, days, counted.TryGet(out var span) ? span.End : null, doneOn, IsWorkingDays: true, counted.Errors.Count > 0 ? counted.Errors[0] : null);
    }

    public static DueDay CalendarDays(DateOnly from, int days, DateOnly? doneOn) => new(from, days, from.AddDays(days), doneOn, IsWorkingDays: false);
}
