using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Reviews;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Reviews;

public sealed record ReviewListPage(bool MayOpen, DataTable? Rounds);

public sealed record OpenRoundPage(OpenRoundForm Form, IReadOnlyList<SelectListItem> Units);

public sealed record ReviewPage(ReviewDetail Review, DataTable Visits, DataTable? Decisions, bool MayClose);

/// <param name="Agenda">What stands to be talked about, counted as of the day of the visit.</param>
public sealed record VisitPage(ReviewDetail Review, VisitLine Visit, DateOnly FiguresOn, DataTable Agenda, EarlierVisit? Earlier, DataTable? EarlierDecisions, DataTable? Decisions, bool MayWrite);

public sealed record VisitFormPage(ReviewDetail Review, VisitLine Visit, VisitForm Form);

public sealed record DecideFormPage(ReviewDetail Review, VisitLine Visit, DecideForm Form);

public sealed record DoneFormPage(ReviewDetail Review, DecisionLine Decision, DoneForm Form);

/// <summary>Shows rounds of review.</summary>
public sealed class ReviewDrawing(IStringLocalizer<ReviewStrings> strings, DomainWords words)
{
    public string this[string key, params object[] arguments] => strings[key, arguments];

    public ReviewListPage List(IReadOnlyList<ReviewRow> rows, bool mayOpen) => new(mayOpen, rows.Count == 0 ? null : new DataTable(strings["Title"],
        [new(strings["Column.Round"]), new(strings["Column.Opened"]), new(strings["Column.Visits"], true), new(strings["Column.Decisions"], true), new(strings["Column.Late"], true), new(strings["Column.State"])],
        [.. rows.Select(row => new TableRow(
            [
                new(row.Title, $"/reviews/{row.PublicId}"), new(Display.Day(row.OpenedOn)), new(strings["Of", Display.Number(row.Held), Display.Number(row.Visits)]), new(strings["Of", Display.Number(row.Done), Display.Number(row.Decisions)]), new(Display.Number(row.Late)),
                new(row.ClosedOn is { } day ? strings["Closed", Display.Day(day)] : strings["Running"]) { Tone = row.ClosedOn is null ? Tone.Info : Tone.Success },
            ]))])
    { HidesCaption = true });

    public OpenRoundPage Open(OpenRoundForm form, OrganisationTree tree) => new(form,
        [.. tree.Nodes.Where(node => node.Kind.IsBase()).OrderBy(node => node.Order).ThenBy(node => node.Slug, StringComparer.Ordinal)
            .Select(node => new SelectListItem(node.Name, node.Slug, form.UnitSlugs?.Contains(node.Slug) == true))]);

    public ReviewPage Show(ReviewDetail review, DateOnly today) => new(review, new DataTable(strings["Visits"],
        [new(strings["Column.Unit"]), new(strings["Column.Planned"]), new(strings["Column.Held"]), new(strings["Column.Decisions"], true)],
        [.. review.Visits.Select(visit => new TableRow(
            [
                new(visit.Name, $"/reviews/{review.PublicId}/units/{visit.Slug}"), new(Display.Day(visit.PlannedOn)),
                visit.HeldOn is { } held ? new(Display.Day(held)) : visit.PlannedOn < today ? new(strings["NotHeld"]) { Tone = Tone.Warning } : new("–"),
                new(Display.Number(review.Decisions.Count(decision => decision.UnitId == visit.UnitId))),
            ]))])
    { HidesCaption = true },
        Decisions(review, review.Decisions, today, withUnit: true), review.IsReviewer && review.ClosedOn is null && review.Visits.All(visit => visit.HeldOn is not null));

    public VisitPage Visit(ReviewDetail review, VisitLine visit, DateOnly figuresOn, Headline figures, int obstacles, EarlierVisit? earlier, DateOnly today, bool mayWrite) => new(
        review, visit, figuresOn, Agenda(figures, obstacles, figuresOn, visit.Slug), earlier,
        earlier is null ? null : Decisions(null, earlier.Decisions, today, withUnit: false),
        Decisions(review, [.. review.Decisions.Where(decision => decision.UnitId == visit.UnitId)], today, withUnit: false), mayWrite && review.ClosedOn is null);

    /// <summary>The headline figures that a visit is about, as the reader may see them.</summary>
    private DataTable Agenda(Headline figures, int obstacles, DateOnly on, string slug)
    {
        var query = $"?unit={slug}&asOf={on:yyyy-MM-dd}";
        return new DataTable(strings["Agenda", Display.Day(on)],
            [new(strings["Column.What"]), new(strings["Column.Figure"], true)],
            [
                Line("Agenda.Members", "/members" + query, FigureKeys.Members),
                Line("Agenda.Admitted", "/targets/" + on.Year + query, FigureKeys.TargetsAdmitted, FigureKeys.TargetsTotal),
                Line("Agenda.Candidates", "/candidates" + query, FigureKeys.Candidates),
                .. (figures.Stages ?? new Dictionary<CandidateStage, int>()).Where(stage => CandidateStages.BeforeDecision.Contains(stage.Key)).OrderBy(stage => stage.Key)
                    .Select(stage => new TableRow([new("– " + words.Name(stage.Key)), new(Display.Number(stage.Value))])),
                Line("Agenda.NoLocal", "/coverage" + query, FigureKeys.VillagesNoLocalMember, FigureKeys.Villages),
                Line("Agenda.NoOwnCell", "/coverage" + query, FigureKeys.VillagesNoOwnCell, FigureKeys.Villages),
                new([new(strings["Agenda.Obstacles"]), new(Display.Number(obstacles))]),
            ]);

        TableRow Line(string text, string href, string key, string? of = null) =>
            new([new(strings[text], href), new(of is null ? Value(figures, key) : strings["Of", Value(figures, key), Value(figures, of)])]);
    }

    private static string Value(Headline figures, string key) => figures.Figures.First(figure => figure.Key == key).Value is { } known ? Display.Number((long)known) : "…";

    private DataTable? Decisions(ReviewDetail? review, IReadOnlyList<DecisionLine> decisions, DateOnly today, bool withUnit) => decisions.Count == 0 ? null : new DataTable(strings["Decisions"],
        [new(strings["Column.Number.Short"]), .. withUnit ? new[] { new TableColumn(strings["Column.Unit"]) } : [], new(strings["Column.Decision"]), new(strings["Column.Owner"]), new(strings["Column.Due"]), new(strings["Column.State"])],
        [.. decisions.Select(decision => new TableRow(
            [
                new(Display.Number(decision.Number), review is not null && decision.DoneOn is null ? $"/reviews/{review.PublicId}/decisions/{decision.Number}" : null),
                .. withUnit ? new[] { new TableCell(decision.Unit) } : [],
                new(decision.Text), new(decision.Owner), new(Display.Day(decision.DueOn)),
                decision.DoneOn is { } done ? new(strings["Done", Display.Day(done), decision.Note ?? ""]) { Tone = Tone.Success }
                    : decision.IsLate(today) ? new(strings["Late", today.DayNumber - decision.DueOn.DayNumber]) { Tone = Tone.Warning } : new(strings["Open"]) { Tone = Tone.Info },
            ]))]);
}
