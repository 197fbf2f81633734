namespace KonTum.Membership.Web.Features.Reviews;

/// <summary>Marks the texts about rounds of review.</summary>
public sealed class ReviewStrings;
