namespace KonTum.Membership.Web.Features.Help;

/// <summary>Marks the texts of the help pages.</summary>
public sealed class HelpStrings;
