namespace KonTum.Membership.Web.Features.Shared.Components;

/// <summary>Asks once more before an act that others will see, and says what follows from it.</summary>
public sealed record Confirmation(string Question, IReadOnlyList<string> Consequences, string PostTo, string Confirm, LinkItem Cancel)
{
    /// <summary>What the form carries unseen: the version the reader looked at, the id acted on.</summary>
    public IReadOnlyDictionary<string, string> Hidden { get; init; } = new Dictionary<string, string>();
}
