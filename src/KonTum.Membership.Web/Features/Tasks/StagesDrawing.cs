using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Features.Shared.Tasks;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Tasks;

/// <summary>Shows times at the stages; small counts only to those who work with the people.</summary>
public sealed class StagesDrawing(IStringLocalizer<TaskStrings> strings, DomainWords words, CountWords counts)
{
    private const int MostFiles = 100;

    private static readonly CandidateStage[] Waiting = [.. CandidateStages.Path.Where(stage => stage != CandidateStage.Recognised)];

    public StagesPage Page(AskedScope asked, IReadOnlyList<StagePassage> passages, IReadOnlyList<StandingFile> standing)
    {
        var sees = asked.Scope.SeesPeople;
        var times = Waiting.ToDictionary(stage => stage, stage => StageTimes.Of(stage, passages));
        var stuck = standing.Where(file => StageTimes.IsStuck(file.Days, times[file.Stage])).OrderByDescending(file => file.Days - times[file.Stage].Slow).ThenBy(file => file.PublicId).ToList();
        // Of a single cell others see nothing: its counts are its people.
        if (!sees && asked.UnitKind == UnitKind.Cell) return new StagesPage(asked, Stages([], [], times, sees), null, null, counts.Note(sees));
        return new StagesPage(asked, Stages(standing, stuck, times, sees), asked.UnitKind == UnitKind.Cell ? null : Units(passages), sees && stuck.Count > 0 ? Files(stuck, times) : null, counts.Note(sees));
    }

    private DataTable Stages(IReadOnlyList<StandingFile> standing, List<StandingFile> stuck, Dictionary<CandidateStage, StageTime> times, bool sees) => new(
        strings["Stages.Table"],
        [new(strings["Stages.Stage"]), new(strings["Stages.Median"], true), new(strings["Stages.Slow"], true), new(strings["Stages.Standing"], true), new(strings["Stages.Stuck"], true)],
        [
            .. Waiting.Select(stage => TableRow.Of(
                words.Name(stage), Days(times[stage].Median), Days(times[stage].Slow),
                counts.Say(standing.Count(file => file.Stage == stage), PublishedCount.Untold, sees), counts.Say(stuck.Count(file => file.Stage == stage), PublishedCount.Untold, sees))),
        ]);

    private DataTable? Units(IReadOnlyList<StagePassage> passages)
    {
        var units = passages.GroupBy(passage => (passage.UnitSlug, passage.UnitName)).OrderBy(unit => unit.Key.UnitSlug, StringComparer.Ordinal).ToList();
        if (units.Count == 0) return null;
        return new DataTable(
            strings["Stages.Units"],
            [new(strings["Summary.Unit"]), .. Waiting.Select(stage => new TableColumn(words.Name(stage), true))],
            [.. units.Select(unit => new TableRow([new(unit.Key.UnitName, $"/tasks/stages?unit={unit.Key.UnitSlug}"), .. Waiting.Select(stage => new TableCell(Days(StageTimes.Of(stage, unit).Median)))]))])
        {
            Stacks = false,
        };
    }

    private DataTable Files(List<StandingFile> stuck, Dictionary<CandidateStage, StageTime> times) => new(
        stuck.Count > MostFiles ? strings["Stages.FilesMost", MostFiles, Display.Number(stuck.Count)] : strings["Stages.Files"],
        [new(strings["Digest.Person"]), new(strings["Stages.Cell"]), new(strings["Stages.Stage"]), new(strings["Stages.Days"], true), new(strings["Stages.Slow"], true)],
        [
            .. stuck.Take(MostFiles).Select(file => new TableRow(
                [new(file.FullName, $"/candidates/{file.PublicId}"), new(file.CellName), new(words.Name(file.Stage)), new(Display.Number(file.Days)), new(Days(times[file.Stage].Slow))])),
        ]);

    private static string Days(int? days) => days is { } known ? Display.Number(known) : "–";
}
