namespace KonTum.Membership.Web.Features.Transfers;

/// <summary>Marks the texts of transfers between cells.</summary>
public sealed class TransferStrings;
