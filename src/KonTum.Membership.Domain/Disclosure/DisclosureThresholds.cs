namespace KonTum.Membership.Domain.Disclosure;

/// <summary>What counts as small. Each may be raised, none lowered.</summary>
public sealed record DisclosureThresholds
{
    public const int LeastOrdinary = 5;
    public const int LeastSpecial = 10;
    public const int LeastUnitFloor = 30;
    public const int LeastOthers = 3;

    public static readonly DisclosureThresholds Usual = new();

    /// <summary>Ordinary counts below this are hidden.</summary>
    public int Ordinary { get; init => field = AtLeast(value, LeastOrdinary); } = LeastOrdinary;

    /// <summary>Counts of special classes of data below this are hidden.</summary>
    public int Special { get; init => field = AtLeast(value, LeastSpecial); } = LeastSpecial;

    /// <summary>Of fewer people than this there is no division by a special class at all.</summary>
    public int UnitFloor { get; init => field = AtLeast(value, LeastUnitFloor); } = LeastUnitFloor;

    /// <summary>A special group that is all of a whole but for fewer than this tells of each of them.</summary>
    public int FewestOthers { get; init => field = AtLeast(value, LeastOthers); } = LeastOthers;

    public int Of(Sensitivity sensitivity) => sensitivity switch
    {
        Sensitivity.Ordinary => Ordinary,
        Sensitivity.Special => Special,
        _ => 0,
    };

    /// <summary>Whether a count is hidden for its own sake, before anything is worked out from its neighbours.</summary>
    /// <param name="of">How many people are divided; null where the count stands for itself.</param>
    public bool IsSmall(int value, Sensitivity sensitivity, int? of) => sensitivity switch
    {
        // Zero is told of ordinary kinds. Of a group that is itself small no part is told, not even that it is empty.
        Sensitivity.Ordinary => (value > 0 && value < Ordinary) || (of > 0 && of < Ordinary),
        Sensitivity.Special => value < Special || of < UnitFloor || of - value < FewestOthers,
        _ => false,
    };

    private static int AtLeast(int value, int least)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
