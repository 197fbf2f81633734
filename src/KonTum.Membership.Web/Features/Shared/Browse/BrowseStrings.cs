namespace KonTum.Membership.Web.Features.Shared.Browse;

/// <summary>Marks the texts by which a reader asks for a unit and a day.</summary>
public sealed class BrowseStrings;
