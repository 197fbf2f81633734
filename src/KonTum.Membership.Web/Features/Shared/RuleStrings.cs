namespace KonTum.Membership.Web.Features.Shared;

/// <summary>Marks the names and clauses of the rules of admission.</summary>
public sealed class RuleStrings;
