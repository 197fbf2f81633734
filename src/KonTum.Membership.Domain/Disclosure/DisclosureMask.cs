namespace KonTum.Membership.Domain.Disclosure;

/// <summary>Which counts of a set of tables are hidden. It remembers what was published before it, for the period that comes after.</summary>
public sealed class DisclosureMask
{
    internal DisclosureMask(IReadOnlySet<string> primary, IReadOnlySet<string> hidden, IReadOnlySet<string> exposed, PublishedCounts published)
    {
        Primary = primary;
        Hidden = hidden;
        Exposed = exposed;
        Published = published;
    }

    /// <summary>Hidden for their own sake.</summary>
    public IReadOnlySet<string> Primary { get; }

    /// <summary>Everything hidden: the small counts, and those that would give them away.</summary>
    public IReadOnlySet<string> Hidden { get; }

    /// <summary>Hidden, but told more closely than the threshold promises by open counts alone; nothing that may be hidden is left.</summary>
    public IReadOnlySet<string> Exposed { get; }

    public bool Hides(string key) => Hidden.Contains(key);

    internal PublishedCounts Published { get; }
}
