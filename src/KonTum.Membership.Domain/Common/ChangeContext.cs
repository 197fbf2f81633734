namespace KonTum.Membership.Domain.Common;

/// <summary>Who changes something, when it is entered, and why. The last argument of every change.</summary>
/// <param name="ActorId">The account that acts; the built-in city's generator has an id of its own.</param>
/// <param name="At">The moment of entry, UTC. The day on which the fact is true is an argument of its own.</param>
/// <param name="OnBehalfOfUnitId">The unit for which somebody else types, from paper; null when acting for oneself.</param>
/// <param name="Reason">Why, where the act asks for a reason.</param>
public sealed record ChangeContext(Guid ActorId, DateTime At, int? OnBehalfOfUnitId = null, string? Reason = null);

/// <summary>What happened to a record, written to the audit trail in the same save. Carries names of fields, never their values.</summary>
/// <param name="Act">A stable name such as <c>Candidate.MentorAssigned</c>.</param>
/// <param name="OccurredOn">The day on which it is true.</param>
/// <param name="Fields">The fields that changed; empty where the act says it all.</param>
public sealed record DomainEvent(string Act, DateOnly OccurredOn, ChangeContext Change, params string[] Fields);

/// <summary>A record whose changes are told to the audit trail.</summary>
public abstract class Aggregate
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>The key used for order and joins. Outside the program a record is known by its public id or code.</summary>
    public int Id { get; private set; }

    /// <summary>Raised by one on every save; a writer who holds an older number is told about the newer one.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<DomainEvent> Events => _events;

    public void ClearEvents() => _events.Clear();

    protected void Raise(DomainEvent happened) => _events.Add(happened);
}
