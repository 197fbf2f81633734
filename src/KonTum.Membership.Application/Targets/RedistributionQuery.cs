using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>A draft that lies before the base committees, with what the reader's own base has in it.</summary>
public sealed record OfferedPlan(Guid PublicId, int Year, int Total, DateOnly OfferedOn, int BaseNumber);

/// <summary>One own cell of an offered draft, with the bounds within which its number may move.</summary>
public sealed record MovableCell(string Code, string Name, int Applicants, int MentorCapacity, int VillagesWithoutMember, int Floor, int? Cap, int Allocated, int Manual, string? Reason, string? By)
{
    public int Number => Allocated + Manual;
}

public sealed record Redistribution(OfferedPlan Plan, IReadOnlyList<MovableCell> Cells);

/// <summary>What a base committee may move before issue: its own cells of a draft that was laid before it.</summary>
public sealed class RedistributionQuery(MembershipDbContext database)
{
    public Task<List<OfferedPlan>> OfferedAsync(UnitScope scope, CancellationToken cancellationToken) => (
        from plan in database.TargetPlans
        where plan.State == PlanState.Draft && plan.OfferedOn != null
        where plan.Cells.Any(cell => cell.BaseId == scope.UnitId)
        orderby plan.Year, plan.Id
        select new OfferedPlan(plan.PublicId, plan.Year, plan.Total, plan.OfferedOn!.Value, plan.Cells.Where(cell => cell.BaseId == scope.UnitId).Sum(cell => cell.Allocated + cell.Manual)))
        .ToListAsync(cancellationToken);

    public async Task<Redistribution?> FindAsync(UnitScope scope, Guid planId, CancellationToken cancellationToken)
    {
        var offered = await OfferedAsync(scope, cancellationToken);
        if (offered.Find(plan => plan.PublicId == planId) is not { } plan) return null;
        var cells = await (
            from cell in database.CellTargets
            where cell.BaseId == scope.UnitId && database.TargetPlans.Any(p => p.PublicId == planId && p.Id == cell.TargetPlanId)
            let name = database.UnitVersions.Where(version => version.UnitId == cell.CellId).OrderByDescending(version => version.ValidFrom).Select(version => version.ShortName).First()
            let movedBy = database.Users.Where(user => user.Id == cell.ManualBy).Select(user => user.DisplayName).FirstOrDefault()
            orderby cell.CellCode
            select new MovableCell(cell.CellCode, name, cell.Applicants, cell.MentorCapacity, cell.VillagesWithoutMember, cell.Floor, cell.Cap, cell.Allocated, cell.Manual, cell.ManualReason, movedBy))
            .ToListAsync(cancellationToken);
        return new Redistribution(plan, cells);
    }
}
