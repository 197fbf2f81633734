using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>Loads a plan as somebody saw it and saves it unless somebody else was first.</summary>
internal static class PlanStore
{
    public static async Task<Result<TargetPlan>> LoadPlanAsync(this MembershipDbContext database, Guid id, int version, CancellationToken cancellationToken)
    {
        var plan = await database.TargetPlans.Include(p => p.Cells).Include(p => p.Revisions).ThenInclude(r => r.Changes).FirstOrDefaultAsync(p => p.PublicId == id, cancellationToken);
        if (plan is null) return new DomainError("Targets.Plan.NotFound");
        return plan.Version == version ? plan : new DomainError("Version.Stale");
    }

    public static async Task<Result> SavePlanAsync(this MembershipDbContext database, TargetPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            database.ChangeTracker.Clear();
            return new DomainError("Version.Stale");
        }
        catch (DbUpdateException) when (plan.State == PlanState.Issued)
        {
            // The database lets one plan of a year be issued, whoever came first.
            database.ChangeTracker.Clear();
            if (!await database.TargetPlans.AnyAsync(other => other.Year == plan.Year && other.State == PlanState.Issued && other.PublicId != plan.PublicId, cancellationToken)) throw;
            return new DomainError("Targets.Plan.YearTaken", PlanYears.Name(plan.Year));
        }
    }
}
