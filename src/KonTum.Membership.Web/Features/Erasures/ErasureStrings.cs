namespace KonTum.Membership.Web.Features.Erasures;

/// <summary>Marks the texts of withdrawals and erasures.</summary>
public sealed class ErasureStrings;
