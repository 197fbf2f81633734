using System.Text.Json;
using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Coverage;

/// <summary>The list of villages and the page of one.</summary>
public sealed class VillageDrawing(IStringLocalizer<CoverageStrings> strings, DomainWords words, CoverageDrawing drawing, CountWords counts)
{
    private const int QuartersShown = 8;

    public Tabs Tabs(IReadOnlyList<(UnitVillages Unit, VillageCoverage Village)> all, AskedScope asked, CoverageGap? current) => new(strings["Villages.Tabs"],
    [
        new Tab(strings["Villages.All"], Address.Of("/villages", asked), current is null, Display.Number(all.Count)),
        .. Enum.GetValues<CoverageGap>().Select(gap => new Tab(
            words.Name(gap), Address.Of("/villages", asked, ("gap", JsonNamingPolicy.CamelCase.ConvertName(gap.ToString()))), current == gap,
            Display.Number(all.Count(row => row.Village.Gaps.Contains(gap))))),
    ]);

    public DataTable Table(IEnumerable<(UnitVillages Unit, VillageCoverage Village)> rows, AskedScope asked) => drawing.Table(rows, asked);

    public VillagePage Page(VillageHistory village, UnitScope scope, AskedBar bar)
    {
        var judged = village.On(scope.AsOf)!;
        var now = judged with { Facts = judged.Facts with { HeadIsMember = village.HeadIsMember, ApplicantsEarly = village.ApplicantsEarly, ApplicantsLate = village.ApplicantsLate } };
        var span = village.SpanOn(scope.AsOf)!;
        return new VillagePage(
            bar, scope.AsOf, span.Name, village.UnitName, Facts(village, now, span, scope), drawing.Gaps(now),
            [.. VillageSteps.For(now, scope.SeesPeople).Select(step => strings[step].Value)], Cells(village), History(village, scope), counts.Note(scope.SeesPeople));
    }

    private DefinitionList Facts(VillageHistory village, VillageCoverage now, VillageSpan span, UnitScope scope)
    {
        var sees = scope.SeesPeople;
        var facts = now.Facts;
        return new DefinitionList(
        [
            new(strings["Village.Kind"], words.Name(span.Kind)),
            new(strings["Village.Unit"], village.UnitName),
            new(strings["Village.Minority"], YesNo(span.EthnicMinorityVillage)) { Note = strings["Village.Minority.Note"] },
            new(strings["Village.Difficult"], YesNo(span.DifficultArea)) { Note = strings["Village.Difficult.Note"] },
            new(strings["Column.Cell"], words.Name(now.Cover)),
            Item("Column.Local", drawing.Local(now, scope), "Village.Local.Note"),
            Item("Village.Seconded", drawing.Seconded(now, scope), "Village.Seconded.Note"),
            Item("Column.CellMembers", drawing.CellMembers(now, scope), "Village.CellMembers.Note"),
            .. People(facts, sees),
        ]);

        DefinitionItem Item(string term, TableCell cell, string note) => new(strings[term], cell.Text) { Printed = cell.Printed, Note = strings[note] };
    }

    // Who is head, and when the last of few was admitted, says something of one person: others see the sum alone.
    private IEnumerable<DefinitionItem> People(VillageFacts facts, bool sees)
    {
        if (!sees)
        {
            yield return counts.Item(strings["Village.Applicants"], facts.ApplicantsEarly + facts.ApplicantsLate, PublishedCount.Untold, sees) with { Note = strings["Village.Applicants.Note"] };
            yield break;
        }

        var untold = counts.Told(PublishedCount.Untold);
        yield return new DefinitionItem(strings["Village.Head"], facts.HeadIsMember is { } head ? strings[head ? "Yes" : "NotYet"].Value : null) { Printed = untold };
        yield return counts.Item(strings["Village.Applicants.Early"], facts.ApplicantsEarly, PublishedCount.Untold, sees) with { Note = strings["Village.Applicants.Note"] };
        yield return counts.Item(strings["Village.Applicants.Late"], facts.ApplicantsLate, PublishedCount.Untold, sees);
        yield return new DefinitionItem(strings["Village.LastAdmission"], facts.LastAdmissionOn is { } day ? Display.Day(day) : null) { Note = strings["Village.LastAdmission.Note"], Printed = untold };
    }

    private DataTable? Cells(VillageHistory village) => village.Cells.Count == 0 ? null : new DataTable(strings["Village.Cells"],
        [new(strings["Village.Cells.Name"]), new(strings["Village.Cells.Service"]), new(strings["Village.Cells.From"]), new(strings["Village.Cells.To"])],
        [.. village.Cells.Select(cell => TableRow.Of(
            cell.Name, words.Name(cell.Service), Display.Day(cell.From), cell.To is { } to ? Display.Day(to.AddDays(-1)) : strings["Village.Cells.Still"]))])
    { HidesCaption = true };

    private DataTable History(VillageHistory village, UnitScope scope) => new(strings["Village.History"],
        [new(strings["Village.History.Day"]), new(strings["Column.Cell"]), new(strings["Column.Local"], true), new(strings["Column.CellMembers"], true), new(strings["Column.Gaps"])],
        [.. VillageHistory.QuarterEnds(scope.AsOf.AddDays(1), QuartersShown).Select(day => village.On(day) is { } then
            ? new TableRow([new(Display.Day(day)), new(words.Name(then.Cover)), drawing.Local(then, scope.On(day)), drawing.CellMembers(then, scope.On(day)), drawing.Gaps(then)])
            : TableRow.Of(Display.Day(day), strings["Village.History.Missing"], "", "", ""))])
    { HidesCaption = true };

    private string YesNo(bool yes) => strings[yes ? "Yes" : "No"];
}
