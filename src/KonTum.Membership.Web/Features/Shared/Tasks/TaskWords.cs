using KonTum.Membership.Domain.Tasks;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Shared.Tasks;

/// <summary>One thing to do as it is shown: who, what, by when, who should move, and one button.</summary>
public sealed record TaskLine(string Name, string Sentence, string? Advice, string Who, string Cell, string When, Tone Tone, LinkItem? Button);

public sealed record TaskGroup(string Title, IReadOnlyList<TaskLine> Lines);

/// <summary>Says things to do in the reader's words.</summary>
public sealed class TaskWords(IStringLocalizer<TaskStrings> strings, DomainWords words, CurrentUser user)
{
    public string this[string key, params object[] arguments] => strings[key, arguments];

    public IReadOnlyList<TaskGroup> Groups(IEnumerable<TaskItem> items) =>
        [.. items.GroupBy(item => item.UrgencyOn(user.Today)).Select(group => new TaskGroup(words.Name(group.Key), Lines(group)))];

    public IReadOnlyList<TaskLine> Lines(IEnumerable<TaskItem> items) => [.. items.Select(Line)];

    public DataTable Summary(IReadOnlyList<UnitTasks> units) => new(
        strings["Summary.Title"],
        [
            new(strings["Summary.Unit"]), new(words.Name(TaskUrgency.Late), true), new(words.Name(TaskUrgency.Week), true), new(words.Name(TaskUrgency.Month), true),
            new(strings["Summary.Other"], true), new(strings["Summary.Longest"], true),
        ],
        [
            .. units.Select(unit => new TableRow([new(unit.Name, $"/tasks?unit={unit.Slug}"), .. Numbers(unit.Late, unit.Week, unit.Month, unit.Other), new(unit.WaitingDays is { } days ? strings["Summary.Days", days] : "")])),
            new TableRow([new(strings["Summary.Total"]), .. Numbers(units.Sum(unit => unit.Late), units.Sum(unit => unit.Week), units.Sum(unit => unit.Month), units.Sum(unit => unit.Other)), new("")]) { IsTotal = true },
        ])
    {
        Stacks = false,
    };

    private TaskLine Line(TaskItem item) => new(
        item.About.Name, Sentence(item), item.Advice == TaskAdvice.None ? null : words.Name(item.Advice), words.Name(item.Level), item.About.CellName, When(item), ToneOf(item), Button(item));

    private string Sentence(TaskItem item) =>
        strings[$"Task.{item.Kind}", [item.DueOn is { } due ? Display.Day(due) : "", When(item), Display.Day(item.Since), .. item.Words.Select(Word)]];

    private string When(TaskItem item) => item.DaysLeft(user.Today) switch
    {
        null => words.Name(TaskUrgency.WhenReady),
        0 => strings["Left.Today"],
        < 0 and { } over => strings["Left.Over", Display.Number(-over)],
        { } left => strings["Left.Days", Display.Number(left)],
    };

    private Tone ToneOf(TaskItem item) => item.UrgencyOn(user.Today) switch
    {
        TaskUrgency.Late => Tone.Error,
        TaskUrgency.Week => Tone.Warning,
        _ => Tone.Info,
    };

    /// <summary>Whoever may not take the step is led to the file that shows it; whoever may not see withdrawals is led nowhere.</summary>
    private LinkItem? Button(TaskItem item)
    {
        var file = $"/candidates/{item.About.PublicId}";
        return item switch
        {
            { Act: TaskAct.TakeNextStep, Step: { } step } when user.May(Permissions.WriteCandidates) => new LinkItem(strings["Act.TakeNextStep", words.Name(step)], $"{file}/steps/{step}"),
            { Act: TaskAct.OpenClocks } => new LinkItem(strings["Act.OpenClocks"], $"{file}/clocks"),
            { Act: TaskAct.OpenMentors } => new LinkItem(strings["Act.OpenMentors"], $"{file}/mentors"),
            { Act: TaskAct.OpenPapers } => new LinkItem(strings["Act.OpenPapers"], $"{file}/papers"),
            { Act: TaskAct.OpenTransfer } => new LinkItem(strings["Act.OpenTransfer"], $"/transfers/{item.About.PublicId}"),
            { Act: TaskAct.OpenErasure } => user.May(Permissions.ReadErasures) ? new LinkItem(strings["Act.OpenErasure"], $"/erasures/{item.About.PublicId}") : null,
            { Act: TaskAct.OpenReturn, Quarter: { } quarter } => new LinkItem(strings["Act.OpenReturn"], $"/reports/returns/{quarter.Year}/{quarter.Number}/{item.About.CellSlug}"),
            _ => new LinkItem(strings["Act.OpenFile"], file),
        };
    }

    private object Word(object word) => word is Enum value ? words.Name(value) : word;

    private static IEnumerable<TableCell> Numbers(params int[] counts) => counts.Select(count => new TableCell(Display.Number(count)));
}
