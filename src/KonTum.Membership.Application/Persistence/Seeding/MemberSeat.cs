using KonTum.Membership.Domain.Members;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>A member admitted before 2007, before it is drawn who that is.</summary>
/// <param name="index">The place in the cell; the first ones are of long standing and stay.</param>
internal sealed class MemberSeat(CellSite cell, int index, bool isVeteran)
{
    public CellSite Cell => cell;

    public int Index => index;

    public bool IsVeteran => isVeteran;

    /// <summary>Nothing has been decided about the place yet, so that it may still move or leave.</summary>
    public bool IsFree => !isVeteran && Believer is null && MovesOn is null && Leaves is null && MovesInOn is null;

    public Believer? Believer { get; set; }

    public VillageSite? Home { get; set; }

    /// <summary>Sent to cover the village from outside.</summary>
    public bool Seconded { get; set; }

    /// <summary>The cell that the member was in before, or goes to.</summary>
    public CellSite? OtherCell { get; set; }

    public DateOnly? MovesOn { get; set; }

    /// <summary>The village in which the member is the first to settle, and when.</summary>
    public VillageSite? MovesInto { get; set; }

    public DateOnly? MovesInOn { get; set; }

    public (MembershipEnd By, DateOnly On)? Leaves { get; set; }
}
