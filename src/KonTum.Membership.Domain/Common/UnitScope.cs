namespace KonTum.Membership.Domain.Common;

/// <summary>
/// What a reader can reach: a unit with everything below it, read as of a day. Every query takes it as an
/// argument, so that a job or an export cannot forget for whom it acts.
/// </summary>
/// <param name="UnitId">The top of the reach.</param>
/// <param name="AsOf">The day whose tree and facts are read.</param>
/// <param name="SeesPeople">Whether the reader may open the people counted. Without it figures go through disclosure control.</param>
public sealed record UnitScope(int UnitId, DateOnly AsOf, bool SeesPeople)
{
    public UnitScope On(DateOnly asOf) => this with { AsOf = asOf };
}
