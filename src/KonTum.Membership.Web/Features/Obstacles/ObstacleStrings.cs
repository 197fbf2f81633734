namespace KonTum.Membership.Web.Features.Obstacles;

/// <summary>Marks the texts about obstacles.</summary>
public sealed class ObstacleStrings;
