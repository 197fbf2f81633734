using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Disclosure;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Figures;

/// <summary>Applicants by unit and by stage as they may be told to those who may not open them. What is not in it is hidden.</summary>
/// <param name="ByUnit">By the id of the city or of a unit right below it.</param>
/// <param name="ByStage">Of the whole city.</param>
public sealed record PublishedApplicants(int CityId, IReadOnlyDictionary<int, int> ByUnit, IReadOnlyDictionary<CandidateStage, int> ByStage)
{
    /// <summary>Of a day between quarter ends nothing is told but the city's total, which is counted elsewhere.</summary>
    public static PublishedApplicants Nothing { get; } = new(0, new Dictionary<int, int>(), new Dictionary<CandidateStage, int>());
}

/// <summary>
/// Masks the applicants of a city at a quarter end. The masks of all quarters before it are made first: what they told
/// is known, and what did not change since would otherwise be told by one quarter for the other.
/// </summary>
public sealed class PublishedApplicantsQuery(MembershipDbContext database, OrganisationQuery organisation)
{
    private static readonly DisclosureControl Control = new(DisclosureThresholds.Usual);

    public async Task<PublishedApplicants> AtAsync(UnitScope scope, DateOnly today, CancellationToken cancellationToken)
    {
        if (!Disclosure.IsClosedQuarterEnd(scope.AsOf, today)) return PublishedApplicants.Nothing;
        var city = (await organisation.FamilyAsync(scope, cancellationToken)).CityId;
        var places = await database.UnitVersions
            .Where(version => (version.ParentId == city && version.Kind != UnitKind.Cell) && version.ValidFrom <= scope.AsOf)
            .Select(version => new Span(version.UnitId, version.ValidFrom, version.ValidTo)).ToListAsync(cancellationToken);
        var waits = await WaitsAsync([city, .. places.Select(place => place.UnitId).Distinct()], scope.AsOf, cancellationToken);
        return waits.Count == 0 ? PublishedApplicants.Nothing : Publish(city, places, waits, scope.AsOf);
    }

    private static PublishedApplicants Publish(int city, List<Span> places, List<Wait> waits, DateOnly day)
    {
        DisclosureMask? mask = null;
        var (byUnit, byStage) = (new Dictionary<int, int>(), new Dictionary<CandidateStage, int>());
        for (var quarter = Quarter.Of(waits.Min(wait => wait.From)); quarter.LastDay <= day; quarter = Quarter.Of(quarter.LastDay.AddDays(1)))
        {
            var now = waits.Where(wait => Holds(wait.From, wait.To, quarter.LastDay)).ToList();
            byUnit = places.Where(place => Holds(place.From, place.To, quarter.LastDay)).ToDictionary(place => place.UnitId, place => now.Count(wait => wait.UnitId == place.UnitId));
            byStage = CandidateStages.BeforeDecision.ToDictionary(stage => stage, stage => now.Count(wait => wait.UnitId == city && wait.Stage == stage));
            mask = Control.Protect(Tables(now.Count(wait => wait.UnitId == city), byUnit, byStage), mask);
        }

        return new PublishedApplicants(
            city, byUnit.Where(unit => !mask!.Hides(Key(unit.Key))).ToDictionary(), byStage.Where(stage => !mask!.Hides(Key(stage.Key))).ToDictionary());
    }

    private static LinkedTables Tables(int city, Dictionary<int, int> byUnit, Dictionary<CandidateStage, int> byStage) => new(
        [
            new DisclosedCount("city", city, Sensitivity.Open),
            .. byUnit.Select(unit => new DisclosedCount(Key(unit.Key), unit.Value, Sensitivity.Ordinary)),
            .. byStage.Select(stage => new DisclosedCount(Key(stage.Key), stage.Value, Sensitivity.Ordinary)),
        ],
        // Applicants of a cell right below the city are in no unit's count: then the units make up no total.
        [.. new[] { byUnit.Keys.Select(Key).ToList(), [.. byStage.Keys.Select(Key)] }.Zip([byUnit.Values.Sum(), byStage.Values.Sum()])
            .Where(parts => parts.First.Count > 0 && parts.Second == city).Select(parts => new PartsOfWhole("city", parts.First))]);

    private static string Key(int unit) => $"unit {unit}";

    private static string Key(CandidateStage stage) => $"stage {stage}";

    private static bool Holds(DateOnly from, DateOnly? to, DateOnly day) => from <= day && (to is null || to > day);

    private async Task<List<Wait>> WaitsAsync(IReadOnlyList<int> units, DateOnly until, CancellationToken cancellationToken)
    {
        var before = CandidateStages.BeforeDecision.ToArray();
        var rows = await (
            from reach in database.CandidateReach
            where units.Contains(reach.UnitId) && reach.ValidFrom <= until
            join step in database.CandidateSteps on reach.CandidateId equals step.CandidateId
            where before.Contains(step.Stage) && step.OccurredOn <= until && (reach.ValidTo == null || step.OccurredOn < reach.ValidTo) && (step.Until == null || step.Until > reach.ValidFrom)
            select new { reach.UnitId, step.Stage, reach.ValidFrom, reach.ValidTo, step.OccurredOn, step.Until }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Wait(
                row.UnitId, row.Stage, row.ValidFrom > row.OccurredOn ? row.ValidFrom : row.OccurredOn,
                row.ValidTo is null ? row.Until : row.Until is null || row.ValidTo < row.Until ? row.ValidTo : row.Until)),
        ];
    }

    private sealed record Span(int UnitId, DateOnly From, DateOnly? To);

    /// <summary>Somebody stood at a stage in a unit, for a span of days. Who, is not read.</summary>
    private sealed record Wait(int UnitId, CandidateStage Stage, DateOnly From, DateOnly? To);
}
