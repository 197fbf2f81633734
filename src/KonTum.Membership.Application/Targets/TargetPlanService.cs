using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>What the planner chose, as it was typed.</summary>
public sealed record ChooseTerms(int Total, int MembersPart, int ApplicantsPart, int VillagesPart, CapRule CapRule);

/// <summary>The decision by which a draft becomes the year's plan.</summary>
public sealed record IssuePlan(string? Number, DateOnly? DecidedOn, string? Signer);

/// <summary>
/// Drafts plans, gives them out and issues them. A draft is kept only with its allocation: terms that cannot be given
/// out change nothing and come back with the ways out.
/// </summary>
public sealed class TargetPlanService(MembershipDbContext database, AllocationInputQuery counted)
{
    /// <param name="id">Made with the form, so that sending it twice makes one draft.</param>
    public async Task<Result<AllocationResult>> DraftAsync(UnitScope scope, Guid id, int year, ChooseTerms choice, ChangeContext change, CancellationToken cancellationToken)
    {
        var terms = TermsOf(choice);
        if (!terms.TryGet(out var chosen)) return Result<AllocationResult>.Refused(terms.Errors);
        var draft = TargetPlan.Draft(id, year, chosen, change);
        if (!draft.TryGet(out var plan)) return Result<AllocationResult>.Refused(draft.Errors);
        var result = await AllocateAsync(scope, plan, cancellationToken);
        if (result is not Allocation allocation || await database.TargetPlans.AnyAsync(known => known.PublicId == id, cancellationToken)) return result;
        var filled = plan.FillFrom(allocation, change);
        if (!filled.IsOk) return Result<AllocationResult>.Refused(filled.Errors);
        database.TargetPlans.Add(plan);
        await database.SaveChangesAsync(cancellationToken);
        return result;
    }

    /// <summary>Takes other terms and gives them out anew from the facts of the base date as they are known now.</summary>
    public async Task<Result<AllocationResult>> ChangeTermsAsync(UnitScope scope, Guid id, int version, ChooseTerms choice, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(id, version, cancellationToken);
        var terms = TermsOf(choice);
        if (!found.TryGet(out var plan) || !terms.TryGet(out var chosen)) return Result<AllocationResult>.Refused([.. found.Errors, .. terms.Errors]);
        List<CellTarget> before = [.. plan.Cells];
        var redrafted = plan.Redraft(chosen, change);
        if (!redrafted.IsOk) return Result<AllocationResult>.Refused(redrafted.Errors);
        var result = await AllocateAsync(scope, plan, cancellationToken);
        if (result is not Allocation allocation)
        {
            database.ChangeTracker.Clear();
            return result;
        }

        // Said outright: a part that loses its whole is otherwise an error and not a deletion.
        database.RemoveRange(before);
        var filled = plan.FillFrom(allocation, change);
        var saved = filled.IsOk ? await SaveAsync(plan, cancellationToken) : filled;
        return saved.IsOk ? result : Result<AllocationResult>.Refused(saved.Errors);
    }

    public async Task<Result> IssueAsync(Guid id, int version, IssuePlan decision, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(id, version, cancellationToken);
        if (!found.TryGet(out var plan)) return Result.Refused(found.Errors);
        if (decision.DecidedOn is not { } on) return new DomainError("Date.Missing") { Field = nameof(TargetPlan.DecidedOn) };
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = nameof(TargetPlan.DecidedOn) };
        var issued = plan.Issue(decision.Number, on, decision.Signer, change);
        return issued.IsOk ? await SaveAsync(plan, cancellationToken) : issued;
    }

    public async Task<Result> WithdrawAsync(Guid id, int version, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await LoadAsync(id, version, cancellationToken);
        if (!found.TryGet(out var plan)) return Result.Refused(found.Errors);
        var withdrawn = plan.Withdraw(change);
        return withdrawn.IsOk ? await SaveAsync(plan, cancellationToken) : withdrawn;
    }

    private static Result<PlanTerms> TermsOf(ChooseTerms choice)
    {
        var weights = TargetWeights.Create(choice.MembersPart, choice.ApplicantsPart, choice.VillagesPart);
        return weights.TryGet(out var parts) ? new PlanTerms(choice.Total, parts, choice.CapRule) : Result<PlanTerms>.Refused(weights.Errors);
    }

    private async Task<AllocationResult> AllocateAsync(UnitScope scope, TargetPlan plan, CancellationToken cancellationToken)
    {
        var at = scope.On(plan.BaseDate);
        var inputs = await counted.InputsAsync(at, cancellationToken);
        var villages = await counted.VillageCountAsync(at, cancellationToken);
        return TargetAllocator.Allocate(inputs, plan.Total, plan.WeightsInForce(), plan.CapRule, villages);
    }

    private async Task<Result<TargetPlan>> LoadAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var plan = await database.TargetPlans.Include(p => p.Cells).Include(p => p.Revisions).ThenInclude(r => r.Changes).FirstOrDefaultAsync(p => p.PublicId == id, cancellationToken);
        if (plan is null) return new DomainError("Targets.Plan.NotFound");
        return plan.Version == version ? plan : new DomainError("Version.Stale");
    }

    private async Task<Result> SaveAsync(TargetPlan plan, CancellationToken cancellationToken)
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
            return new DomainError("Targets.Plan.YearTaken", plan.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
