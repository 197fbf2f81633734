namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>
/// One headline number. <paramref name="Key"/> and <paramref name="Raw"/> are for scripts (see the contract);
/// a figure that is too small to show keeps its place and its definition but carries no raw value at all.
/// </summary>
public sealed record Figure(string Key, string Label, string Display, string? Raw)
{
    public string? Definition { get; init; }

    public DateOnly? AsOf { get; init; }

    public string? Note { get; init; }

    /// <summary>What paper says where it may say less than the screen.</summary>
    public string? Printed { get; init; }

    public LinkItem? Link { get; init; }

    public bool IsSuppressed { get; init; }

    public static Figure Hidden(string key, string label, string display) => new(key, label, display, null) { IsSuppressed = true };
}
