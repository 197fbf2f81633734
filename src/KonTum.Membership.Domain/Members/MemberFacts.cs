using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Members;

/// <summary>The cell in which a member is enrolled, for a span of days.</summary>
public sealed class MemberCell : DatedFact
{
    private MemberCell()
    {
    }

    internal MemberCell(int cellId, DateOnly from) : base(from) => CellId = cellId;

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public int CellId { get; private set; }
}

/// <summary>The village in which a member lives, for a span of days, whatever cell the member belongs to.</summary>
public sealed class MemberResidence : DatedFact
{
    private MemberResidence()
    {
    }

    internal MemberResidence(int villageId, bool seconded, DateOnly from) : base(from)
    {
        VillageId = villageId;
        Seconded = seconded;
    }

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public int VillageId { get; private set; }

    /// <summary>Sent from outside to cover the village (tăng cường), hence not a local member of it.</summary>
    public bool Seconded { get; private set; }
}

/// <summary>Whether a member is probationary or full, for a span of days. No standing means no member.</summary>
public sealed class MemberStanding : DatedFact
{
    private MemberStanding()
    {
    }

    internal MemberStanding(MemberStatus status, DateOnly from) : base(from) => Status = status;

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public MemberStatus Status { get; private set; }
}

/// <summary>A member's main post, for a span of days.</summary>
public sealed class MemberPost : DatedFact
{
    private MemberPost()
    {
    }

    internal MemberPost(PostKind kind, DateOnly from) : base(from) => Kind = kind;

    public int Id { get; private set; }

    public int MemberId { get; private set; }

    public PostKind Kind { get; private set; }
}
