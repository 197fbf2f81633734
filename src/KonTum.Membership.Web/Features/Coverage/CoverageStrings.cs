namespace KonTum.Membership.Web.Features.Coverage;

/// <summary>Marks the texts about villages and how they are covered.</summary>
public sealed class CoverageStrings;
