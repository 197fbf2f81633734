namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>Parts of one subject, or filters of one list, as plain links.</summary>
public sealed record Tabs(string Label, IReadOnlyList<Tab> Items);

public sealed record Tab(string Label, string Href, bool IsCurrent = false, string? Count = null);
