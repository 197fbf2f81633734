namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>The facts of one file, name and value. A missing value reads "chưa có", never a blank.</summary>
public sealed record DefinitionList(IReadOnlyList<DefinitionItem> Items);

public sealed record DefinitionItem(string Term, string? Value)
{
    public string? Note { get; init; }

    public string? Href { get; init; }

    /// <summary>What paper says where it may say less than the screen.</summary>
    public string? Printed { get; init; }

    /// <summary>Leads to where this one fact is changed.</summary>
    public LinkItem? Change { get; init; }
}
