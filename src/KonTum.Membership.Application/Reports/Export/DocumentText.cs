using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace KonTum.Membership.Application.Reports.Export;

/// <summary>The last touch to a text before it is set: nothing here changes what it says.</summary>
internal static partial class DocumentText
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// Composed letters (a font may lack the marks on their own), no characters that XML cannot hold, the spelling
    /// of the layout, and no line break between a figure and its sign of per cent.
    /// </summary>
    /// <summary>A line of dots is one long word: set between two straight edges, it would tear the words before it apart.</summary>
    public static bool HasBlank(string text) => text.Contains("……", StringComparison.Ordinal);

    public static string Prepare(string text, DocumentLayout layout)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a surrogate pair comes out of EnumerateRunes as U+FFFD, which is printable and shows the damage.
            if (rune.Value is '\t' or '\n' or '\r') builder.Append(' ');
            else if (!Rune.IsControl(rune) && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))) builder.Append(rune.ToString());
        }

        var composed = builder.ToString().Normalize(NormalizationForm.FormC);
        return PerCent().Replace(CommitteeWord().Replace(composed, match => InCaseOf(match.Value, layout.CommitteeWord)), $"$1{NoBreakSpace}%");
    }

    // Only the word that stands alone: personal names and other words keep the spelling of those who bear them.
    [GeneratedRegex(@"(?<!\p{L})(?:ủy|uỷ|Ủy|Uỷ|ỦY|UỶ)(?!\p{L})")]
    private static partial Regex CommitteeWord();

    [GeneratedRegex(@"(\d) %")]
    private static partial Regex PerCent();

    private static string InCaseOf(string found, string word)
    {
        if (char.IsLower(found[0])) return word;
        return char.IsLower(found[1])
            ? char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]
            : word.ToUpper(CultureInfo.InvariantCulture);
    }
}
