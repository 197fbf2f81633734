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

    // A foreign mark puts a letter after all tones of the plain one.
    private const int ForeignMark = 6;

    /// <summary>Trims, joins runs of blanks, composes (NFC) and drops control characters.</summary>
    public static string Normalise(string text)
    {
        var builder = new StringBuilder(text.Length);
        // By code point, because half a surrogate pair cannot be composed; composed last, because what is dropped may stand between letter and mark.
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                builder.Append(rune);
            }
        }

        return builder.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Upper case without any marks, đ as D: what a search without accents compares.</summary>
    public static string SearchKey(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in Normalise(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            builder.Append(PlainLetter(char.ToUpperInvariant(character)));
        }

        return builder.ToString();
    }

    /// <summary>The words of a search key, each once.</summary>
    public static IReadOnlyList<string> SearchWords(string text) =>
        [.. string.Concat(SearchKey(text).Select(character => char.IsLetterOrDigit(character) ? character : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

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
        foreach (var rune in word.ToLower(CultureInfo.InvariantCulture).EnumerateRunes())
        {
            var (letter, tone) = Split(rune);
            if (letter is { } place)
            {
                letters.Append(KeyOf(place));
                tones.Append((char)('0' + tone));
            }
            else if (tones.Length > 0)
            {
                // A mark that composes with nothing, as in Bahnar and Jarai spelling (ơ̆): it belongs to the letter before.
                tones[^1] = (char)(tone < ForeignMark ? '0' + tone : Math.Min(tones[^1], '5') + ForeignMark);
            }
        }

        return $"{letters}!{tones}";
    }

    private static string KeyOf(char letter)
    {
        var place = Letters.IndexOf(letter, StringComparison.Ordinal);
        if (place >= 0) return $"{(char)('A' + place / 6)}{(char)('0' + place % 6)}";
        return char.IsAscii(letter) ? $"{letter}" : "~";
    }

    private static (char? Letter, int Tone) Split(Rune rune)
    {
        var tone = 0;
        var rest = new StringBuilder(3);
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD))
        {
            var index = Tones.IndexOf(part, StringComparison.Ordinal);
            if (index >= 0) tone = index + 1;
            else rest.Append(part);
        }

        if (rest.Length == 0) return (null, tone);
        var composed = rest.ToString().Normalize(NormalizationForm.FormC)[0];
        if (Letters.Contains(composed, StringComparison.Ordinal)) return (composed, tone);
        if (CharUnicodeInfo.GetUnicodeCategory(rest[0]) == UnicodeCategory.NonSpacingMark) return (null, ForeignMark);
        var plain = char.ToLowerInvariant(PlainLetter(char.ToUpperInvariant(rest[0])));
        return (plain, plain == composed ? tone : tone + ForeignMark);
    }

    // Letters whose stroke is no combining mark: đ, the eth that old code tables put in its place, and the ƀ of Bahnar and Jarai.
    private static char PlainLetter(char upper) => upper switch
    {
        'Đ' or 'Ð' => 'D',
        'Ƀ' => 'B',
        _ => upper,
    };
}
