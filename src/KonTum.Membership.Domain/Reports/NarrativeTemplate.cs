using System.Text;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reports;

/// <summary>
/// Sentences with places for figures, such as "Trong kỳ kết nạp {kết nạp trong kỳ} đảng viên". Figures are put in by the
/// program and never typed, so that a sentence cannot say another number than the table.
/// </summary>
public sealed class NarrativeTemplate
{
    public const int MaxLength = 4000;

    private readonly IReadOnlyList<(string Words, string? Place)> _parts;

    private NarrativeTemplate(string text, IReadOnlyList<(string Words, string? Place)> parts)
    {
        Text = text;
        _parts = parts;
    }

    public string Text { get; }

    /// <returns>The template, or why it cannot be one: a place that nobody knows, by its name, or a bracket that does not close.</returns>
    public static Result<NarrativeTemplate> Parse(string? text, IReadOnlyCollection<string> known)
    {
        var whole = (text ?? string.Empty).Replace("\r", string.Empty, StringComparison.Ordinal).Trim();
        if (whole.Length == 0) return new DomainError("Report.NarrativeMissing") { Field = "Narrative" };
        if (whole.Length > MaxLength) return new DomainError("Text.TooLong", MaxLength) { Field = "Narrative" };
        var parts = new List<(string, string?)>();
        var from = 0;
        for (var open = whole.IndexOf('{', StringComparison.Ordinal); open >= 0; open = whole.IndexOf('{', from))
        {
            var close = whole.IndexOf('}', open);
            if (close < 0) return new DomainError("Report.PlaceNotClosed", whole[open..Math.Min(whole.Length, open + 40)]) { Field = "Narrative" };
            var place = whole[(open + 1)..close].Trim();
            if (!known.Contains(place)) return new DomainError("Report.UnknownPlace", place) { Field = "Narrative" };
            parts.Add((whole[from..open], place));
            from = close + 1;
        }

        parts.Add((whole[from..], null));
        return new NarrativeTemplate(whole, parts);
    }

    /// <summary>The paragraphs, one for each line, with the figures in their places.</summary>
    public IReadOnlyList<string> Fill(IReadOnlyDictionary<string, string> figures)
    {
        var text = new StringBuilder();
        foreach (var (words, place) in _parts) text.Append(words).Append(place is null ? string.Empty : figures[place]);
        return text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
