using KonTum.Membership.Application.Coverage;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Coverage;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Coverage;

/// <summary>The coverage report: every village with how it stood at the start of the period and stands at its end, and the sums by commune.</summary>
public sealed class CoverageReportDrawing(IStringLocalizer<CoverageStrings> strings, DomainWords words, CoverageDrawing drawing)
{
    // For the committees in charge, on the screen: each of them says something of very few people.
    private static readonly (string Key, bool IsNumber)[] OfPeople =
        [("Column.Head", false), ("Column.Early", true), ("Column.Late", true), ("Column.Mentors", true), ("Column.LastAdmission", false)];

    /// <param name="before">The same villages on the eve of the period, by their codes.</param>
    public DataTable Villages(IReadOnlyList<(UnitVillages Unit, VillageCoverage Village)> rows, IReadOnlyDictionary<string, VillageCoverage> before, AskedScope asked, DateOnly since)
    {
        var sees = asked.Scope.SeesPeople;
        List<TableColumn> columns =
        [
            new(strings["Column.Village"]), new(strings["Column.Unit"]), new(strings["Column.Kind"]) { IsDetail = true }, new(strings["Column.CellMembers"], true) { IsDetail = true }, new(strings["Column.Local"], true) { IsDetail = true },
            new(strings["Column.Seconded"], true) { IsDetail = true }, new(strings["Column.Cell"]) { IsDetail = true },
        ];
        if (sees)
        {
            columns.AddRange(OfPeople.Select(column => new TableColumn(strings[column.Key], column.IsNumber) { NotPrinted = true, IsDetail = true }));
        }

        columns.AddRange([new(strings["Column.Start", Display.Day(since)]) { IsDetail = true }, new(strings["Column.End", Display.Day(asked.Scope.AsOf)]), new(strings["Column.Step"]) { IsDetail = true }]);
        return new DataTable(strings["Table"], columns, [.. rows.Select(row => Row(row.Unit, row.Village, before.GetValueOrDefault(row.Village.Facts.Code), asked.Scope))]);
    }

    /// <summary>One row a commune and one for all of them. Villages are counted here, not people: nothing is hidden.</summary>
    public DataTable Units(IReadOnlyList<UnitVillages> units, IReadOnlyDictionary<string, VillageCoverage> before, AskedScope asked, DateOnly since)
    {
        var all = units.SelectMany(unit => unit.Villages).ToList();
        return new DataTable(strings["Units"],
            [
                new(strings["Column.Unit"]), new(strings["Column.Villages"], true), new(strings["Column.NoMember"], true), new(strings["Column.NoLocal", Display.Day(since)], true),
                new(strings["Column.NoLocal", Display.Day(asked.Scope.AsOf)], true), .. Enum.GetValues<CellCover>().Select(cover => new TableColumn(words.Name(cover), true)),
            ],
            [
                .. units.Select(unit => UnitRow(
                    new TableCell(unit.Name, unit.Slug == asked.UnitSlug || asked.UnitKind == UnitKind.Cell ? null : Address.Of("/coverage", ("asOf", Address.Day(asked.Scope.AsOf)), ("unit", unit.Slug))),
                    unit.Villages, before)),
                UnitRow(new TableCell(strings["Units.Total"]), all, before) with { IsTotal = true },
            ])
        { Stacks = false };
    }

    /// <summary>Gaps by quarter as bars of the gravest that is left, and as a table of all of them.</summary>
    public BarChart TrendChart(IReadOnlyList<CoverageMoment> moments) => new(
        "gaps", strings["Trend.Chart"], strings["Trend.Description", moments.Count], strings["Trend.Day"], strings["Trend.Value"],
        [.. moments.Select(moment => new Bar(Display.Day(moment.Day), moment.Totals.WithoutLocalMember, Display.Number(moment.Totals.WithoutLocalMember)))]);

    public DataTable TrendTable(IReadOnlyList<CoverageMoment> moments) => new(strings["Trend.Table"],
        [
            new(strings["Trend.Day"]), new(strings["Column.Villages"], true), .. Enum.GetValues<CoverageGap>().Select(gap => new TableColumn(words.Name(gap), true)),
            new(words.Name(CellCover.Unknown), true),
        ],
        [
            .. moments.Select(moment => TableRow.Of(
            [
                Display.Day(moment.Day),
                .. new[] { moment.Totals.Villages, moment.Totals.WithoutMember, moment.Totals.WithoutLocalMember, moment.Totals.NoCell, moment.Totals.NoOwnCell, moment.Totals.Unknown }.Select(count => Display.Number(count)),
            ])),
        ])
    { Stacks = false };

    private TableRow Row(UnitVillages unit, VillageCoverage village, VillageCoverage? before, UnitScope scope)
    {
        var facts = village.Facts;
        List<TableCell> cells =
        [
            new(facts.Name, $"/villages/{facts.Code}?asOf={Address.Day(scope.AsOf)}"), new(unit.ShortName), new(words.Name(facts.Kind)), drawing.CellMembers(village, scope), drawing.Local(village, scope),
            drawing.Seconded(village, scope), new(words.Name(village.Cover)),
        ];
        if (scope.SeesPeople)
        {
            cells.AddRange(
            [
                new(facts.HeadIsMember is { } head ? strings[head ? "Yes" : "NotYet"].Value : strings["Unknown.Value"].Value), new(Display.Number(facts.ApplicantsEarly)), new(Display.Number(facts.ApplicantsLate)),
                new(Display.Number(facts.MentorsFree)), new(facts.LastAdmissionOn is { } day ? Display.Day(day) : strings["NotYet"].Value),
            ]);
        }

        cells.AddRange(
        [
            before is null ? new TableCell(strings["Village.History.Missing"]) : drawing.Gaps(before), drawing.Gaps(village),
            new TableCell(drawing.Steps(village, scope.SeesPeople)) { Printed = drawing.Steps(village, false) },
        ]);
        return new TableRow(cells) { IsShort = village is { IsUnknown: false, Gaps.Count: 0 } };
    }

    private static TableRow UnitRow(TableCell name, IReadOnlyList<VillageCoverage> villages, IReadOnlyDictionary<string, VillageCoverage> before)
    {
        var now = CoverageCalculator.Sum(villages);
        var then = villages.Select(village => before.GetValueOrDefault(village.Facts.Code)).Count(village => village?.Gaps.Contains(CoverageGap.NoLocalMember) == true);
        return new TableRow([name, .. new[] { now.Villages, now.WithoutMember, then, now.WithoutLocalMember, now.Own, now.Merged, now.Attached, now.NoCell, now.Unknown }.Select(count => new TableCell(Display.Number(count)))]);
    }
}
