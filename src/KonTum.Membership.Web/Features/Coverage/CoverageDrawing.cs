using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Coverage;

/// <summary>Shows judged villages as a grid and as a table. Names of people are not among what it is given.</summary>
public sealed class CoverageDrawing(IStringLocalizer<CoverageStrings> strings, DomainWords words, CountWords counts)
{
    /// <param name="page">The page that a commune's name leads to, about that commune alone.</param>
    public CoverageGrid Grid(IReadOnlyList<UnitVillages> units, AskedScope asked, string page) => new(strings["Grid"],
        [.. units.Select(unit => new CoverageBand(
            unit.Name, unit.Slug == asked.UnitSlug || asked.UnitKind == Domain.Organisation.UnitKind.Cell ? null : Address.Of(page, ("asOf", Address.Day(asked.Scope.AsOf)), ("unit", unit.Slug)),
            [.. unit.Villages.Select(village => Tile(village, asked))]))]);

    /// <summary>Villages that lack something first, the gravest lack before the others; else in the order of the tree.</summary>
    public static IReadOnlyList<(UnitVillages Unit, VillageCoverage Village)> GapsFirst(IReadOnlyList<UnitVillages> units) =>
        [.. units.SelectMany(unit => unit.Villages, (unit, village) => (unit, village)).OrderBy(pair => Rank(pair.village))];

    public DataTable Table(IEnumerable<(UnitVillages Unit, VillageCoverage Village)> rows, AskedScope asked, bool withSteps)
    {
        List<TableColumn> columns =
        [
            new(strings["Column.Village"]), new(strings["Column.Unit"]), new(strings["Column.Cell"]), new(strings["Column.Local"], true),
            new(strings["Column.CellMembers"], true), new(strings["Column.Applicants"], true), new(strings["Column.Gaps"]),
        ];
        if (withSteps) columns.Add(new TableColumn(strings["Column.Step"]));
        return new DataTable(strings[withSteps ? "Table" : "Villages.Title"], columns, [.. rows.Select(row => Row(row.Unit, row.Village, asked, withSteps))]) { HidesCaption = !withSteps };
    }

    public TableCell Gaps(VillageCoverage village) => village switch
    {
        { IsUnknown: true } => new TableCell(strings["Gaps.Unknown"]) { Tone = Tone.Info },
        { Gaps.Count: 0 } => new TableCell(strings["Gaps.None"]) { Tone = Tone.Success },
        _ => new TableCell(string.Join(", ", Said(village).Select(gap => words.Name(gap)))) { Tone = village.Gaps is [CoverageGap.NoOwnCell] ? Tone.Info : Tone.Warning },
    };

    public string Steps(VillageCoverage village, bool seesPeople) =>
        VillageSteps.For(village, seesPeople) is { Count: > 0 } steps ? string.Join(' ', steps.Select(step => strings[step].Value)) : strings["Step.None"];

    public string Count(VillageCoverage village, int count, bool seesPeople) =>
        village.IsUnknown ? strings["Unknown.Value"] : count == 0 ? Display.Number(0) : counts.Row(count, seesPeople);

    public static CoverageState StateOf(VillageCoverage village) =>
        village.IsUnknown ? CoverageState.Unknown
        : village.Gaps.Contains(CoverageGap.NoMember) ? CoverageState.NoMember
        : village.HasLocalMember ? CoverageState.LocalMember
        : CoverageState.NoLocalMember;

    // Who has no cell has no own cell either, who has no member has no local one: the graver word says both.
    private static IEnumerable<CoverageGap> Said(VillageCoverage village) => village.Gaps.Where(gap =>
        gap is CoverageGap.NoMember or CoverageGap.NoCell
        || (gap == CoverageGap.NoLocalMember && !village.Gaps.Contains(CoverageGap.NoMember))
        || (gap == CoverageGap.NoOwnCell && !village.Gaps.Contains(CoverageGap.NoCell)));

    private static int Rank(VillageCoverage village) =>
        village.Gaps.Count > 0 ? (int)village.Gaps.Min() : village.IsUnknown ? 10 : 11;

    private CoverageTile Tile(VillageCoverage village, AskedScope asked)
    {
        var state = StateOf(village);
        var detail = state == CoverageState.LocalMember ? strings["Tile.Local", counts.Row(village.Facts.LocalMembers, asked.Scope.SeesPeople)].Value : null;
        return new CoverageTile(village.Facts.Name, state, VillageHref(village, asked), detail);
    }

    private TableRow Row(UnitVillages unit, VillageCoverage village, AskedScope asked, bool withSteps)
    {
        var (facts, sees) = (village.Facts, asked.Scope.SeesPeople);
        List<TableCell> cells =
        [
            new(facts.Name, VillageHref(village, asked)), new(unit.ShortName), new(words.Name(village.Cover)), new(Count(village, facts.LocalMembers, sees)),
            new(Count(village, facts.CellMembers, sees)), new(counts.Row(facts.ApplicantsEarly + facts.ApplicantsLate, sees)), Gaps(village),
        ];
        if (withSteps) cells.Add(new TableCell(Steps(village, sees)));
        return new TableRow(cells);
    }

    private static string VillageHref(VillageCoverage village, AskedScope asked) =>
        Address.Of($"/villages/{village.Facts.Code}", ("asOf", Address.Day(asked.Scope.AsOf)));
}
