using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Reviews;

/// <summary>
/// A standing committee's round over the committees below it: one visit each, with what was found and what was
/// decided. A decision has an owner and a day, and is followed until it is done, after the round has ended too.
/// </summary>
public sealed class ReviewRound : Aggregate
{
    public const int MaxTitleLength = 120;
    public const int MaxTextLength = 2000;
    public const int MaxDecisionLength = 400;

    private readonly List<ReviewVisit> _visits = [];
    private readonly List<ReviewDecision> _decisions = [];

    private ReviewRound()
    {
        Title = string.Empty;
    }

    private ReviewRound(Guid publicId, int unitId, string title, DateOnly openedOn)
    {
        PublicId = publicId;
        UnitId = unitId;
        Title = title;
        OpenedOn = openedOn;
    }

    public Guid PublicId { get; private set; }

    /// <summary>The unit that reviews those below it.</summary>
    public int UnitId { get; private set; }

    public string Title { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public IReadOnlyList<ReviewVisit> Visits => _visits;

    public IReadOnlyList<ReviewDecision> Decisions => _decisions;

    /// <param name="visits">The committees to be visited and the day planned for each; at least one, none twice.</param>
    public static Result<ReviewRound> Open(Guid publicId, int unitId, string? title, IReadOnlyList<(int UnitId, DateOnly PlannedOn)> visits, DateOnly on, ChangeContext change)
    {
        var name = VietnameseText.Normalise(title ?? string.Empty);
        if (name.Length == 0) return new DomainError("Review.TitleMissing") { Field = "Title" };
        if (name.Length > MaxTitleLength) return new DomainError("Text.TooLong", MaxTitleLength) { Field = "Title" };
        if (visits.Count == 0) return new DomainError("Review.NobodyToVisit") { Field = "UnitSlugs" };
        if (visits.DistinctBy(visit => visit.UnitId).Count() != visits.Count) return new DomainError("Review.VisitedTwice") { Field = "UnitSlugs" };
        if (visits.Any(visit => visit.PlannedOn < on)) return new DomainError("Review.PlannedBeforeOpening", on) { Field = "FirstOn" };
        var round = new ReviewRound(publicId, unitId, name, on);
        round._visits.AddRange(visits.Select(visit => new ReviewVisit(visit.UnitId, visit.PlannedOn)));
        round.Raise(new DomainEvent("Review.Opened", on, change));
        return round;
    }

    /// <summary>The visit took place; what was found there. Findings of an earlier entry are replaced while the round is open.</summary>
    public Result RecordVisit(int unitId, string? findings, DateOnly heldOn, ChangeContext change)
    {
        if (ClosedOn is not null) return new DomainError("Review.Closed");
        if (_visits.FirstOrDefault(visit => visit.UnitId == unitId) is not { } visit) return new DomainError("Review.NotVisited");
        if (heldOn < OpenedOn) return new DomainError("Review.HeldBeforeOpening", OpenedOn) { Field = "HeldOn" };
        if (RefuseText(findings, MaxTextLength, "Findings") is { } error) return error;
        visit.Hold(heldOn, VietnameseText.Normalise(findings!));
        Raise(new DomainEvent("Review.VisitRecorded", heldOn, change));
        return Result.Ok;
    }

    /// <param name="dueOn">The day by which it is to be done, inclusive.</param>
    public Result Decide(int unitId, string? text, int ownerUnitId, DateOnly dueOn, ChangeContext change)
    {
        if (ClosedOn is not null) return new DomainError("Review.Closed");
        if (_visits.FirstOrDefault(visit => visit.UnitId == unitId) is not { HeldOn: { } heldOn }) return new DomainError("Review.NotHeldYet");
        if (RefuseText(text, MaxDecisionLength, "Text") is { } error) return error;
        if (dueOn <= heldOn) return new DomainError("Review.DueTooEarly", heldOn) { Field = "DueOn" };
        _decisions.Add(new ReviewDecision(_decisions.Count + 1, unitId, ownerUnitId, VietnameseText.Normalise(text!), heldOn, dueOn));
        Raise(new DomainEvent("Review.Decided", heldOn, change));
        return Result.Ok;
    }

    /// <summary>The owner, or the unit that reviews, says that a decision is carried out, and how.</summary>
    public Result Complete(int number, int byUnitId, string? note, DateOnly on, ChangeContext change)
    {
        if (_decisions.FirstOrDefault(decision => decision.Number == number) is not { DoneOn: null } decision) return new DomainError("Review.DoneAlready");
        if (byUnitId != decision.OwnerUnitId && byUnitId != UnitId) return new DomainError("Review.NotYours");
        if (on < decision.DecidedOn) return new DomainError("Review.DoneBeforeDecided", decision.DecidedOn) { Field = "DoneOn" };
        if (RefuseText(note, MaxDecisionLength, "Note") is { } error) return error;
        decision.Complete(on, VietnameseText.Normalise(note!));
        Raise(new DomainEvent("Review.DecisionDone", on, change));
        return Result.Ok;
    }

    /// <summary>Ends the round once every committee was visited. Decisions are followed on.</summary>
    public Result Close(DateOnly on, ChangeContext change)
    {
        if (ClosedOn is not null) return new DomainError("Review.Closed");
        if (_visits.Count(visit => visit.HeldOn is null) is > 0 and var open) return new DomainError("Review.VisitsOpen", open);
        ClosedOn = on;
        Raise(new DomainEvent("Review.Closed", on, change));
        return Result.Ok;
    }

    private static DomainError? RefuseText(string? text, int longest, string field) =>
        string.IsNullOrWhiteSpace(text) ? new DomainError("Review.TextMissing") { Field = field }
        : text.Length > longest ? new DomainError("Text.TooLong", longest) { Field = field }
        : null;
}

/// <summary>One committee's place in a round.</summary>
public sealed class ReviewVisit
{
    private ReviewVisit()
    {
    }

    internal ReviewVisit(int unitId, DateOnly plannedOn)
    {
        UnitId = unitId;
        PlannedOn = plannedOn;
    }

    public int Id { get; private set; }

    public int RoundId { get; private set; }

    public int UnitId { get; private set; }

    public DateOnly PlannedOn { get; private set; }

    /// <summary>Null until it took place. The figures of the visit are those of this day.</summary>
    public DateOnly? HeldOn { get; private set; }

    public string? Findings { get; private set; }

    internal void Hold(DateOnly on, string findings) => (HeldOn, Findings) = (on, findings);
}

/// <summary>What a visit decided: who does what, by when.</summary>
public sealed class ReviewDecision
{
    private ReviewDecision()
    {
        Text = string.Empty;
    }

    internal ReviewDecision(int number, int unitId, int ownerUnitId, string text, DateOnly decidedOn, DateOnly dueOn)
    {
        Number = number;
        UnitId = unitId;
        OwnerUnitId = ownerUnitId;
        Text = text;
        DecidedOn = decidedOn;
        DueOn = dueOn;
    }

    public int Id { get; private set; }

    public int RoundId { get; private set; }

    /// <summary>Counted through the round, 1 for the first.</summary>
    public int Number { get; private set; }

    /// <summary>The committee at whose visit it was decided.</summary>
    public int UnitId { get; private set; }

    public int OwnerUnitId { get; private set; }

    public string Text { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    /// <summary>The last day on which it is on time.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    public string? Note { get; private set; }

    public bool IsLate(DateOnly today) => DoneOn is null && DueOn < today;

    internal void Complete(DateOnly on, string note) => (DoneOn, Note) = (on, note);
}
