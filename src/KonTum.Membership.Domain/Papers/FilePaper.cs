using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Papers;

/// <summary>That a paper of a file is there. Its day, its number, where it is kept; no scan and no word of what it says.</summary>
public sealed class FilePaper : Aggregate
{
    public const int MaxCodeLength = 20;
    public const int MaxNumberLength = 60;
    public const int MaxPlaceLength = 80;

    private FilePaper()
    {
        Code = FiledAt = string.Empty;
    }

    private FilePaper(Guid publicId, int candidateId, string code)
    {
        PublicId = publicId;
        CandidateId = candidateId;
        Code = code;
        FiledAt = string.Empty;
    }

    public Guid PublicId { get; private set; }

    public int CandidateId { get; private set; }

    public string Code { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public string? Number { get; private set; }

    public string FiledAt { get; private set; }

    /// <summary>The day on which it turned out to have been entered by mistake; null while it counts.</summary>
    public DateOnly? RemovedOn { get; private set; }

    /// <param name="bornOn">No paper of a person is older than the person.</param>
    public static Result<FilePaper> Record(Guid publicId, int candidateId, string code, PaperTrace trace, DateOnly bornOn, ChangeContext change)
    {
        var paper = new FilePaper(publicId, candidateId, code);
        var filled = paper.Fill(trace, bornOn);
        if (!filled.IsOk) return Result<FilePaper>.Refused(filled.Errors);
        paper.Raise(new DomainEvent("Paper.Recorded", trace.On ?? DateOnly.FromDateTime(change.At), change, code));
        return paper;
    }

    public Result Amend(PaperTrace trace, DateOnly bornOn, ChangeContext change)
    {
        var filled = Fill(trace, bornOn);
        if (filled.IsOk) Raise(new DomainEvent("Paper.Amended", trace.On ?? DateOnly.FromDateTime(change.At), change, Code));
        return filled;
    }

    /// <summary>It was entered by mistake. The row stays, and stops to count.</summary>
    public Result Remove(DateOnly on, ChangeContext change)
    {
        if (RemovedOn is { } before) return new DomainError("Paper.Removed", before);
        RemovedOn = on;
        Raise(new DomainEvent("Paper.Removed", on, change, Code));
        return Result.Ok;
    }

    private Result Fill(PaperTrace trace, DateOnly bornOn)
    {
        var errors = new List<DomainError>();
        var (number, place) = (VietnameseText.Normalise(trace.Number ?? string.Empty), VietnameseText.Normalise(trace.FiledAt ?? string.Empty));
        if (RemovedOn is { } removed) errors.Add(new DomainError("Paper.Removed", removed));
        if (place.Length == 0) errors.Add(new DomainError("Paper.PlaceMissing") { Field = "FiledAt" });
        if (place.Length > MaxPlaceLength) errors.Add(new DomainError("Text.TooLong", MaxPlaceLength) { Field = "FiledAt" });
        if (number.Length > MaxNumberLength) errors.Add(new DomainError("Text.TooLong", MaxNumberLength) { Field = "Number" });
        if (trace.On <= bornOn) errors.Add(new DomainError("Paper.BeforeBirth", bornOn) { Field = "IssuedOn" });
        if (errors.Count > 0) return Result.Refused(errors);
        (IssuedOn, Number, FiledAt) = (trace.On, number.Length == 0 ? null : number, place);
        return Result.Ok;
    }
}
