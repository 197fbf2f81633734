using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Privacy;

/// <summary>Why a file is emptied.</summary>
public enum ErasureBasis
{
    /// <summary>The person withdrew.</summary>
    Withdrawal,

    /// <summary>The file ended long ago without an admission.</summary>
    Closed,

    /// <summary>The class certificate expired and nothing has happened since.</summary>
    Inactive,

    /// <summary>The member was taken over by the Party's own register long ago.</summary>
    HandedOver,
}

/// <summary>
/// All that is left of a file once it is emptied: how long somebody stood at which stage in which cell, for past
/// figures, and where the proof of consent and withdrawal is kept on paper. No name, no birth date, no village. For a
/// withdrawal it is made on the day itself and stands in for the file, which nobody finds from then on.
/// </summary>
public sealed class FileStub : Aggregate
{
    /// <summary>So many digits are the number of a card or a telephone, not of a slip.</summary>
    private const int DigitsOfAPerson = 9;

    private readonly List<FileStubSpan> _spans = [];

    private FileStub()
    {
        ConsentReference = string.Empty;
    }

    private FileStub(Guid publicId, Candidate candidate, ErasureBasis basis, DateOnly endedOn, bool heldByOthers)
    {
        PublicId = publicId;
        CandidateId = candidate.Id;
        CellId = candidate.Placements.Latest()!.CellId;
        Exit = candidate.Stage;
        Basis = basis;
        HeldByOthers = heldByOthers;
        ConsentGivenOn = candidate.Consent.GivenOn;
        ConsentReference = WithoutThePerson(candidate.Consent.Reference, candidate.Name);
        EndedOn = endedOn;
        _spans.AddRange(SpansOf(candidate, endedOn));
    }

    public Guid PublicId { get; private set; }

    /// <summary>The file that waits to be erased; null once it is.</summary>
    public int? CandidateId { get; private set; }

    /// <summary>The last cell.</summary>
    public int CellId { get; private set; }

    /// <summary>The stage at which the file ended.</summary>
    public CandidateStage Exit { get; private set; }

    public ErasureBasis Basis { get; private set; }

    /// <summary>Somebody outside was given data of this person and has to stop too, which takes longer.</summary>
    public bool HeldByOthers { get; private set; }

    public DateOnly ConsentGivenOn { get; private set; }

    /// <summary>Where the paper is kept; blank where the words named the person.</summary>
    public string ConsentReference { get; private set; }

    /// <summary>The day of the withdrawal, or the day from which the file is not counted any more.</summary>
    public DateOnly EndedOn { get; private set; }

    /// <summary>The day on which the person was told.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public DateOnly? ErasedOn { get; private set; }

    /// <summary>The review that emptied the file; null for a withdrawal.</summary>
    public Guid? ReviewId { get; private set; }

    public IReadOnlyList<FileStubSpan> Spans => _spans;

    /// <summary>Takes the place of a file whose person withdrew on the day it closed.</summary>
    public static FileStub OfWithdrawal(Guid publicId, Candidate candidate, bool heldByOthers, ChangeContext change)
    {
        var stub = new FileStub(publicId, candidate, ErasureBasis.Withdrawal, candidate.ClosedOn!.Value, heldByOthers);
        stub.Raise(new DomainEvent("Withdrawal.Received", stub.EndedOn, change));
        return stub;
    }

    /// <summary>Takes the place of a file that is emptied because its time is over. It is counted up to the day before.</summary>
    public static FileStub OfRetention(Guid publicId, Candidate candidate, ErasureBasis basis, RetentionReview review, ChangeContext change)
    {
        var erasedOn = review.ErasedOn;
        var stub = new FileStub(publicId, candidate, basis, erasedOn, heldByOthers: false) { ReviewId = review.PublicId };
        stub.Erase(erasedOn, change);
        return stub;
    }

    public Result Answer(DateOnly on, ChangeContext change)
    {
        if (Basis != ErasureBasis.Withdrawal) return new DomainError("Erasure.NothingToAnswer");
        if (AnsweredOn is { } answered) return new DomainError("Erasure.Answered", answered) { Field = "OccurredOn" };
        if (on < EndedOn) return new DomainError("Erasure.BeforeWithdrawal", on, EndedOn) { Field = "OccurredOn" };
        AnsweredOn = on;
        Raise(new DomainEvent("Withdrawal.Answered", on, change));
        return Result.Ok;
    }

    /// <summary>Lets go of the file, which the caller deletes in the same save. There is no way back.</summary>
    public Result Erase(DateOnly on, ChangeContext change)
    {
        if (ErasedOn is { } erased) return new DomainError("Erasure.Done", erased) { Field = "OccurredOn" };
        if (on < EndedOn) return new DomainError("Erasure.BeforeWithdrawal", on, EndedOn) { Field = "OccurredOn" };
        ErasedOn = on;
        CandidateId = null;
        Raise(new DomainEvent("Candidate.Erased", on, change));
        return Result.Ok;
    }

    private static IEnumerable<FileStubSpan> SpansOf(Candidate candidate, DateOnly endedOn) =>
        from step in candidate.Steps
        where CandidateStages.Path.Contains(step.Stage)
        from place in candidate.Placements
        let start = step.OccurredOn > place.ValidFrom ? step.OccurredOn : place.ValidFrom
        let end = new[] { step.Until, place.ValidTo, endedOn }.Min()!.Value
        where start < end
        orderby start, step.Order
        select new FileStubSpan(place.CellId, step.Stage, start, end);

    private static string WithoutThePerson(string reference, PersonName name)
    {
        var words = VietnameseText.SearchWords(reference);
        var namesThem = VietnameseText.SearchWords(name.Full).Any(word => word.Length > 1 && words.Contains(word));
        var run = 0;
        foreach (var letter in reference)
        {
            // Numbers of people are often written in groups.
            if (char.IsDigit(letter)) run++;
            else if (letter is not (' ' or '.' or '-')) run = 0;
            if (run >= DigitsOfAPerson) return string.Empty;
        }

        return namesThem ? string.Empty : reference;
    }
}

/// <summary>Somebody stood at a stage in a cell, for a span of days.</summary>
public sealed class FileStubSpan : DatedFact
{
    private FileStubSpan()
    {
    }

    internal FileStubSpan(int cellId, CandidateStage stage, DateOnly from, DateOnly to) : base(from)
    {
        CellId = cellId;
        Stage = stage;
        EndOn(to);
    }

    public int Id { get; private set; }

    public int FileStubId { get; private set; }

    public int CellId { get; private set; }

    public CandidateStage Stage { get; private set; }
}
