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

/// <summary>Shows judged villages as a grid and as a table. Names of people are not among what it is given.</summary>
public sealed class CoverageDrawing(IStringLocalizer<CoverageStrings> strings, DomainWords words, CountWords counts, CurrentUser user)
{
    /// <param name="page">The page that a commune's name leads to, about that commune alone.</param>
    public CoverageGrid Grid(IReadOnlyList<UnitVillages> units, AskedScope asked, string page) => new(strings["Grid"],
        [.. units.Select(unit => new CoverageBand(
            unit.Name, unit.Slug == asked.UnitSlug || asked.UnitKind == Domain.Organisation.UnitKind.Cell ? null : Address.Of(page, ("asOf", Address.Day(asked.Scope.AsOf)), ("unit", unit.Slug)),
            [.. unit.Villages.Select(village => Tile(village, asked))]))]);

    /// <summary>Villages that lack something first, the gravest lack before the others; else in the order of the tree.</summary>
    public static IReadOnlyList<(UnitVillages Unit, VillageCoverage Village)> GapsFirst(IReadOnlyList<UnitVillages> units) =>
        [.. units.SelectMany(unit => unit.Villages, (unit, village) => (unit, village)).OrderBy(pair => Rank(pair.village))];

    public DataTable Table(IEnumerable<(UnitVillages Unit, VillageCoverage Village)> rows, AskedScope asked)
    {
        List<TableColumn> columns =
        [
            new(strings["Column.Village"]), new(strings["Column.Unit"]), new(strings["Column.Cell"]), new(strings["Column.Local"], true),
            new(strings["Column.CellMembers"], true), new(strings["Column.Applicants"], true), new(strings["Column.Gaps"]),
        ];
        return new DataTable(strings["Villages.Title"], columns, [.. rows.Select(row => Row(row.Unit, row.Village, asked))]) { HidesCaption = true };
    }

    public TableCell Gaps(VillageCoverage village) => village switch
    {
        { IsUnknown: true } => new TableCell(strings["Gaps.Unknown"]) { Tone = Tone.Info },
        { Gaps.Count: 0 } => new TableCell(strings["Gaps.None"]) { Tone = Tone.Success },
        _ => new TableCell(string.Join(", ", Said(village).Select(gap => words.Name(gap)))) { Tone = village.Gaps is [CoverageGap.NoOwnCell] ? Tone.Info : Tone.Warning },
    };

    public string Steps(VillageCoverage village, bool seesPeople) =>
        VillageSteps.For(village, seesPeople) is { Count: > 0 } steps ? string.Join(' ', steps.Select(step => strings[step].Value)) : strings["Step.None"];

    /// <summary>Who lives in the village, for the day asked and whom it is told to.</summary>
    public TableCell Local(VillageCoverage village, UnitScope scope) => Known(village, village.Facts.LocalMembers, Disclosure.OfVillage(village.Facts.LocalMembers, scope.AsOf, user.Today), scope);

    public TableCell CellMembers(VillageCoverage village, UnitScope scope) => Known(village, village.Facts.CellMembers, Disclosure.OfCell(village.Facts.CellMembers, tellsNone: true), scope);

    public TableCell Seconded(VillageCoverage village, UnitScope scope) => Known(village, village.Facts.SecondedMembers, Disclosure.OfCell(village.Facts.SecondedMembers, tellsNone: true), scope);

    /// <summary>Who asked to join is nobody else's business, not even that nobody did.</summary>
    public TableCell Applicants(int count, UnitScope scope) => counts.Cell(count, PublishedCount.Untold, scope.SeesPeople);

    private TableCell Known(VillageCoverage village, int count, PublishedCount published, UnitScope scope) =>
        village.IsUnknown ? new TableCell(strings["Unknown.Value"]) : counts.Cell(count, published, scope.SeesPeople);

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
        var told = Disclosure.OfVillage(village.Facts.LocalMembers, asked.Scope.AsOf, user.Today);
        return new CoverageTile(village.Facts.Name, state, VillageHref(village, asked), state == CoverageState.LocalMember && asked.Scope.SeesPeople ? Detail(new PublishedCount(village.Facts.LocalMembers, null)) : Detail(told))
        {
            Printed = Detail(told),
        };

        string? Detail(PublishedCount count) => state != CoverageState.LocalMember || count == PublishedCount.Untold ? null : strings["Tile.Local", counts.Told(count)].Value;
    }

    private TableRow Row(UnitVillages unit, VillageCoverage village, AskedScope asked)
    {
        var facts = village.Facts;
        List<TableCell> cells =
        [
            new(facts.Name, VillageHref(village, asked)), new(unit.ShortName), new(words.Name(village.Cover)), Local(village, asked.Scope),
            CellMembers(village, asked.Scope), Applicants(facts.ApplicantsEarly + facts.ApplicantsLate, asked.Scope), Gaps(village),
        ];
        return new TableRow(cells);
    }

    private static string VillageHref(VillageCoverage village, AskedScope asked) =>
        Address.Of($"/villages/{village.Facts.Code}", ("asOf", Address.Day(asked.Scope.AsOf)));
}
