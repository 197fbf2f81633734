using System.Globalization;
using KonTum.Membership.Application.Figures;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Dashboard;

/// <summary>Draws the admissions and the applicants of one unit up to a day.</summary>
public sealed class DashboardCharts(IStringLocalizer<DashboardStrings> strings, DomainWords words)
{
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

    private string MonthLabel(int month, DateOnly asOf) =>
        month == asOf.Month && asOf.AddDays(1).Day != 1 ? strings["Months.BarUntil", month, Display.Day(asOf)] : strings["Months.Bar", month];

    private static Bar Plain(string label, int value) => new(label, value, Display.Number(value));

    private static Bar WithReference(string label, int value, int before) => Plain(label, value) with { Reference = before, ReferenceDisplay = Display.Number(before) };
}
