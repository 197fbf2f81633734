namespace KonTum.Membership.Web.Features.Shared.Figures;

/// <summary>Marks the names and definitions of the headline figures.</summary>
public sealed class FigureStrings;
