namespace KonTum.Membership.Web.Features.Candidates.Probation;

/// <summary>Marks the texts of probation and recognition.</summary>
public sealed class ProbationStrings;
