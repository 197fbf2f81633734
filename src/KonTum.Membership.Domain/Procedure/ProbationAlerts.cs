using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>What a probation asks for on a day.</summary>
/// <param name="EndsOn">The day on which the probation ends, and from which a recognised member is a full one, however late the papers are.</param>
/// <param name="Rung">The step of the ladder that was reached, in days before the end; null before the first one and after the end.</param>
/// <param name="DaysLeft">Days until the end; negative after it.</param>
public sealed record ProbationAlert(DateOnly EndsOn, int? Rung, int DaysLeft)
{
    /// <summary>The months are over and nobody has recognised the member yet.</summary>
    public bool IsOver => DaysLeft <= 0;

    /// <summary>Whether somebody should hear of it today.</summary>
    public bool Speaks => Rung is not null || IsOver;
}

/// <summary>The ladder of days before the end of a probation. Derived when asked; no status is set by a clock.</summary>
public static class ProbationAlerts
{
    /// <param name="extraMonths">By which a decision prolonged it.</param>
    public static ProbationAlert Of(DateOnly ceremonyOn, int extraMonths, RuleSet rules, DateOnly today)
    {
        var endsOn = ceremonyOn.AddMonths(rules.ProbationMonths + extraMonths);
        var left = endsOn.DayNumber - today.DayNumber;
        int? rung = left <= 0 || !rules.RecognitionAlertDays.Any(days => left <= days) ? null : rules.RecognitionAlertDays.Where(days => left <= days).Min();
        return new ProbationAlert(endsOn, rung, left);
    }
}
