namespace KonTum.Membership.Web.Features.Papers;

/// <summary>Marks the texts about papers.</summary>
public sealed class PaperStrings;
