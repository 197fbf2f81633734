namespace KonTum.Membership.Web.Features.Shared.Rules;

/// <summary>Marks the names of the parameters of a rule set.</summary>
public sealed class ParameterStrings;
