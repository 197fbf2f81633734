namespace KonTum.Membership.Web.Features.Reports.Returns;

/// <summary>Marks the texts of the quarterly returns.</summary>
public sealed class ReturnStrings;
