using KonTum.Membership.Application.Obstacles;
using KonTum.Membership.Domain.Obstacles;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Obstacles;

public sealed record ObstacleListPage(ObstacleView View, bool MaySpeak, bool IsAlone, Tabs Tabs, DataTable? Rows, DataTable? Kinds, Pager Pager);

public sealed record RaisePage(RaiseForm Form, IReadOnlyList<SelectListItem> Categories);

/// <param name="Acts">What the reader's unit may say now; empty for those who only read.</param>
public sealed record ObstaclePage(ObstacleDetail Obstacle, IReadOnlyList<ObstacleAct> Acts, TimelineList Timeline, string Where);

public sealed record SpeakPage(ObstacleDetail Obstacle, ObstacleAct Act, SpeakForm Form, TimelineList Timeline);

public sealed record PracticePage(PracticeForm Form, IReadOnlyList<PracticeRow> Rows, DomainWords Words);

/// <summary>Shows obstacles.</summary>
public sealed class ObstacleDrawing(IStringLocalizer<ObstacleStrings> strings, DomainWords words)
{
    public ObstacleListPage List(ObstacleListForm form, ObstacleList list, DateOnly asOf, bool maySpeak, bool isAlone)
    {
        var view = form.View ?? (list.Counts[ObstacleView.Waiting] > 0 ? ObstacleView.Waiting : ObstacleView.Unsolved);
        var tabs = Enum.GetValues<ObstacleView>().Select(v => new Tab(strings[$"View.{v}"], $"/obstacles?view={v}", v == view, Display.Number(list.Counts[v])));
        return new ObstacleListPage(view, maySpeak, isAlone, new Tabs(strings["Title"], [.. tabs]), list.Rows.Count == 0 ? null : Rows(list.Rows, asOf, isAlone),
            isAlone || list.Kinds.Count == 0 ? null : Kinds(list.Kinds, asOf), new Pager(form.Page, form.PageSize, list.Counts[view]));
    }

    public RaisePage Raise(RaiseForm form) => new(form, [.. Enum.GetValues<ObstacleCategory>().Select(category => new SelectListItem(words.Name(category), category.ToString()))]);

    public ObstaclePage Show(ObstacleDetail found, int unitId, bool maySpeak) => new(
        found, maySpeak ? [.. Acts(found, unitId)] : [], Timeline(found),
        found.State == ObstacleState.Closed ? strings["Show.ClosedOn", Display.Day(found.ClosedOn!.Value)] : strings["Show.At", found.At]);

    /// <summary>The page of one act, or null where that act is not the unit's to do now.</summary>
    public SpeakPage? Speak(ObstacleDetail found, int unitId, ObstacleAct act, SpeakForm? form = null) =>
        Acts(found, unitId).Contains(act) ? new SpeakPage(found, act, form ?? new SpeakForm { Version = found.Version }, Timeline(found)) : null;

    public string Said(ObstacleAct act) => strings[$"Said.{act}"];

    public TimelineList Timeline(ObstacleDetail found) =>
        new([.. found.Lines.Select(line => new TimelineEntry(line.OccurredOn, strings[$"Line.{line.Act}", line.Unit, line.Text]) { Note = line.By })]);

    private static IEnumerable<ObstacleAct> Acts(ObstacleDetail found, int unitId)
    {
        var (here, mine) = (found.AtUnitId == unitId, found.RaisedByUnitId == unitId);
        if (found.State == ObstacleState.Closed) yield break;
        if (here && found.State == ObstacleState.Open)
        {
            yield return ObstacleAct.Answered;
            yield return ObstacleAct.Returned;
            if (found.HasAbove) yield return ObstacleAct.PassedUp;
        }

        if (here && found.State is ObstacleState.Returned or ObstacleState.Answered && mine) yield return ObstacleAct.AskedAgain;
        if (mine) yield return ObstacleAct.Closed;
    }

    private DataTable Rows(IReadOnlyList<ObstacleRow> rows, DateOnly asOf, bool isAlone) => new(strings["Title"],
        [new(strings["Column.What"]), .. isAlone ? [] : new[] { new TableColumn(strings["Column.Unit"]) }, new(strings["Column.State"]), new(strings["Column.At"]), new(strings["Column.Raised"]), new(strings["Column.Age"], true)],
        [.. rows.Select(row => new TableRow(
            [
                new(Short(row), $"/obstacles/{row.PublicId}"),
                .. isAlone ? [] : new[] { new TableCell(row.RaisedBy) },
                new(words.Name(row.State)) { Tone = ToneOf(row.State) }, new(row.State == ObstacleState.Closed ? "–" : row.At), new(Display.Day(row.RaisedOn)), new(strings["Days", row.Age(asOf)]),
            ]))])
    { HidesCaption = true };

    private DataTable Kinds(IReadOnlyList<ObstacleKindCount> kinds, DateOnly asOf) => new(strings["Kinds.Caption"],
        [new(strings["Column.Category"]), new(strings["Column.Count"], true), new(strings["Column.Units"], true), new(strings["Column.Oldest"], true)],
        [.. kinds.Select(kind => new TableRow(
            [new(words.Name(kind.Category)), new(Display.Number(kind.Unsolved)), new(Display.Number(kind.Units)), new(kind.Oldest is { } day ? strings["Days", asOf.DayNumber - day.DayNumber] : "–")]))]);

    private string Short(ObstacleRow row) => $"{words.Name(row.Category)}: {(row.Text.Length <= 90 ? row.Text : row.Text[..row.Text.LastIndexOf(' ', 88)] + "…")}";

    public static Tone ToneOf(ObstacleState state) => state switch
    {
        ObstacleState.Open => Tone.Warning,
        ObstacleState.Returned => Tone.Warning,
        ObstacleState.Answered => Tone.Info,
        _ => Tone.Success,
    };
}
