namespace KonTum.Membership.Web.Features.Api;

/// <summary>Marks the texts of the machine-readable figures.</summary>
public sealed class ApiStrings;
