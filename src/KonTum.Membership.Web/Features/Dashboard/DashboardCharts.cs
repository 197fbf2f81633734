using System.Globalization;
using KonTum.Membership.Application.Dashboards;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared.Browse;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Dashboard;

/// <summary>Draws the admissions and the applicants of one unit up to a day.</summary>
public sealed class DashboardCharts(IStringLocalizer<DashboardStrings> strings, DomainWords words, CountWords counts)
{
    private static readonly string[] CohortColumns = ["Entered", "InPool", "FileOpened", "Decided", "Ended", "UnderWay"];

    public BarChart Months(IReadOnlyList<AdmissionMonth> admissions, DateOnly asOf)
    {
        var admitted = admissions.ToDictionary(month => (month.Year, month.Month), month => month.Admitted);
        var (year, before) = (asOf.Year, asOf.Year - 1);
        var bars = Enumerable.Range(1, asOf.Month).Select(month => WithReference(
            MonthLabel(month, asOf), admitted.GetValueOrDefault((year, month)), admitted.GetValueOrDefault((before, month))));
        return new BarChart("months", strings["Months.Title", year], strings["Months.Description", year, before], strings["Months.Label"], strings["Months.Value", year], [.. bars])
        {
            ReferenceHeader = strings["Months.Reference", before],
        };
    }

    public BarChart Years(IReadOnlyList<AdmissionMonth> admissions, DateOnly asOf)
    {
        var first = Math.Min(HeadlineQuery.FirstYear, asOf.Year);
        var bars = Enumerable.Range(first, asOf.Year - first + 1).Select(year => Plain(
            year == asOf.Year && asOf != new DateOnly(year, 12, 31) ? strings["Years.Until", year, Display.Day(asOf)] : year.ToString(CultureInfo.InvariantCulture),
            admissions.Where(month => month.Year == year).Sum(month => month.Admitted)));
        return new BarChart("years", strings["Years.Title"], strings["Years.Description", first, asOf.Year], strings["Years.Label"], strings["Years.Value"], [.. bars]);
    }

    /// <summary>Null where there is nobody to draw.</summary>
    public BarChart? Stages(IReadOnlyDictionary<CandidateStage, int> byStage)
    {
        if (byStage.Values.Sum() == 0) return null;
        var bars = CandidateStages.BeforeDecision.Select(stage => Plain(words.Name(stage), byStage.GetValueOrDefault(stage)));
        return new BarChart("stages", strings["Stages.Title"], strings["Stages.Description"], strings["Stages.Label"], strings["Stages.Value"], [.. bars]);
    }

    /// <summary>Null where the year has no target.</summary>
    public BarChart? Progress(IReadOnlyList<AdmissionMonth> admissions, int target, DateOnly asOf)
    {
        if (target == 0) return null;
        var bars = Enumerable.Range(1, asOf.Month).Select(month => WithReference(
            MonthLabel(month, asOf), admissions.Where(a => a.Year == asOf.Year && a.Month <= month).Sum(a => a.Admitted), target));
        return new BarChart("progress", strings["Progress.Title", asOf.Year], strings["Progress.Description", asOf.Year, Display.Number(target)], strings["Months.Label"], strings["Progress.Value"], [.. bars])
        {
            ReferenceHeader = strings["Progress.Reference", Display.Number(target)],
        };
    }

    /// <summary>Null where nobody ever entered.</summary>
    public CohortView? Cohorts(IReadOnlyList<Cohort> cohorts) => cohorts.Count == 0 ? null : new CohortView(
        new BarChart("cohorts", strings["Cohorts.Title"], strings["Cohorts.Description"], strings["Cohorts.Year"], strings["Cohorts.Decided"],
            [.. cohorts.Select(cohort => WithReference(cohort.Year.ToString(CultureInfo.InvariantCulture), cohort.Decided, cohort.Entered))])
        { ReferenceHeader = strings["Cohorts.Entered"] },
        new DataTable(strings["Cohorts.Table"],
            [new(strings["Cohorts.Year"]), .. CohortColumns.Select(key => new TableColumn(strings["Cohorts." + key], true)), new(strings["Cohorts.Share"], true)],
            [
                .. cohorts.Select(cohort => TableRow.Of(
                [
                    cohort.Year.ToString(CultureInfo.InvariantCulture),
                    .. new[] { cohort.Entered, cohort.InPool, cohort.FileOpened, cohort.Decided, cohort.Ended, cohort.UnderWay }.Select(count => Display.Number(count)), Display.Share(cohort.Decided, cohort.Entered),
                ])),
            ])
        { Stacks = false });

    /// <summary>The cells of a base committee with their counts; on paper of single cells nothing is told.</summary>
    public DataTable? Cells(IReadOnlyList<CellLine> cells, UnitScope scope) => cells.Count == 0 ? null : new DataTable(strings["Cells.Title"],
        [new(strings["Cells.Cell"]), new(strings["Cells.Members"], true), new(strings["Cells.Full"], true), new(strings["Cells.Candidates"], true), new(strings["Cells.Villages"], true)],
        [
            .. cells.Select(line => new TableRow(
            [
                new(line.Cell.Name, Address.Of($"/cells/{line.Cell.Slug}", ("asOf", Address.Day(scope.AsOf)))),
                .. new[] { line.Counts.Members, line.Counts.FullMembers, line.Counts.Candidates }.Select(count => counts.Cell(count, PublishedCount.Untold, scope.SeesPeople)),
                new(Display.Number(line.Counts.Villages)),
            ])),
        ])
    { HidesCaption = true };

    private string MonthLabel(int month, DateOnly asOf) =>
        month == asOf.Month && asOf.AddDays(1).Day != 1 ? strings["Months.BarUntil", month, Display.Day(asOf)] : strings["Months.Bar", month];

    private static Bar Plain(string label, int value) => new(label, value, Display.Number(value));

    private static Bar WithReference(string label, int value, int before) => Plain(label, value) with { Reference = before, ReferenceDisplay = Display.Number(before) };
}
