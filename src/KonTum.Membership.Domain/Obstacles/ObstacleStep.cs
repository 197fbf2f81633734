using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Obstacles;

public enum ObstacleAct
{
    Raised,
    PassedUp,
    Returned,
    Answered,
    AskedAgain,
    Closed,
}

/// <summary>One thing that was said about an obstacle, by which unit and when.</summary>
public sealed class ObstacleStep
{
    private ObstacleStep()
    {
        Text = string.Empty;
    }

    internal ObstacleStep(int order, ObstacleAct act, int unitId, string text, DateOnly on, ChangeContext change)
    {
        Order = order;
        Act = act;
        UnitId = unitId;
        Text = text;
        OccurredOn = on;
        ActorId = change.ActorId;
        EnteredAt = change.At;
        OnBehalfOfUnitId = change.OnBehalfOfUnitId;
    }

    public int Id { get; private set; }

    public int ObstacleId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Order { get; private set; }

    public ObstacleAct Act { get; private set; }

    /// <summary>The unit that speaks.</summary>
    public int UnitId { get; private set; }

    public string Text { get; private set; }

    public DateOnly OccurredOn { get; private set; }

    public Guid ActorId { get; private set; }

    public DateTime EnteredAt { get; private set; }

    /// <summary>Set where another unit typed it, from paper.</summary>
    public int? OnBehalfOfUnitId { get; private set; }
}
