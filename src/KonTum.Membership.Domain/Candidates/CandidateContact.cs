using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>
/// An applicant's identity number and telephone, each optional and each sealed before it comes here: the domain, the
/// tables and the lists hold nothing that can be read without the key. It stands beside the file and goes with it.
/// </summary>
public sealed class CandidateContact : Aggregate
{
    private CandidateContact()
    {
    }

    public CandidateContact(Guid candidatePublicId, int candidateId)
    {
        PublicId = candidatePublicId;
        CandidateId = candidateId;
    }

    /// <summary>The file's own.</summary>
    public Guid PublicId { get; private set; }

    public int CandidateId { get; private set; }

    public byte[]? IdentityNumber { get; private set; }

    /// <summary>Follows from the number and a key: equal numbers have equal marks, and a mark tells nothing of the number.</summary>
    public byte[]? IdentityMark { get; private set; }

    public byte[]? Phone { get; private set; }

    /// <summary>Keeps what is given and takes away what is not.</summary>
    public Result Keep(SealedText? identityNumber, SealedText? phone, IReadOnlyList<string> changed, ChangeContext change)
    {
        if (changed.Count == 0) return Result.Ok;
        (IdentityNumber, IdentityMark) = (identityNumber?.Content, identityNumber?.Mark);
        Phone = phone?.Content;
        Raise(new DomainEvent("Candidate.ContactRecorded", DateOnly.FromDateTime(change.At), change, [.. changed]));
        return Result.Ok;
    }

    /// <summary>The same values under another key.</summary>
    public Result Reseal(SealedText? identityNumber, SealedText? phone, ChangeContext change)
    {
        (IdentityNumber, IdentityMark) = (identityNumber?.Content, identityNumber?.Mark);
        Phone = phone?.Content;
        Raise(new DomainEvent("Candidate.ContactResealed", DateOnly.FromDateTime(change.At), change));
        return Result.Ok;
    }
}

/// <summary>A text that only the holder of the key can read.</summary>
public sealed record SealedText(byte[] Content, byte[] Mark);
