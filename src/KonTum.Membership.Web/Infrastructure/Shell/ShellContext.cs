namespace KonTum.Membership.Web.Infrastructure.Shell;

/// <summary>What the frame around every page shows. Filled once per request; empty when nobody is signed in.</summary>
public sealed class ShellContext
{
    public string? UserName { get; set; }

    public string? UnitName { get; set; }

    public string? RoleName { get; set; }

    public IReadOnlyList<ShellItem> Items { get; set; } = [];

    /// <summary>Set where the data is invented; every page then says so.</summary>
    public DateOnly? DemoDate { get; set; }

    public DateOnly BusinessDate { get; set; }

    public bool IsSignedIn => UserName is not null;
}

public sealed record ShellItem(string Label, string Href, bool IsCurrent = false);
