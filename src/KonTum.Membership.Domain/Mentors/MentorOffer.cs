using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Mentors;

/// <summary>
/// A member's own word, with its day, that they are ready to help people who asked to join. It is never derived from
/// anything else known of the member, and it does not say why.
/// </summary>
public sealed class MentorOffer : Aggregate
{
    public const int MaxReferenceLength = 80;

    private MentorOffer()
    {
        Reference = string.Empty;
    }

    private MentorOffer(Guid publicId, int memberId, DateOnly statedOn, string reference)
    {
        PublicId = publicId;
        MemberId = memberId;
        StatedOn = statedOn;
        Reference = reference;
    }

    public Guid PublicId { get; private set; }

    public int MemberId { get; private set; }

    public DateOnly StatedOn { get; private set; }

    /// <summary>The first day on which the offer no longer stands; null while it does.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Where the statement is kept: the minutes, or the number of the slip.</summary>
    public string Reference { get; private set; }

    public static Result<MentorOffer> Record(Guid publicId, int memberId, DateOnly statedOn, string? reference, ChangeContext change)
    {
        var proof = VietnameseText.Normalise(reference ?? string.Empty);
        if (proof.Length == 0) return new DomainError("Offer.ReferenceMissing") { Field = "Reference" };
        if (proof.Length > MaxReferenceLength) return new DomainError("Text.TooLong", MaxReferenceLength) { Field = "Reference" };
        var offer = new MentorOffer(publicId, memberId, statedOn, proof);
        offer.Raise(new DomainEvent("Mentor.Offered", statedOn, change));
        return offer;
    }

    public Result Withdraw(DateOnly on, ChangeContext change)
    {
        if (WithdrawnOn is { } before) return new DomainError("Offer.Withdrawn", before);
        if (on < StatedOn) return new DomainError("Offer.WithdrawnBeforeStated", StatedOn) { Field = "OccurredOn" };
        WithdrawnOn = on;
        Raise(new DomainEvent("Mentor.OfferWithdrawn", on, change));
        return Result.Ok;
    }
}
