using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Targets;

/// <summary>The groups that a plan may watch beside its total.</summary>
public enum PriorityGroup
{
    Women,

    /// <summary>Not older than thirty on the day of the decision.</summary>
    UpToThirty,

    EthnicMinority,

    /// <summary>Officers of a village or commune.</summary>
    Officers,

    /// <summary>People who state a religion: only where a committee's own resolution sets the number, and never below the city.</summary>
    Religious,
}

/// <summary>
/// Figures of the whole city that are watched as progress and enter no weight. A group without a number has none;
/// religion has none unless a resolution is named that sets it.
/// </summary>
public sealed record SubTargets
{
    /// <summary>The day on which somebody stops being "up to thirty" is the day before the 31st birthday.</summary>
    public const int YouthAge = 30;

    private SubTargets()
    {
    }

    public static SubTargets None => new();

    public int? Women { get; private init; }

    public int? UpToThirty { get; private init; }

    public int? EthnicMinority { get; private init; }

    public int? Officers { get; private init; }

    public int? Religious { get; private init; }

    /// <summary>The committee's resolution that sets <see cref="Religious"/>.</summary>
    public string? ReligiousResolution { get; private init; }

    public int? Of(PriorityGroup group) => group switch
    {
        PriorityGroup.Women => Women,
        PriorityGroup.UpToThirty => UpToThirty,
        PriorityGroup.EthnicMinority => EthnicMinority,
        PriorityGroup.Officers => Officers,
        PriorityGroup.Religious => Religious,
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "Not a group."),
    };

    public static Result<SubTargets> Create(int? women, int? upToThirty, int? ethnicMinority, int? officers, int? religious, string? religiousResolution)
    {
        int?[] numbers = [women, upToThirty, ethnicMinority, officers, religious];
        if (numbers.Any(number => number is < 1 or > TargetAllocator.MaxTotal)) return new DomainError("Targets.SubTarget.OutOfRange", TargetAllocator.MaxTotal) { Field = nameof(SubTargets) };
        var resolution = VietnameseText.Normalise(religiousResolution ?? string.Empty);
        if (religious is not null && resolution.Length == 0) return new DomainError("Targets.SubTarget.ResolutionMissing") { Field = nameof(ReligiousResolution) };
        if (resolution.Length > TargetPlan.MaxDecisionNumberLength) return new DomainError("Targets.DecisionNumber.TooLong", TargetPlan.MaxDecisionNumberLength) { Field = nameof(ReligiousResolution) };
        return new SubTargets
        {
            Women = women,
            UpToThirty = upToThirty,
            EthnicMinority = ethnicMinority,
            Officers = officers,
            Religious = religious,
            ReligiousResolution = religious is null ? null : resolution,
        };
    }

    internal int Greatest => new[] { Women, UpToThirty, EthnicMinority, Officers, Religious }.Max() ?? 0;
}
