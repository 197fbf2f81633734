using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Mentors;

/// <summary>What a mentor says of a quarter: four ticks and one sentence. No marks, no opinion about anybody's faith.</summary>
/// <param name="Met">They met and talked.</param>
/// <param name="TookPart">The person took part in the work of the village, office or organisation.</param>
/// <param name="DidTasks">The person did what the cell had asked of them.</param>
/// <param name="WishStands">The person still wishes to join.</param>
/// <param name="ProposesNextStep">The mentor asks the cell to take the next step.</param>
public sealed record RemarkContent(bool Met, bool TookPart, bool DidTasks, bool WishStands, string? Sentence, bool ProposesNextStep);

/// <summary>A mentor's remark on one quarter of one applicant. It moves no file: the cell decides.</summary>
public sealed class MentorRemark : Aggregate
{
    public const int MaxSentenceLength = 200;

    private MentorRemark()
    {
    }

    private MentorRemark(Guid publicId, int candidateId, int memberId, Quarter quarter)
    {
        PublicId = publicId;
        CandidateId = candidateId;
        MemberId = memberId;
        Year = quarter.Year;
        QuarterNumber = quarter.Number;
    }

    public Guid PublicId { get; private set; }

    public int CandidateId { get; private set; }

    /// <summary>The mentor whose remark it is, whoever typed it.</summary>
    public int MemberId { get; private set; }

    public int Year { get; private set; }

    public int QuarterNumber { get; private set; }

    public DateOnly WrittenOn { get; private set; }

    public bool Met { get; private set; }

    public bool TookPart { get; private set; }

    public bool DidTasks { get; private set; }

    public bool WishStands { get; private set; }

    public string? Sentence { get; private set; }

    public bool ProposesNextStep { get; private set; }

    /// <summary>The account that typed it.</summary>
    public Guid EnteredBy { get; private set; }

    public int? OnBehalfOfUnitId { get; private set; }

    /// <param name="help">From when to when the mentor helped the applicant.</param>
    public static Result<MentorRemark> Write(
        Guid publicId, int candidateId, int memberId, Period help, Quarter quarter, RemarkContent content, DateOnly writtenOn, ChangeContext change)
    {
        if (!help.Overlaps(new Period(quarter.FirstDay, quarter.LastDay.AddDays(1)))) return new DomainError("Remark.NotHelping", quarter.Number, quarter.Year);
        var remark = new MentorRemark(publicId, candidateId, memberId, quarter);
        var filled = remark.Fill(content, writtenOn, change);
        return filled.IsOk ? remark : Result<MentorRemark>.Refused(filled.Errors);
    }

    public Result Rewrite(RemarkContent content, DateOnly writtenOn, ChangeContext change) => Fill(content, writtenOn, change);

    private Result Fill(RemarkContent content, DateOnly writtenOn, ChangeContext change)
    {
        var sentence = VietnameseText.Normalise(content.Sentence ?? string.Empty);
        if (sentence.Length > MaxSentenceLength) return new DomainError("Text.TooLong", MaxSentenceLength) { Field = "Sentence" };
        // Four empty boxes alone could be a slip of the finger; with a sentence they are a statement.
        if (sentence.Length == 0 && content is { Met: false, TookPart: false, DidTasks: false, WishStands: false }) return new DomainError("Remark.Empty") { Field = "Sentence" };
        if (writtenOn < new Quarter(Year, QuarterNumber).FirstDay) return new DomainError("Remark.BeforeQuarter", QuarterNumber, Year) { Field = "WrittenOn" };
        (Met, TookPart, DidTasks, WishStands, ProposesNextStep) = (content.Met, content.TookPart, content.DidTasks, content.WishStands, content.ProposesNextStep);
        Sentence = sentence.Length == 0 ? null : sentence;
        WrittenOn = writtenOn;
        EnteredBy = change.ActorId;
        OnBehalfOfUnitId = change.OnBehalfOfUnitId;
        Raise(new DomainEvent("Mentor.Remarked", writtenOn, change));
        return Result.Ok;
    }
}
