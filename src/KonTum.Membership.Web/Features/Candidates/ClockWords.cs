using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates;

/// <summary>Says each clock's day and the sentence that argues it: event, length, days passed over, regulation.</summary>
public sealed class ClockWords(IStringLocalizer<CandidateStrings> strings, DomainWords words)
{
    public DefinitionList Of(FileClocks clocks, DateOnly today) =>
        new([.. clocks.Running.Select(clock => new DefinitionItem(words.Name(clock.Kind), Day(clock, today)) { Note = Argument(clock, clocks) })]);

    private string CalendarName(CalendarYear year) => strings[year.Version == 0 ? "Clock.CalendarShipped" : "Clock.CalendarVersion", $"{year.Year}", year.Version];

    private string? Day(Clock clock, DateOnly today)
    {
        if (clock.On is not { } day) return null;
        var key = clock.IsDeadline ? clock.IsOverdue(today) ? "Clock.Overdue" : "Clock.By" : clock.IsAwaited(today) ? "Clock.From" : "Clock.Since";
        return strings[key, Display.Day(day)];
    }

    private string Argument(Clock clock, FileClocks clocks)
    {
        var sentences = new List<string>
        {
            clock.Refusal is { } refusal ? words.Say(refusal)
                : clock.Span is { DaysOff.Count: > 0 } span ? strings["Clock.WorkingDaysPassing", clock.Length, Display.Day(clock.From), words.Name(clock.Event), string.Join(", ", span.DaysOff.Select(Display.Day))]
                : clock.Span is not null ? strings["Clock.WorkingDays", clock.Length, Display.Day(clock.From), words.Name(clock.Event)]
                : strings["Clock.Months", clock.Length, Display.Day(clock.From), words.Name(clock.Event)],
            strings["Clock.Basis", clocks.Rules.LegalBasis],
        };
        if (clock.Awaited is { } awaited) sentences.Add(strings["Clock.Awaited", words.Name(awaited)]);
        sentences.AddRange(clock.Extensions.Select(extension => strings["Clock.Extended",
            Display.Day(extension.DueBefore), Display.Day(extension.TargetOn), extension.DecisionNumber, Display.Day(extension.DecidedOn), extension.DecidedBy, extension.Reason].Value));
        if (clock.Span is { } counted) sentences.Add(strings["Clock.Calendar", string.Join(", ", counted.Years.Select(CalendarName))]);
        if (!clock.Verified && clock.Refusal is null) sentences.Add(strings["Clock.Unverified"]);
        return string.Join(" ", sentences);
    }
}
