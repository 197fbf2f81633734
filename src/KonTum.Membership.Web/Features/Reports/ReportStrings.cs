namespace KonTum.Membership.Web.Features.Reports;

/// <summary>Marks the texts of the quarterly report.</summary>
public sealed class ReportStrings;
