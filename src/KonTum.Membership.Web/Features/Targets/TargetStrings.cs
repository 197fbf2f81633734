namespace KonTum.Membership.Web.Features.Targets;

/// <summary>Marks the texts of targets and plans.</summary>
public sealed class TargetStrings;
