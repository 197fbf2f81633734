namespace KonTum.Membership.Web.Features.Account;

/// <summary>Marks the texts of signing in and out.</summary>
public sealed class AccountStrings;
