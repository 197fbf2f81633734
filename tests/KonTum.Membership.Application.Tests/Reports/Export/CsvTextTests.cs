using CsCheck;
using KonTum.Membership.Application.Reports.Export;

namespace KonTum.Membership.Application.Tests.Reports.Export;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =cmd|' /C calc'!A0", "\"'  =cmd|' /C calc'!A0\"", true)]
    [InlineData("+84 905", "'+84 905")]
    [InlineData("-3", "'-3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("|x", "'|x")]
    [InlineData("%x", "'%x")]
    [InlineData("\u200b=1", "'\u200b=1")]
    [InlineData("Y Mai, Kon Tum", "\"Y Mai, Kon Tum\"")]
    [InlineData("nói \"được\"", "\"nói \"\"được\"\"\"")]
    [InlineData("Nguyễn Thị Bé", "Nguyễn Thị Bé")]
    [InlineData(null, "")]
    public void Cell_OfAText_IsShownAndNeverRun(string? text, string cell, bool onlyNeutral = false)
    {
        var written = CsvText.Cell(text);

        if (onlyNeutral) written.TrimStart('"').Should().StartWith("'");
        else written.Should().Be(cell);
    }

    [Fact]
    public void Cell_OfAnyText_NeverBeginsAsAFormula() =>
        Gen.String[Gen.Char["=+-@|% \t\r\n\u00a0\ufeff\u200b\0\"',aá1"], 0, 12].Sample(text =>
        {
            var cell = CsvText.Cell(text);
            var inside = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
            var first = inside.FirstOrDefault(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format);
            return !"=+-@|%".Contains(first, StringComparison.Ordinal) || inside.Length == 0;
        }, iter: 10_000);
}
