namespace KonTum.Membership.Web.Features.Pools;

/// <summary>Marks the texts about pools.</summary>
public sealed class PoolStrings;
