namespace KonTum.Membership.Web.Features.Quality;

/// <summary>Marks the texts on the quality of the records.</summary>
public sealed class QualityStrings;
