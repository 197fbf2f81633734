using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Procedure;

/// <summary>Something entered about a file's clocks. Entries are added and never changed.</summary>
public abstract class FileEntry : Aggregate
{
    public Guid PublicId { get; private protected set; }

    public int CandidateId { get; private protected set; }
}
