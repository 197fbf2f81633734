using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>A clock that another rule set would let end on another day; null where it does not run under one of the two.</summary>
public sealed record ClockChange(ClockKind Kind, DateOnly? Before, DateOnly? After);

/// <summary>What a rule set would change in an open file, were the file switched to it. Nothing is switched by asking.</summary>
public static class RuleImpact
{
    public static IReadOnlyList<ClockChange> Of(ClockFacts facts, RuleSet own, RuleSet proposed, WorkingCalendar calendar)
    {
        var (before, after) = (Days(facts, own, calendar), Days(facts, proposed, calendar));
        return
        [
            .. before.Keys.Union(after.Keys).Order()
                .Select(kind => new ClockChange(kind, before.GetValueOrDefault(kind), after.GetValueOrDefault(kind)))
                .Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<ClockKind, DateOnly?> Days(ClockFacts facts, RuleSet rules, WorkingCalendar calendar) =>
        Clocks.Of(facts, rules, calendar).ToDictionary(clock => clock.Kind, clock => clock.On);
}
