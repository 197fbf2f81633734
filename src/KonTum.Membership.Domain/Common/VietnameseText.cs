using System.Globalization;
using System.Text;

namespace KonTum.Membership.Domain.Common;

/// <summary>
/// Names as Vietnamese readers look for them and order them. Both engines store and compare the keys made here
/// byte by byte, so that neither depends on a collation of its own.
/// </summary>
public static class VietnameseText
{
    // The Vietnamese alphabet gives each of these letters a place of its own; the other marks are tones on a letter.
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    // Dictionary order of tones: level, grave, hook, tilde, acute, dot below.
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>Trims, joins runs of blanks, composes (NFC) and drops control characters.</summary>
    public static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(character))
            {
                if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
            }
            else if (!char.IsControl(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                builder.Append(character);
            }
        }

        return builder.ToString().Trim();
    }

    /// <summary>Upper case without any marks, đ as D: what a search without accents compares.</summary>
    public static string SearchKey(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in Normalise(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            builder.Append(character is 'đ' or 'Đ' ? 'D' : char.ToUpperInvariant(character));
        }

        return builder.ToString();
    }

    /// <summary>The words of a search key, each once.</summary>
    public static IReadOnlyList<string> SearchWords(string text) =>
        [.. SearchKey(text).Split([' ', '-', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// A key in plain ASCII whose ordinal order is Vietnamese order by given name, then family name, then middle
    /// names. Letters come before tones, as in a dictionary.
    /// </summary>
    public static string SortKey(string fullName)
    {
        var words = Normalise(fullName).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return string.Empty;
        IEnumerable<string> ordered = words.Length == 1 ? words : [words[^1], words[0], .. words[1..^1]];
        return string.Join(' ', ordered.Select(WordKey));
    }

    private static string WordKey(string word)
    {
        var letters = new StringBuilder(word.Length * 2);
        var tones = new StringBuilder(word.Length);
        foreach (var character in word.ToLower(CultureInfo.InvariantCulture))
        {
            var (letter, tone) = Split(character);
            var place = Letters.IndexOf(letter, StringComparison.Ordinal);
            letters.Append(place < 0 ? char.IsAscii(letter) ? $"{letter}" : "~" : $"{(char)('A' + place / 6)}{(char)('0' + place % 6)}");
            tones.Append((char)('0' + tone));
        }

        return $"{letters}!{tones}";
    }

    private static (char Letter, int Tone) Split(char character)
    {
        var tone = 0;
        var rest = new StringBuilder(3);
        foreach (var part in character.ToString().Normalize(NormalizationForm.FormD))
        {
            var index = Tones.IndexOf(part, StringComparison.Ordinal);
            if (index >= 0) tone = index + 1;
            else rest.Append(part);
        }

        return (rest.ToString().Normalize(NormalizationForm.FormC)[0], tone);
    }
}
