using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Mentors;

/// <summary>
/// A cell from elsewhere whose members may help an applicant, named by the committee above for a span of days: where
/// the applicant's own cell has too few members, or there is none in the village.
/// </summary>
public sealed class HelpingCell : Aggregate
{
    public const int MaxDocumentLength = 60;

    private HelpingCell()
    {
        Document = string.Empty;
    }

    private HelpingCell(Guid publicId, int candidateId, int cellId, DateOnly from, string document)
    {
        PublicId = publicId;
        CandidateId = candidateId;
        CellId = cellId;
        ValidFrom = from;
        Document = document;
    }

    public Guid PublicId { get; private set; }

    public int CandidateId { get; private set; }

    public int CellId { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The first day on which the cell no longer helps; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Number of the paper by which the committee named the cell.</summary>
    public string Document { get; private set; }

    public static Result<HelpingCell> Name(Guid publicId, int candidateId, int ownCellId, int cellId, DateOnly from, string? document, ChangeContext change)
    {
        if (cellId == ownCellId) return new DomainError("HelpingCell.IsOwn") { Field = "Cell" };
        var number = VietnameseText.Normalise(document ?? string.Empty);
        if (number.Length == 0) return new DomainError("HelpingCell.DocumentMissing") { Field = "Document" };
        if (number.Length > MaxDocumentLength) return new DomainError("Text.TooLong", MaxDocumentLength) { Field = "Document" };
        var named = new HelpingCell(publicId, candidateId, cellId, from, number);
        named.Raise(new DomainEvent("Mentor.HelpingCellNamed", from, change));
        return named;
    }

    public Result End(DateOnly on, ChangeContext change)
    {
        if (ValidTo is { } before) return new DomainError("HelpingCell.Ended", before);
        if (on <= ValidFrom) return new DomainError("Timeline.EndsBeforeStart", on, ValidFrom) { Field = "OccurredOn" };
        ValidTo = on;
        Raise(new DomainEvent("Mentor.HelpingCellEnded", on, change));
        return Result.Ok;
    }
}
