namespace KonTum.Membership.Web.Features.Audit;

/// <summary>Marks the texts of the audit trail.</summary>
public sealed class AuditStrings;
