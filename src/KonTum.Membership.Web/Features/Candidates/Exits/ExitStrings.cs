namespace KonTum.Membership.Web.Features.Candidates.Exits;

/// <summary>Marks the texts of the side exits.</summary>
public sealed class ExitStrings;
