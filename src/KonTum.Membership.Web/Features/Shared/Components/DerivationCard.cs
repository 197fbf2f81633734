namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>How a number came about, so that it can be argued with: what went in, and the sum said as a sentence.</summary>
public sealed record DerivationCard(string Title, string Result, string Sentence, IReadOnlyList<DerivationRow> Rows)
{
    public string? Footnote { get; init; }
}

public sealed record DerivationRow(string Label, string Value, string? Href = null, bool IsBinding = false);
