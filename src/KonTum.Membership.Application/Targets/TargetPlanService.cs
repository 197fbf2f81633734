using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>A stronger cell that helps one too small to admit anybody by itself, both by code.</summary>
public sealed record NameHelper(string Cell, string Helper);

/// <summary>What the planner chose, as it was typed.</summary>
public sealed record ChooseTerms(int Total, int MembersPart, int ApplicantsPart, int VillagesPart, CapRule CapRule)
{
    public IReadOnlyList<NameHelper> Helpers { get; init; } = [];
}

/// <summary>Figures of the whole city to be watched; a group without a number has none.</summary>
public sealed record ChooseSubTargets(int? Women, int? UpToThirty, int? EthnicMinority, int? Officers, int? Religious, string? ReligiousResolution);

/// <summary>
/// Drafts plans and gives them out. A draft is kept only with its allocation: terms that cannot be given out change
/// nothing and come back with the ways out.
/// </summary>
public sealed class TargetPlanService(MembershipDbContext database, AllocationInputQuery counted)
{
    /// <param name="id">Made with the form, so that sending it twice makes one draft.</param>
    public async Task<Result<AllocationResult>> DraftAsync(UnitScope scope, Guid id, int year, ChooseTerms choice, ChangeContext change, CancellationToken cancellationToken)
    {
        if (PlanYears.RefusalOf(year, scope.AsOf) is { } closed) return closed;
        var terms = TermsOf(choice);
        if (!terms.TryGet(out var chosen)) return Result<AllocationResult>.Refused(terms.Errors);
        var draft = TargetPlan.Draft(id, year, chosen, change);
        if (!draft.TryGet(out var plan)) return Result<AllocationResult>.Refused(draft.Errors);
        var filled = await FillAsync(scope, plan, choice.Helpers, change, cancellationToken);
        if (!filled.TryGet(out var result) || result is not Allocation) return filled;
        if (await database.TargetPlans.AnyAsync(known => known.PublicId == id, cancellationToken)) return result;
        database.TargetPlans.Add(plan);
        await database.SaveChangesAsync(cancellationToken);
        return result;
    }

    /// <summary>Takes other terms and gives them out anew from the facts of the base date as they are known now.</summary>
    public async Task<Result<AllocationResult>> ChangeTermsAsync(UnitScope scope, Guid id, int version, ChooseTerms choice, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await database.LoadPlanAsync(id, version, cancellationToken);
        var terms = TermsOf(choice);
        if (!found.TryGet(out var plan) || !terms.TryGet(out var chosen)) return Result<AllocationResult>.Refused([.. found.Errors, .. terms.Errors]);
        if (PlanYears.RefusalOf(plan.Year, scope.AsOf) is { } closed) return closed;
        List<CellTarget> before = [.. plan.Cells];
        var redrafted = plan.Redraft(chosen, change);
        if (!redrafted.IsOk) return Result<AllocationResult>.Refused(redrafted.Errors);
        var filled = await FillAsync(scope, plan, choice.Helpers, change, cancellationToken);
        if (!filled.TryGet(out var result) || result is not Allocation)
        {
            database.ChangeTracker.Clear();
            return filled;
        }

        // Said outright: a part that loses its whole is otherwise an error and not a deletion.
        database.RemoveRange(before);
        var saved = await database.SavePlanAsync(plan, cancellationToken);
        return saved.IsOk ? result : Result<AllocationResult>.Refused(saved.Errors);
    }

    public async Task<Result> WatchAsync(Guid id, int version, ChooseSubTargets choice, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await database.LoadPlanAsync(id, version, cancellationToken);
        var chosen = SubTargets.Create(choice.Women, choice.UpToThirty, choice.EthnicMinority, choice.Officers, choice.Religious, choice.ReligiousResolution);
        if (!found.TryGet(out var plan) || !chosen.TryGet(out var watched)) return Result.Refused([.. found.Errors, .. chosen.Errors]);
        var set = plan.SetSubTargets(watched, change);
        return set.IsOk ? await database.SavePlanAsync(plan, cancellationToken) : set;
    }

    /// <summary>Lays the draft before the base committees.</summary>
    public async Task<Result> OfferAsync(Guid id, int version, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await database.LoadPlanAsync(id, version, cancellationToken);
        if (!found.TryGet(out var plan)) return Result.Refused(found.Errors);
        var offered = plan.Offer(today, change);
        return offered.IsOk ? await database.SavePlanAsync(plan, cancellationToken) : offered;
    }

    private static Result<PlanTerms> TermsOf(ChooseTerms choice)
    {
        var weights = TargetWeights.Create(choice.MembersPart, choice.ApplicantsPart, choice.VillagesPart);
        return weights.TryGet(out var parts) ? new PlanTerms(choice.Total, parts, choice.CapRule) : Result<PlanTerms>.Refused(weights.Errors);
    }

    private async Task<Result<AllocationResult>> FillAsync(UnitScope scope, TargetPlan plan, IReadOnlyList<NameHelper> named, ChangeContext change, CancellationToken cancellationToken)
    {
        var at = scope.On(plan.BaseDate);
        var inputs = await counted.InputsAsync(at, cancellationToken);
        var helped = HelpersOf(inputs, named);
        if (!helped.TryGet(out var helpers)) return Result<AllocationResult>.Refused(helped.Errors);
        var villages = await counted.VillageCountAsync(at, cancellationToken);
        AllocationInput[] cells = [.. inputs.Select(cell => cell with { HasHelpingCell = helpers.ContainsKey(cell.CellId) })];
        var result = TargetAllocator.Allocate(cells, plan.Total, plan.WeightsInForce(), plan.CapRule, villages);
        if (result is not Allocation allocation) return result;
        var filled = plan.FillFrom(allocation, helpers, change);
        return filled.IsOk ? result : Result<AllocationResult>.Refused(filled.Errors);
    }

    /// <summary>By cell, the cell that helps it. Only a cell that is too small is helped, and only by one that is not.</summary>
    private static Result<Dictionary<int, int>> HelpersOf(IReadOnlyList<AllocationInput> cells, IReadOnlyList<NameHelper> named)
    {
        var byCode = cells.ToDictionary(cell => cell.CellCode, StringComparer.Ordinal);
        var helpers = new Dictionary<int, int>();
        foreach (var (code, helperCode) in named)
        {
            var fits = byCode.TryGetValue(code, out var cell) && byCode.TryGetValue(helperCode, out var helper)
                && cell.FullMembers < CellBounds.LeastFullMembers && helper.FullMembers >= CellBounds.LeastFullMembers
                && helpers.TryAdd(cell.CellId, helper.CellId);
            if (!fits) return new DomainError("Targets.Helper.Invalid", code, helperCode, CellBounds.LeastFullMembers) { Field = "Helpers" };
        }

        return helpers;
    }
}
