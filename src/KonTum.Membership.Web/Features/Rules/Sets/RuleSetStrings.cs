namespace KonTum.Membership.Web.Features.Rules.Sets;

/// <summary>Marks the texts about rule sets and their parameters.</summary>
public sealed class RuleSetStrings;
