namespace KonTum.Membership.Application.Audit;

/// <summary>Acts that no record of the domain raises. Described in <c>docs/domain/audit-events.md</c> with the others.</summary>
public static class AuditActs
{
    public const string AccountCreated = "Account.Created";
    public const string SignedIn = "Account.SignedIn";
    public const string SignedOut = "Account.SignedOut";
    public const string SignInRefused = "Account.SignInRefused";

    /// <summary>A page that the role may not open, or a file out of reach, was asked for.</summary>
    public const string AccessRefused = "Access.Refused";

    /// <summary>A file left by an address that names no act of its own.</summary>
    public const string ExportMade = "Export.Made";

    /// <summary>A page was sent to a printer by the browser; the fields hold its address.</summary>
    public const string PagePrinted = "Page.Printed";

    /// <summary>Sealed lines older than their term were let go; the fields say which.</summary>
    public const string TrailPurged = "Audit.Purged";
}
