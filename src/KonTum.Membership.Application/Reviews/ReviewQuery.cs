using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reviews;

public sealed record ReviewRow(Guid PublicId, string Title, DateOnly OpenedOn, DateOnly? ClosedOn, int Visits, int Held, int Decisions, int Done, int Late);

public sealed record VisitLine(int UnitId, string Slug, string Name, DateOnly PlannedOn, DateOnly? HeldOn, string? Findings);

public sealed record DecisionLine(int Number, int UnitId, string Unit, int OwnerUnitId, string Owner, string Text, DateOnly DecidedOn, DateOnly DueOn, DateOnly? DoneOn, string? Note)
{
    public bool IsLate(DateOnly today) => DoneOn is null && DueOn < today;
}

/// <param name="IsReviewer">Whether the reader belongs to the unit that reviews.</param>
public sealed record ReviewDetail(Guid PublicId, int Version, string Title, int UnitId, string UnitName, DateOnly OpenedOn, DateOnly? ClosedOn, bool IsReviewer, IReadOnlyList<VisitLine> Visits, IReadOnlyList<DecisionLine> Decisions);

/// <summary>What the round before found and decided at the same committee.</summary>
public sealed record EarlierVisit(string Title, DateOnly HeldOn, string? Findings, IReadOnlyList<DecisionLine> Decisions);

/// <summary>Rounds of review. A committee that is visited sees its own visit and nothing of the others'.</summary>
public sealed class ReviewQuery(MembershipDbContext database)
{
    public async Task<IReadOnlyList<ReviewRow>> ListAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var own = scope.UnitId;
        var whole = await (
            from reach in database.UnitReach.Within(own, scope.AsOf)
            join round in database.ReviewRounds on reach.UnitId equals round.UnitId
            select round.Id).ToListAsync(cancellationToken);
        var parts = await database.ReviewVisits.Where(visit => visit.UnitId == own).Select(visit => visit.RoundId).ToListAsync(cancellationToken);
        var asked = whole.Concat(parts).Distinct().ToList();
        return await database.ReviewRounds.Where(round => asked.Contains(round.Id))
            .OrderByDescending(round => round.OpenedOn).ThenByDescending(round => round.Id)
            .Select(round => new ReviewRow(
                round.PublicId, round.Title, round.OpenedOn, round.ClosedOn,
                round.Visits.Count(visit => whole.Contains(round.Id) || visit.UnitId == own), round.Visits.Count(visit => visit.HeldOn != null && (whole.Contains(round.Id) || visit.UnitId == own)),
                round.Decisions.Count(decision => whole.Contains(round.Id) || decision.UnitId == own || decision.OwnerUnitId == own),
                round.Decisions.Count(decision => decision.DoneOn != null && (whole.Contains(round.Id) || decision.UnitId == own || decision.OwnerUnitId == own)),
                round.Decisions.Count(decision => decision.DoneOn == null && decision.DueOn < scope.AsOf && (whole.Contains(round.Id) || decision.UnitId == own || decision.OwnerUnitId == own))))
            .ToListAsync(cancellationToken);
    }

    public async Task<ReviewDetail?> FindAsync(UnitScope scope, Guid id, CancellationToken cancellationToken)
    {
        var round = await database.ReviewRounds.Include(r => r.Visits).Include(r => r.Decisions).AsSplitQuery().AsNoTracking().FirstOrDefaultAsync(r => r.PublicId == id, cancellationToken);
        if (round is null) return null;
        var whole = await database.UnitReach.Within(scope.UnitId, scope.AsOf).AnyAsync(reach => reach.UnitId == round.UnitId, cancellationToken);
        if (!whole && round.Visits.All(visit => visit.UnitId != scope.UnitId)) return null;
        var units = await UnitsAsync([round.UnitId, .. round.Visits.Select(visit => visit.UnitId)], scope.AsOf, cancellationToken);
        return new ReviewDetail(
            round.PublicId, round.Version, round.Title, round.UnitId, units[round.UnitId].Name, round.OpenedOn, round.ClosedOn, round.UnitId == scope.UnitId,
            [.. round.Visits.Where(visit => whole || visit.UnitId == scope.UnitId).OrderBy(visit => visit.PlannedOn).ThenBy(visit => visit.Id)
                .Select(visit => new VisitLine(visit.UnitId, units[visit.UnitId].Slug, units[visit.UnitId].Name, visit.PlannedOn, visit.HeldOn, visit.Findings))],
            [.. Lines(round.Decisions.Where(decision => whole || decision.UnitId == scope.UnitId || decision.OwnerUnitId == scope.UnitId), units)]);
    }

    /// <summary>The visit to the same committee in the last round that the reviewer opened before a day; null where there was none.</summary>
    public async Task<EarlierVisit?> EarlierAsync(UnitScope scope, int reviewerId, DateOnly before, int unitId, CancellationToken cancellationToken)
    {
        var earlier = await database.ReviewRounds.Include(r => r.Visits).Include(r => r.Decisions).AsSplitQuery().AsNoTracking()
            .Where(r => r.UnitId == reviewerId && r.OpenedOn < before && r.Visits.Any(visit => visit.UnitId == unitId && visit.HeldOn != null))
            .OrderByDescending(r => r.OpenedOn).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
        if (earlier is null) return null;
        var visit = earlier.Visits.First(v => v.UnitId == unitId);
        var units = await UnitsAsync([earlier.UnitId, .. earlier.Decisions.SelectMany(decision => new[] { decision.UnitId, decision.OwnerUnitId })], scope.AsOf, cancellationToken);
        return new EarlierVisit(earlier.Title, visit.HeldOn!.Value, visit.Findings, [.. Lines(earlier.Decisions.Where(decision => decision.UnitId == unitId), units)]);
    }

    private static IEnumerable<DecisionLine> Lines(IEnumerable<ReviewDecision> decisions, Dictionary<int, (string Slug, string Name)> units) =>
        decisions.OrderBy(decision => decision.Number).Select(decision => new DecisionLine(
            decision.Number, decision.UnitId, units.GetValueOrDefault(decision.UnitId).Name ?? "", decision.OwnerUnitId, units.GetValueOrDefault(decision.OwnerUnitId).Name ?? "",
            decision.Text, decision.DecidedOn, decision.DueOn, decision.DoneOn, decision.Note));

    /// <summary>Names of today; a committee that has ended since keeps its last one.</summary>
    private async Task<Dictionary<int, (string Slug, string Name)>> UnitsAsync(IReadOnlyList<int> ids, DateOnly asOf, CancellationToken cancellationToken)
    {
        var rows = await (
            from unit in database.Units
            where ids.Contains(unit.Id)
            join version in database.UnitVersions on unit.Id equals version.UnitId
            where version.ValidFrom <= asOf
            select new { unit.Id, unit.Slug, version.Name, version.ValidFrom }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Id).ToDictionary(unit => unit.Key, unit => (unit.First().Slug, unit.MaxBy(row => row.ValidFrom)!.Name));
    }
}
