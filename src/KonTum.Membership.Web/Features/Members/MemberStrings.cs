namespace KonTum.Membership.Web.Features.Members;

/// <summary>Marks the texts of the list of members.</summary>
public sealed class MemberStrings;
