using KonTum.Membership.Application.Figures;
using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Reach;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>Reads plans and their derivations. Each answer takes at most four statements, whatever the number of cells.</summary>
public sealed class TargetPlanQuery(MembershipDbContext database, OrganisationQuery organisation, FiguresQuery figures)
{
    /// <summary>A year's plan in force on the scope's day, with the admissions of that year up to the day.</summary>
    public async Task<PlanTargets> YearAsync(UnitScope scope, int year, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(InForce(year, scope.AsOf), scope.AsOf, cancellationToken);
        var admitted = await figures.Admitted(scope.UnitId, new DateOnly(year, 1, 1), scope.AsOf)
            .GroupBy(member => member.ProposedByCellId).Select(cell => new { cell.Key, Count = cell.Count() })
            .ToDictionaryAsync(cell => cell.Key, cell => cell.Count, cancellationToken);
        return await TargetsAsync(scope, plan, admitted, cancellationToken);
    }

    /// <summary>Any plan, drafts too: for those who plan.</summary>
    public async Task<PlanTargets?> PlanAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(database.TargetPlans.Where(p => p.PublicId == publicId), DateOnly.MaxValue, cancellationToken);
        return plan is null ? null : await TargetsAsync(scope, plan, [], cancellationToken);
    }

    /// <summary>A plan without its cells, where at least one of them was ever within reach.</summary>
    public async Task<PlanHead?> HeadAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var reached = database.UnitReach.Where(reach => reach.AncestorId == scope.UnitId).Select(reach => reach.UnitId);
        var plan = await database.TargetPlans.AsNoTracking().FirstOrDefaultAsync(found => found.PublicId == publicId && found.Cells.Any(cell => reached.Contains(cell.CellId)), cancellationToken);
        return plan is null ? null : HeadOf(plan);
    }

    /// <summary>Plans with a cell within reach, the latest year first and in it the one in force, then drafts by age.</summary>
    public async Task<IReadOnlyList<PlanRow>> PlansAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var reached = LastReach(scope).Select(reach => reach.UnitId);
        var planned = database.CellTargets.Where(cell => reached.Contains(cell.CellId)).Select(cell => cell.TargetPlanId);
        var rows = await database.TargetPlans.Where(plan => planned.Contains(plan.Id))
            .Select(plan => new
            {
                Plan = plan,
                Revisions = plan.Revisions.Count,
                WithTarget = plan.Cells.Count(cell => cell.Allocated + cell.Manual > 0 && reached.Contains(cell.CellId)),
                AtCap = plan.Cells.Count(cell => cell.Cap > 0 && cell.Allocated + cell.Manual == cell.Cap && reached.Contains(cell.CellId)),
                Gaps = plan.Cells.Count(cell => cell.VillagesWithoutMember > 0 && reached.Contains(cell.CellId)),
                GapsReached = plan.Cells.Count(cell => cell.VillagesWithoutMember > 0 && cell.Allocated + cell.Manual > 0 && reached.Contains(cell.CellId)),
            }).AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. rows.OrderByDescending(row => row.Plan.Year).ThenBy(row => row.Plan.State switch { PlanState.Issued => 0, PlanState.Draft => 1, _ => 2 }).ThenBy(row => row.Plan.Id)
                .Select(row => new PlanRow(HeadOf(row.Plan), row.Revisions, row.WithTarget, row.AtCap, row.Gaps, row.GapsReached)),
        ];
    }

    /// <summary>The derivation of a cell's number in the plan in force; null where the cell is out of reach or has no part in a plan.</summary>
    public Task<CellDerivation?> DerivationAsync(UnitScope scope, int year, string cellCode, CancellationToken cancellationToken) =>
        DerivationAsync(scope, InForce(year, scope.AsOf), scope.AsOf, cellCode, cancellationToken);

    /// <summary>The same in any plan, drafts too: for those who plan.</summary>
    public Task<CellDerivation?> DerivationAsync(UnitScope scope, Guid planId, string cellCode, CancellationToken cancellationToken) =>
        DerivationAsync(scope, database.TargetPlans.Where(plan => plan.PublicId == planId), DateOnly.MaxValue, cellCode, cancellationToken);

    /// <summary>Each unit's number on the scope's day: the cells that stand, or stood when they closed, at or below it.</summary>
    public async Task<IReadOnlyDictionary<int, int>> NumbersAsync(UnitScope scope, int year, IReadOnlyList<int> units, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(InForce(year, scope.AsOf), scope.AsOf, cancellationToken);
        if (plan is null) return new Dictionary<int, int>();
        var cells = await (
            from reach in Last(database.UnitReach.Where(row => units.Contains(row.AncestorId)), scope.AsOf)
            join cell in database.CellTargets.Where(cell => cell.TargetPlanId == plan.Head.Id) on reach.UnitId equals cell.CellId into planned
            from cell in planned.DefaultIfEmpty()
            select new { reach.AncestorId, reach.UnitId, Issued = (int?)(cell.Allocated + cell.Manual) ?? 0 }).ToListAsync(cancellationToken);
        return cells.GroupBy(row => row.AncestorId)
            .ToDictionary(unit => unit.Key, unit => unit.Sum(cell => cell.Issued + plan.Revised(cell.UnitId)));
    }

    internal static PlanHead HeadOf(TargetPlan plan) => new(
        plan.Id, plan.PublicId, plan.Version, plan.Year, plan.State, plan.Total, plan.MembersPart, plan.ApplicantsPart, plan.VillagesPart,
        plan.CapRule, plan.VillageCount, plan.DecisionNumber, plan.DecidedOn, plan.TakesEffectOn, plan.Signer, plan.OfferedOn, plan.SubTargets);

    private IQueryable<TargetPlan> InForce(int year, DateOnly day) =>
        database.TargetPlans.Where(plan => plan.Year == year && plan.State == PlanState.Issued && plan.TakesEffectOn <= day);

    private async Task<FoundPlan?> PlanAsync(IQueryable<TargetPlan> plans, DateOnly until, CancellationToken cancellationToken)
    {
        var rows = await (
            from plan in plans
            from revision in database.Set<PlanRevision>().Where(r => r.TargetPlanId == plan.Id && r.RevisedOn <= until).DefaultIfEmpty()
            from change in database.Set<CellTargetChange>().Where(c => c.PlanRevisionId == revision.Id).DefaultIfEmpty()
            select new
            {
                Plan = plan,
                Number = (int?)revision.Number,
                revision.DecisionNumber,
                RevisedOn = (DateOnly?)revision.RevisedOn,
                revision.Reason,
                CellId = (int?)change.CellId,
                Delta = (int?)change.Delta,
            }).AsNoTracking().ToListAsync(cancellationToken);
        if (rows.Count == 0) return null;
        var revisions = rows.Where(row => row.Number is not null).GroupBy(row => row.Number!.Value).OrderBy(revision => revision.Key)
            .Select(revision => new RevisionLine(revision.Key, revision.First().DecisionNumber, revision.First().RevisedOn!.Value, revision.First().Reason,
                [.. revision.Where(row => row.CellId is not null).Select(row => new CellDelta(row.CellId!.Value, row.Delta!.Value))]));
        return new FoundPlan(HeadOf(rows[0].Plan), [.. revisions]);
    }

    private async Task<PlanTargets> TargetsAsync(UnitScope scope, FoundPlan? plan, Dictionary<int, int> admitted, CancellationToken cancellationToken)
    {
        var tree = await organisation.TreeAsync(scope, cancellationToken);
        var planId = plan?.Head.Id ?? 0;
        var cells = plan is null ? [] : await LastReach(scope)
            .Join(database.CellTargets.Where(cell => cell.TargetPlanId == planId), reach => reach.UnitId, cell => cell.CellId, (reach, cell) => cell)
            .AsNoTracking().ToDictionaryAsync(cell => cell.CellId, cancellationToken);
        var changed = plan?.Revisions.SelectMany(revision => revision.Changes).Select(change => change.CellId).Where(id => tree.Find(id) is not null) ?? [];
        var bases = cells.Keys.Concat(admitted.Keys).Concat(changed).Distinct()
            .Select(id => (Base: BaseOf(tree, scope, id, cells.GetValueOrDefault(id)), Line: LineOf(tree, id, cells.GetValueOrDefault(id), plan, admitted)))
            .GroupBy(cell => cell.Base)
            .Select(part => new BaseTargets(part.Key.Slug, part.Key.ShortName, part.Key.Order,
                [.. part.Select(cell => cell.Line).OrderBy(line => line.Order).ThenBy(line => line.Code, StringComparer.Ordinal)]));
        // Revisions name only the cells within reach.
        var reached = cells.Keys.Concat(tree.Nodes.Select(node => node.Id)).ToHashSet();
        var revisions = plan?.Revisions.Select(revision => revision with { Changes = [.. revision.Changes.Where(change => reached.Contains(change.CellId))] });
        return new PlanTargets(plan?.Head, [.. revisions ?? []], [.. bases.OrderBy(part => part.Order).ThenBy(part => part.Slug, StringComparer.Ordinal)]);
    }

    private static TreeNode BaseOf(OrganisationTree tree, UnitScope scope, int cellId, CellTarget? stored) =>
        tree.BaseOf(cellId)
        ?? (stored is null ? null : tree.Find(stored.BaseId))
        ?? tree.Find(scope.UnitId)
        ?? throw new InvalidOperationException($"The unit {scope.UnitId} did not exist on {scope.AsOf}.");

    private static TargetLine LineOf(OrganisationTree tree, int cellId, CellTarget? stored, FoundPlan? plan, Dictionary<int, int> admitted)
    {
        // A cell that has closed since keeps its code; its name is gone from the tree of the day.
        var code = tree.Find(cellId)?.Slug ?? stored?.CellCode ?? cellId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var helper = stored?.HelpingCellId is { } helping ? tree.Find(helping)?.Slug : null;
        return new TargetLine(code, tree.Find(cellId)?.ShortName ?? code, tree.Find(cellId)?.Order ?? int.MaxValue, stored, plan?.Revised(cellId) ?? 0, admitted.GetValueOrDefault(cellId)) { HelperCode = helper };
    }

    private async Task<CellDerivation?> DerivationAsync(UnitScope scope, IQueryable<TargetPlan> plans, DateOnly until, string cellCode, CancellationToken cancellationToken)
    {
        var cell = await organisation.FindAsync(scope, cellCode, cancellationToken);
        if (cell is not { Kind: UnitKind.Cell } || await PlanAsync(plans, until, cancellationToken) is not { } plan) return null;
        var stored = await database.CellTargets.AsNoTracking().Where(target => target.TargetPlanId == plan.Head.Id).ToListAsync(cancellationToken);
        var own = stored.Find(target => target.CellId == cell.Id);
        var revisions = plan.Revisions.Where(revision => revision.DeltaOf(cell.Id) != 0).ToList();
        if (own is null && revisions.Count == 0) return null;
        var baseName = own is null ? null : await database.UnitVersions.HoldingOn(scope.AsOf).Where(v => v.UnitId == own.BaseId && v.UnitId != cell.Id).Select(v => v.Name).FirstOrDefaultAsync(cancellationToken);
        var card = own is null ? null : CardOf(plan, stored, own);
        return new CellDerivation(plan.Head, cell.Slug, cell.Name, baseName, card, own, revisions, (own?.Number ?? 0) + plan.Revised(cell.Id))
        {
            MovedBy = own?.ManualBy is { } mover ? await database.Users.Where(user => user.Id == mover).Select(user => user.DisplayName).FirstOrDefaultAsync(cancellationToken) : null,
            Helper = own?.HelpingCellId is { } helper ? await database.UnitVersions.HoldingOn(scope.AsOf).Where(v => v.UnitId == helper).Select(v => v.Name).FirstOrDefaultAsync(cancellationToken) : null,
        };
    }

    /// <exception cref="InvalidOperationException">The method no longer gives the stored number, so its card would be a false witness.</exception>
    private static Derivation CardOf(FoundPlan plan, List<CellTarget> stored, CellTarget own)
    {
        var head = plan.Head;
        var again = TargetAllocator.Allocate([.. stored.Select(target => target.ToInput())], head.Total, head.Weights, head.CapRule, head.VillageCount) as Allocation;
        return again?.LineOf(own.CellId) is { } line && line.Target == own.Allocated
            ? Derivation.Of(again, line, own.Manual, plan.Revised(own.CellId))
            : throw new InvalidOperationException($"The stored inputs of plan {head.PublicId} no longer lead to the number of {own.CellCode}.");
    }

    private IQueryable<UnitReach> LastReach(UnitScope scope) => Last(database.UnitReach.Where(row => row.AncestorId == scope.UnitId), scope.AsOf);

    /// <summary>Where each unit stands on a day, or stood when it closed: a target does not vanish with the cell that had it.</summary>
    private IQueryable<UnitReach> Last(IQueryable<UnitReach> reach, DateOnly day) =>
        reach.Where(row => row.ValidFrom <= day && (row.ValidTo == null || row.ValidTo > day
            || !database.UnitReach.Any(own => own.AncestorId == row.UnitId && own.UnitId == row.UnitId && own.ValidFrom <= day && (own.ValidTo == null || own.ValidTo > row.ValidTo))));

    private sealed record FoundPlan(PlanHead Head, IReadOnlyList<RevisionLine> Revisions)
    {
        public int Revised(int cellId) => Revisions.Sum(revision => revision.DeltaOf(cellId));
    }
}
