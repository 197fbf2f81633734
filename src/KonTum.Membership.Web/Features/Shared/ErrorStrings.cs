namespace KonTum.Membership.Web.Features.Shared;

/// <summary>Marks the texts of the domain's refusals, by code.</summary>
public sealed class ErrorStrings;
