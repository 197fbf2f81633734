using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Disclosure;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Application.Figures;

/// <summary>A count of one cell or village as it is told outside the committees in charge: exact, below a threshold, or not at all.</summary>
public readonly record struct PublishedCount(int? Exact, int? Below)
{
    public static PublishedCount Untold => default;
}

/// <summary>
/// The one decision about what a reader sees of the figures. Whoever may open the files of the people counted sees
/// everything exactly, on the screen. For everybody else, and on paper: villages, targets, admissions and the totals
/// of the city are open; people are counted by unit at quarter ends that are over, under the mask of all units and
/// quarters; religion and ethnicity exist for the whole city only.
/// </summary>
public static class Disclosure
{
    private static readonly DisclosureThresholds Thresholds = DisclosureThresholds.Usual;

    /// <param name="exact">All keys of the contract, counted.</param>
    /// <param name="kind">What the unit counted is: only above the base is it the whole city.</param>
    /// <param name="applicants">What may be told of applicants on that day.</param>
    public static IReadOnlyList<KeyedFigure> Protect(IReadOnlyList<KeyedFigure> exact, UnitScope scope, UnitKind kind, DateOnly today, PublishedApplicants applicants)
    {
        var values = exact.ToDictionary(figure => figure.Key, figure => (int)(figure.Value ?? 0));
        return [.. exact.Select(figure => figure.Key switch
        {
            FigureKeys.Members => Members(figure, scope.AsOf, kind, today),
            FigureKeys.Candidates => Candidates(figure, scope, kind, today, applicants),
            var key when FigureKeys.Special.Contains(key) => Special(figure, values, scope.AsOf, kind, today),
            _ => figure,
        })];
    }

    /// <summary>A count of one village to which nothing adds up: who lives there, at a quarter end.</summary>
    public static PublishedCount OfVillage(int count, DateOnly asOf, DateOnly today) =>
        count == 0 ? new PublishedCount(0, null)
        : !IsClosedQuarterEnd(asOf, today) ? PublishedCount.Untold
        : Thresholds.IsSmall(count, Sensitivity.Ordinary, null) ? new PublishedCount(null, Thresholds.Ordinary)
        : new PublishedCount(count, null);

    /// <summary>
    /// Of a cell, and of what adds up to it, nothing is told but that there is nobody: the counts of a commune's few cells
    /// are the commune's total.
    /// </summary>
    public static PublishedCount OfCell(int count, bool tellsNone) => tellsNone && count == 0 ? new PublishedCount(0, null) : PublishedCount.Untold;

    /// <summary>A count to which nothing adds up and that stands on no other page, such as the files that a change of rules would touch.</summary>
    public static PublishedCount Alone(int count) =>
        count > 0 && Thresholds.IsSmall(count, Sensitivity.Ordinary, null) ? new PublishedCount(null, Thresholds.Ordinary) : new PublishedCount(count, null);

    /// <summary>Members by unit, for a column of a table: a committee with fewer than the threshold takes the column with it.</summary>
    public static bool ShowsMembers(IReadOnlyCollection<int> byUnit, DateOnly asOf, DateOnly today) =>
        IsClosedQuarterEnd(asOf, today) && byUnit.All(count => !Thresholds.IsSmall(count, Sensitivity.Ordinary, null));

    /// <summary>Applicants by stage, for readers who may not open them: for the whole city, where no stage is hidden.</summary>
    public static bool ShowsStages(IReadOnlyDictionary<CandidateStage, int> byStage, UnitKind kind, PublishedApplicants applicants) =>
        kind.IsAboveBase() && byStage.All(stage => applicants.ByStage.ContainsKey(stage.Key));

    /// <summary>A quarter end that is over: figures of days in between would tell by their differences about single people.</summary>
    public static bool IsClosedQuarterEnd(DateOnly date, DateOnly today) => date < today && Quarter.Of(date).LastDay == date;

    private static KeyedFigure Members(KeyedFigure figure, DateOnly asOf, UnitKind kind, DateOnly today) =>
        kind.IsAboveBase() || (kind.IsBase() && IsClosedQuarterEnd(asOf, today)) ? Told(figure, figure.Value ?? 0, Sensitivity.Ordinary, null) : Unpublished(figure);

    private static KeyedFigure Candidates(KeyedFigure figure, UnitScope scope, UnitKind kind, DateOnly today, PublishedApplicants applicants) =>
        kind.IsAboveBase() || applicants.ByUnit.ContainsKey(scope.UnitId) ? figure
        : kind.IsBase() && IsClosedQuarterEnd(scope.AsOf, today) ? figure with { Value = null, IsMasked = true }
        : Unpublished(figure);

    private static KeyedFigure Special(KeyedFigure figure, Dictionary<string, int> values, DateOnly asOf, UnitKind kind, DateOnly today)
    {
        if (!kind.IsAboveBase() || !IsClosedQuarterEnd(asOf, today)) return Unpublished(figure);
        var (members, believers) = (values[FigureKeys.Members], values[FigureKeys.Religious]);
        return figure.Key switch
        {
            FigureKeys.Religious or FigureKeys.ReligiousShare => Told(figure, believers, Sensitivity.Special, members),
            // The quarters of a year are the differences of its running sum: only the year as a whole is told.
            FigureKeys.AdmissionsYearReligious when asOf is not { Month: 12, Day: 31 } => Unpublished(figure),
            FigureKeys.AdmissionsYearReligious => Told(figure, values[figure.Key], Sensitivity.Special, values[FigureKeys.AdmissionsYear]),
            FigureKeys.ReligiousMinority or FigureKeys.ReligiousWomen => Told(figure, values[figure.Key], Sensitivity.Special, believers),
            // They close on the believers, so that one hidden alone would be the rest: all or none.
            _ when FigureKeys.Posts.Any(post => Thresholds.IsSmall(values[post], Sensitivity.Special, believers)) => Hidden(figure, Sensitivity.Special),
            _ => figure,
        };
    }

    private static KeyedFigure Told(KeyedFigure figure, decimal count, Sensitivity sensitivity, int? of) =>
        Thresholds.IsSmall((int)count, sensitivity, of) ? Hidden(figure, sensitivity) : figure;

    private static KeyedFigure Hidden(KeyedFigure figure, Sensitivity sensitivity) => figure with { Value = null, HiddenBelow = Thresholds.Of(sensitivity) };

    private static KeyedFigure Unpublished(KeyedFigure figure) => figure with { Value = null, IsUnpublished = true };
}
