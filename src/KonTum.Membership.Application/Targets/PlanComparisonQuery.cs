using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>A stored plan with its allocation worked out again from what it kept.</summary>
public sealed record ComparedPlan(PlanHead Head, DraftNumbers Numbers);

/// <summary>Reads plans with everything that led to their numbers. Two statements, whatever the number of plans.</summary>
public sealed class PlanComparisonQuery(MembershipDbContext database)
{
    /// <summary>In the order asked for; plans that hold no cell within reach are left out.</summary>
    public async Task<IReadOnlyList<ComparedPlan>> ReadAsync(UnitScope scope, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var reached = database.UnitReach.Where(reach => reach.AncestorId == scope.UnitId).Select(reach => reach.UnitId);
        var plans = await database.TargetPlans.AsNoTracking().Where(plan => ids.Contains(plan.PublicId) && plan.Cells.Any(cell => reached.Contains(cell.CellId))).ToListAsync(cancellationToken);
        var keys = plans.Select(plan => plan.Id).ToList();
        var cells = await database.CellTargets.AsNoTracking().Where(cell => keys.Contains(cell.TargetPlanId)).ToListAsync(cancellationToken);
        return [.. ids.Distinct().Select(id => plans.Find(plan => plan.PublicId == id)).OfType<TargetPlan>().Select(plan => Read(plan, [.. cells.Where(cell => cell.TargetPlanId == plan.Id)]))];
    }

    /// <exception cref="InvalidOperationException">The method no longer gives the stored numbers, so comparing them would be a false witness.</exception>
    private static ComparedPlan Read(TargetPlan plan, List<CellTarget> cells)
    {
        var head = TargetPlanQuery.HeadOf(plan);
        var again = TargetAllocator.Allocate([.. cells.Select(cell => cell.ToInput())], head.Total, head.Weights, head.CapRule, head.VillageCount) as Allocation;
        if (again is null || cells.Exists(cell => again.LineOf(cell.CellId)!.Target != cell.Allocated)) throw new InvalidOperationException($"The stored inputs of plan {head.PublicId} no longer lead to its numbers.");
        return new ComparedPlan(head, new DraftNumbers(again, cells.Where(cell => cell.Manual != 0).ToDictionary(cell => cell.CellId, cell => cell.Manual)));
    }
}
