namespace KonTum.Membership.Web.Features.Organisation;

/// <summary>Marks the texts about units and cells.</summary>
public sealed class OrganisationStrings;
