namespace KonTum.Membership.Web.Features.Shared;

/// <summary>Marks the names of the domain's kinds and codes.</summary>
public sealed class EnumStrings;
