namespace KonTum.Membership.Web.Infrastructure.Shell;

/// <summary>What the frame around every page shows. Filled once per request; empty when nobody is signed in.</summary>
public sealed class ShellContext
{
    public string? UserName { get; set; }

    public string? UnitName { get; set; }

    public string? RoleName { get; set; }

    public IReadOnlyList<ShellGroup> Groups { get; set; } = [];

    /// <summary>The pages beside this one, where there are others.</summary>
    public IReadOnlyList<ShellItem> Beside => Groups.FirstOrDefault(group => group.IsCurrent)?.Items is { Count: > 1 } items ? items : [];

    /// <summary>Set where the data is invented; every page then says so.</summary>
    public DateOnly? DemoDate { get; set; }

    public DateOnly BusinessDate { get; set; }

    public bool IsSignedIn => UserName is not null;
}

/// <summary>One row of the menu: pages that belong together. It leads to the first of them.</summary>
public sealed record ShellGroup(string Label, IReadOnlyList<ShellItem> Items)
{
    public string Href => Items[0].Href;

    public bool IsCurrent => Items.Any(item => item.IsCurrent);

    /// <summary>Whether the row is the page itself and not only a heading above it.</summary>
    public bool IsAlone => Items.Count == 1;
}

public sealed record ShellItem(string Label, string Href, bool IsCurrent = false);
