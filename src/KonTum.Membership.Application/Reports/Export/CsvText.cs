using System.Text;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>
/// Lines of a .csv that a table program reads as text. A cell that such a program would take for a formula is given a
/// leading apostrophe: it is shown, and not run.
/// </summary>
public static class CsvText
{
    private const string Dangerous = "=+-@|%";

    /// <summary>Told by this mark, table programs read the letters rightly.</summary>
    public static byte[] Bytes(IEnumerable<IEnumerable<string?>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(row => string.Join(',', row.Select(Cell)) + "\r\n")))];

    public static string Cell(string? text)
    {
        var safe = Neutral(text ?? string.Empty);
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 && safe == safe.Trim() ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Neutral(string text)
    {
        // Blanks, marks of order and control characters before the sign are passed over by table programs, so here too.
        var first = text.FirstOrDefault(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format);
        return Dangerous.Contains(first, StringComparison.Ordinal) || (text.Length > 0 && text[0] is '\t' or '\r') ? "'" + text : text;
    }
}
