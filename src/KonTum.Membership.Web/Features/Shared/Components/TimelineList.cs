namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>What happened, one sentence a day. Not named Timeline: that word belongs to the domain's dated facts.</summary>
public sealed record TimelineList(IReadOnlyList<TimelineEntry> Entries);

public sealed record TimelineEntry(DateOnly On, string Sentence)
{
    /// <summary>Who entered it, on whose behalf, under which number.</summary>
    public string? Note { get; init; }

    public string? Href { get; init; }

    public bool IsAhead { get; init; }
}
