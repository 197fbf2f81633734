namespace KonTum.Membership.Web.Features.Candidates;

/// <summary>Marks the texts of the applicants' pages.</summary>
public sealed class CandidateStrings;
