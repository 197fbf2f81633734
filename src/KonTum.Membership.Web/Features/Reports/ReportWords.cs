using KonTum.Membership.Domain.Reports;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>Heads, numbers and sentences of the report in the reader's language.</summary>
public sealed class ReportWords(IStringLocalizer<ReportStrings> strings)
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary>The words of the total row in everything official.</summary>
    public static string OfficialTotal => Application.Reports.Templates.ReportTemplate.Load().Total;

    public string this[string key, params object[] arguments] => strings[key, arguments];

    public string NameOf(ReportPeriod period) => period.IsYear ? strings["Year", period.Year] : strings["Quarter", Roman[period.Number - 1], period.Year];

    public string Head(string table, string column) => strings[$"{table}.{column}"];

    public static string Cell(ClosedTable table, TableRow row, string column) =>
        FigureFormat.Cell(row[column], table.Columns.First(known => known.Key == column).Kind, AppCultures.Formatting);

    public static string CountOf(ClosedTable table, string column) => Cell(table, table.Total!, column);

    /// <summary>The report in sentences. Totals only, which are never hidden.</summary>
    public IReadOnlyList<string> Narrative(Application.Reports.QuarterReport report)
    {
        var (results, coverage) = (report.Results, report.Coverage);
        var sentences = new List<string>
        {
            strings["Text.Members", Display.Number(report.MembersAtStart), Display.Number(report.MembersAtEnd), Display.Day(report.Period.LastDay)],
            strings["Text.Admitted", CountOf(results, "admitted"), CountOf(results, "admittedThisYear"), CountOf(results, "target"), CountOf(results, "ofTarget"), CountOf(results, "sameQuarterLastYear")],
        };
        if (coverage.Rows.Count > 0)
        {
            sentences.Add(strings["Text.Coverage", CountOf(coverage, "villages"), CountOf(coverage, "withLocalMember"), CountOf(coverage, "noLocalMember"), CountOf(coverage, "gapsClosed")]);
            sentences.Add(report.RemainingGaps.Count == 0
                ? strings["Text.NoGaps"]
                : strings["Text.Gaps", string.Join("; ", report.RemainingGaps.Take(12).Select(gap => $"{gap.Village.Facts.Name} ({gap.UnitName})"))]);
        }

        return sentences;
    }
}
