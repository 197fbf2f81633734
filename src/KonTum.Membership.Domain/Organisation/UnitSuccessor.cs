namespace KonTum.Membership.Domain.Organisation;

/// <summary>Into which unit a closed one went over. One successor is a merger; several are a split, and nobody can say by rule who takes what.</summary>
public sealed class UnitSuccessor
{
    private UnitSuccessor()
    {
    }

    internal UnitSuccessor(int successorId) => SuccessorId = successorId;

    public int Id { get; private set; }

    public int UnitId { get; private set; }

    public int SuccessorId { get; private set; }
}
