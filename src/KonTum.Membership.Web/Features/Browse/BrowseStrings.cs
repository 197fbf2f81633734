namespace KonTum.Membership.Web.Features.Browse;

/// <summary>Marks the texts by which a reader asks for a unit and a day.</summary>
public sealed class BrowseStrings;
