namespace KonTum.Membership.Web.Features.Candidates.Sensitive;

/// <summary>Marks the texts of the sensitive block of a file.</summary>
public sealed class SensitiveStrings;
