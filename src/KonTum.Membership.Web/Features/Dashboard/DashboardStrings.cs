namespace KonTum.Membership.Web.Features.Dashboard;

/// <summary>Marks the texts of the overview.</summary>
public sealed class DashboardStrings;
