using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>
/// All that is left of a person who withdrew: that somebody did, when, and where the proof of consent and withdrawal
/// is kept on paper. No name, no birth date, no village.
/// </summary>
public sealed class WithdrawalStub : Aggregate
{
    private WithdrawalStub()
    {
        ConsentReference = string.Empty;
    }

    public WithdrawalStub(Guid publicId, int cellId, DateOnly consentGivenOn, string consentReference, DateOnly withdrawnOn, DateOnly erasedOn, ChangeContext change)
    {
        PublicId = publicId;
        CellId = cellId;
        ConsentGivenOn = consentGivenOn;
        ConsentReference = consentReference;
        WithdrawnOn = withdrawnOn;
        ErasedOn = erasedOn;
        Raise(new DomainEvent("Candidate.Erased", erasedOn, change));
    }

    public Guid PublicId { get; private set; }

    public int CellId { get; private set; }

    public DateOnly ConsentGivenOn { get; private set; }

    public string ConsentReference { get; private set; }

    public DateOnly WithdrawnOn { get; private set; }

    public DateOnly ErasedOn { get; private set; }
}
