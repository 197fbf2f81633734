namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>The top of a page. One act at most is primary; the others are links.</summary>
public sealed record PageHeader(string Title, string? Lead = null)
{
    /// <summary>A short line above the title: which unit, which year, which step.</summary>
    public string? Above { get; init; }

    public LinkItem? Back { get; init; }

    public LinkItem? Primary { get; init; }

    public IReadOnlyList<LinkItem> Others { get; init; } = [];

    public bool CanPrint { get; init; }
}

public sealed record LinkItem(string Label, string Href);
