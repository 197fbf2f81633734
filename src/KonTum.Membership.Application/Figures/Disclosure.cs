using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Reports;

namespace KonTum.Membership.Application.Figures;

/// <summary>A count in a row about one cell or village: exact, or only on which side of the threshold it lies.</summary>
public readonly record struct RowCount(int? Exact, bool IsSmall)
{
    public const int Threshold = TableProtection.OrdinaryThreshold;
}

/// <summary>
/// The one decision about what a reader sees of the figures. Whoever may open the files of the people counted sees
/// everything exactly. For everybody else: villages, targets and admissions are open; ordinary counts below 5 are
/// hidden and do not exist for a single cell; religion and ethnicity exist only for the whole city, at quarter ends
/// that are over, and below 10 not even there.
/// </summary>
public static class Disclosure
{
    /// <summary>With fewer members than this there is no breakdown by religion or ethnicity at all.</summary>
    public const int UnitFloor = 30;

    /// <param name="exact">All keys of the contract, counted.</param>
    /// <param name="kind">What the unit counted is: only above the base is it the whole city.</param>
    public static IReadOnlyList<KeyedFigure> Protect(IReadOnlyList<KeyedFigure> exact, UnitScope scope, UnitKind kind, DateOnly today)
    {
        if (scope.SeesPeople) return exact;
        var values = exact.ToDictionary(figure => figure.Key, figure => figure.Value ?? 0);
        return [.. exact.Select(figure =>
            FigureKeys.Special.Contains(figure.Key) ? Special(figure, values, scope.AsOf, kind, today)
            : figure.Key is FigureKeys.Members or FigureKeys.Candidates ? Ordinary(figure, kind)
            : figure)];
    }

    /// <summary>For rows about single cells and villages, where exact neighbours and a total would give a hidden one away.</summary>
    public static RowCount Row(int count, bool seesPeople) => new(seesPeople ? count : null, count < TableProtection.OrdinaryThreshold);

    /// <summary>Whether a column of counts by unit may be exact: one small count hidden alone would be the total less the others.</summary>
    public static bool IsColumnExact(IEnumerable<int> counts, bool seesPeople) => seesPeople || counts.All(count => count is 0 or >= TableProtection.OrdinaryThreshold);

    /// <summary>Whether applicants may be shown by stage: to others only for the whole city, and only where no stage is small.</summary>
    public static bool ShowsStages(IReadOnlyDictionary<CandidateStage, int> byStage, UnitScope scope, UnitKind kind) =>
        scope.SeesPeople || (kind.IsAboveBase() && IsColumnExact(byStage.Values, seesPeople: false));

    /// <summary>A quarter end that is over: figures of days in between would tell by their differences about single people.</summary>
    public static bool IsClosedQuarterEnd(DateOnly date, DateOnly today) => date < today && Quarter.Of(date).LastDay == date;

    private static KeyedFigure Ordinary(KeyedFigure figure, UnitKind kind) =>
        kind == UnitKind.Cell ? Unpublished(figure)
        : figure.Value < TableProtection.OrdinaryThreshold ? Hidden(figure, TableProtection.OrdinaryThreshold)
        : figure;

    private static KeyedFigure Special(KeyedFigure figure, Dictionary<string, decimal> values, DateOnly asOf, UnitKind kind, DateOnly today)
    {
        if (!kind.IsAboveBase() || !IsClosedQuarterEnd(asOf, today) || values[FigureKeys.Members] < UnitFloor) return Unpublished(figure);
        var believers = values[FigureKeys.Religious];
        var shown = !IsSmall(believers, values[FigureKeys.Members]) && figure.Key switch
        {
            FigureKeys.Religious or FigureKeys.ReligiousShare => true,
            FigureKeys.AdmissionsYearReligious => !IsSmall(values[figure.Key], values[FigureKeys.AdmissionsYear]),
            FigureKeys.ReligiousMinority or FigureKeys.ReligiousWomen => !IsSmall(values[figure.Key], believers),
            _ => FigureKeys.Posts.All(post => !IsSmall(values[post], believers)),
        };
        return shown ? figure : Hidden(figure, TableProtection.SpecialThreshold);
    }

    // A count that is nearly all of the whole tells about the few others.
    private static bool IsSmall(decimal part, decimal whole) => part < TableProtection.SpecialThreshold || whole - part < TableProtection.SpecialThreshold;

    private static KeyedFigure Hidden(KeyedFigure figure, int threshold) => figure with { Value = null, HiddenBelow = threshold };

    private static KeyedFigure Unpublished(KeyedFigure figure) => figure with { Value = null, IsUnpublished = true };
}
