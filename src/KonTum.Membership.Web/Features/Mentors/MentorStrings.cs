namespace KonTum.Membership.Web.Features.Mentors;

/// <summary>Marks the texts about mentors.</summary>
public sealed class MentorStrings;
