using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Obstacles;

public enum ObstacleCategory
{
    Procedure,
    Papers,
    Distance,
    Time,
    Language,
    Livelihood,

    /// <summary>Doubts that an applicant wished to have passed on, without a name.</summary>
    Doubts,
    Other,
}

public enum ObstacleState
{
    /// <summary>Lies with a committee that has not answered yet.</summary>
    Open,

    /// <summary>Sent back to the unit that raised it, which is asked to say more.</summary>
    Returned,

    /// <summary>Answered; the unit that raised it says whether that helped.</summary>
    Answered,
    Closed,
}

/// <summary>
/// A difficulty that a unit met in its work with applicants, and its way up until somebody answers. Names nobody.
/// Every act stays; what was said before is never overwritten.
/// </summary>
public sealed class Obstacle : Aggregate
{
    public const int MaxTextLength = 1000;

    private readonly List<ObstacleStep> _steps = [];

    private Obstacle()
    {
    }

    private Obstacle(Guid publicId, int raisedByUnitId, int atUnitId, ObstacleCategory category, DateOnly on)
    {
        PublicId = publicId;
        RaisedByUnitId = raisedByUnitId;
        AtUnitId = atUnitId;
        Category = category;
        RaisedOn = on;
    }

    public Guid PublicId { get; private set; }

    public int RaisedByUnitId { get; private set; }

    /// <summary>The unit with which it lies, and which has to do the next thing.</summary>
    public int AtUnitId { get; private set; }

    public ObstacleCategory Category { get; private set; }

    public ObstacleState State { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    /// <summary>The day it was closed; null before. Age is counted up to it.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The day its answer was put among what others can look up; null where it was not.</summary>
    public DateOnly? SharedOn { get; private set; }

    public IReadOnlyList<ObstacleStep> Steps => _steps;

    private ObstacleStep LastStep => _steps.MaxBy(step => step.Order)!;

    /// <param name="atUnitId">The unit above the one that raises it.</param>
    public static Result<Obstacle> Raise(Guid publicId, int unitId, int atUnitId, ObstacleCategory category, string? text, DateOnly on, ChangeContext change)
    {
        if (RefuseText(text) is { } error) return error;
        var obstacle = new Obstacle(publicId, unitId, atUnitId, category, on);
        obstacle.Append(ObstacleAct.Raised, unitId, text!, on, change);
        obstacle.Raise(new DomainEvent("Obstacle.Raised", on, change));
        return obstacle;
    }

    /// <summary>The committee with which it lies cannot solve it and hands it to the one above.</summary>
    public Result PassUp(int byUnitId, int? toUnitId, string? text, DateOnly on, ChangeContext change)
    {
        if (Refuse(byUnitId, ObstacleState.Open, text, on) is { } error) return error;
        if (toUnitId is not { } above) return new DomainError("Obstacle.NobodyAbove");
        AtUnitId = above;
        Append(ObstacleAct.PassedUp, byUnitId, text!, on, change);
        Raise(new DomainEvent("Obstacle.PassedUp", on, change));
        return Result.Ok;
    }

    /// <summary>The unit that raised it is asked to say more.</summary>
    public Result Return(int byUnitId, string? text, DateOnly on, ChangeContext change)
    {
        if (Refuse(byUnitId, ObstacleState.Open, text, on) is { } error) return error;
        Append(ObstacleAct.Returned, byUnitId, text!, on, change);
        (State, AtUnitId) = (ObstacleState.Returned, RaisedByUnitId);
        Raise(new DomainEvent("Obstacle.Returned", on, change));
        return Result.Ok;
    }

    public Result Answer(int byUnitId, string? text, DateOnly on, ChangeContext change)
    {
        if (Refuse(byUnitId, ObstacleState.Open, text, on) is { } error) return error;
        Append(ObstacleAct.Answered, byUnitId, text!, on, change);
        (State, AtUnitId) = (ObstacleState.Answered, RaisedByUnitId);
        Raise(new DomainEvent("Obstacle.Answered", on, change));
        return Result.Ok;
    }

    /// <summary>The unit that raised it says more, or that the answer did not help; it goes back to whoever spoke last.</summary>
    public Result AskAgain(int byUnitId, string? text, DateOnly on, ChangeContext change)
    {
        if (State is not (ObstacleState.Returned or ObstacleState.Answered)) return new DomainError("Obstacle.NotNow", State);
        if (Refuse(byUnitId, State, text, on) is { } error) return error;
        var spoke = LastStep.UnitId;
        Append(ObstacleAct.AskedAgain, byUnitId, text!, on, change);
        (State, AtUnitId) = (ObstacleState.Open, spoke);
        Raise(new DomainEvent("Obstacle.AskedAgain", on, change));
        return Result.Ok;
    }

    /// <summary>It is solved, or no longer in the way. Only the unit that raised it can say so.</summary>
    public Result Close(int byUnitId, string? text, DateOnly on, ChangeContext change)
    {
        if (State == ObstacleState.Closed) return new DomainError("Obstacle.NotNow", State);
        if (byUnitId != RaisedByUnitId) return new DomainError("Obstacle.NotYours");
        if (RefuseText(text) is { } error) return error;
        if (on < LastStep.OccurredOn) return new DomainError("Step.BeforeLast", on, LastStep.OccurredOn) { Field = "OccurredOn" };
        Append(ObstacleAct.Closed, byUnitId, text!, on, change);
        (State, ClosedOn) = (ObstacleState.Closed, on);
        Raise(new DomainEvent("Obstacle.Closed", on, change));
        return Result.Ok;
    }

    /// <summary>Puts the last answer among what every unit can look up. Whoever answered decides; the unit that asked is not named there.</summary>
    public Result Share(int byUnitId, DateOnly on, ChangeContext change)
    {
        var answer = _steps.Where(step => step.Act == ObstacleAct.Answered).MaxBy(step => step.Order);
        if (answer is null || SharedOn is not null) return new DomainError("Obstacle.NotNow", State);
        if (answer.UnitId != byUnitId) return new DomainError("Obstacle.NotYours");
        SharedOn = on;
        Raise(new DomainEvent("Obstacle.Shared", on, change));
        return Result.Ok;
    }

    private DomainError? Refuse(int byUnitId, ObstacleState needed, string? text, DateOnly on)
    {
        if (State != needed) return new DomainError("Obstacle.NotNow", State);
        if (byUnitId != AtUnitId) return new DomainError("Obstacle.NotYours");
        if (on < LastStep.OccurredOn) return new DomainError("Step.BeforeLast", on, LastStep.OccurredOn) { Field = "OccurredOn" };
        return RefuseText(text);
    }

    private static DomainError? RefuseText(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new DomainError("Obstacle.TextMissing") { Field = "Text" }
        : text.Length > MaxTextLength ? new DomainError("Text.TooLong", MaxTextLength) { Field = "Text" }
        : null;

    private void Append(ObstacleAct act, int unitId, string text, DateOnly on, ChangeContext change) =>
        _steps.Add(new ObstacleStep(_steps.Count + 1, act, unitId, VietnameseText.Normalise(text), on, change));
}
