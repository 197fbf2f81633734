using System.Globalization;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Reports;

/// <summary>The figures that a sentence of the report can name. Totals only, which are never hidden.</summary>
public static class ReportFigures
{
    // Written as the office writes them: they are read and typed by people.
    private const string MembersAtStart = "đảng viên đầu kỳ", MembersAtEnd = "đảng viên cuối kỳ", LastDay = "ngày cuối kỳ", Admitted = "kết nạp trong kỳ",
        AdmittedThisYear = "kết nạp từ đầu năm", Target = "chỉ tiêu năm", OfTarget = "tỷ lệ so chỉ tiêu", LastYear = "kết nạp cùng kỳ năm trước", Villages = "số thôn",
        WithLocal = "số thôn có đảng viên tại chỗ", NoLocal = "số thôn chưa có đảng viên tại chỗ", Closed = "số thôn xóa được trong kỳ", Remaining = "thôn còn lại";

    private const int MostNamed = 12;

    public static readonly IReadOnlyList<string> Names =
        [MembersAtStart, MembersAtEnd, LastDay, Admitted, AdmittedThisYear, Target, OfTarget, LastYear, Villages, WithLocal, NoLocal, Closed, Remaining];

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <param name="noGaps">What stands in place of the villages that remain where none does.</param>
    public static IReadOnlyDictionary<string, string> Of(QuarterReport report, string noGaps)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MembersAtStart] = FigureFormat.Count(report.MembersAtStart, Vietnamese),
            [MembersAtEnd] = FigureFormat.Count(report.MembersAtEnd, Vietnamese),
            [LastDay] = report.Period.LastDay.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            [Remaining] = report.RemainingGaps.Count == 0 ? noGaps : string.Join("; ", report.RemainingGaps.Take(MostNamed).Select(gap => $"{gap.Village.Facts.Name} ({gap.UnitName})")),
        };
        foreach (var (name, column) in new[] { (Admitted, "admitted"), (AdmittedThisYear, "admittedThisYear"), (Target, "target"), (OfTarget, "ofTarget"), (LastYear, "sameQuarterLastYear") })
            figures[name] = TotalOf(report.Results, column);
        foreach (var (name, column) in new[] { (Villages, "villages"), (WithLocal, "withLocalMember"), (NoLocal, "noLocalMember"), (Closed, "gapsClosed") })
            figures[name] = TotalOf(report.Coverage, column);
        return figures;
    }

    private static string TotalOf(ClosedTable table, string column) =>
        FigureFormat.Cell(table.Total![column], table.Columns.First(known => known.Key == column).Kind, Vietnamese);
}
