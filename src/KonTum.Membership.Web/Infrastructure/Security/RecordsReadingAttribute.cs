namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>Names the act under which an answer is written to the audit trail before it leaves; <see cref="ReadingFilter"/> writes it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordsReadingAttribute(string act) : Attribute
{
    public string Act => act;

    /// <summary>Only where the address asks this: a list that is looked through is one thing, a search for somebody another.</summary>
    public string? When { get; init; }

    /// <summary>The field of the form that says why. Only a form in which it is filled as it must be is answered, and recorded.</summary>
    public string? ReasonField { get; init; }
}
