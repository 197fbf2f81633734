namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>An empty list says what to do next.</summary>
public sealed record EmptyState(string Title, string Text, LinkItem? Action = null);
