using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Application.Targets;

/// <summary>The decision by which a draft becomes the year's plan.</summary>
/// <param name="TakesEffectOn">The day of the decision where it is left out.</param>
public sealed record IssuePlan(string? Number, DateOnly? DecidedOn, DateOnly? TakesEffectOn, string? Signer)
{
    /// <summary>What becomes of the numbers of cells that closed between draft and issue.</summary>
    public IReadOnlyList<GiveShare> Shares { get; init; } = [];

    public string? SuccessionReason { get; init; }
}

/// <summary>An amendment, cell by cell, as it was typed.</summary>
public sealed record RevisePlan(string? Number, DateOnly? RevisedOn, string? Reason, IReadOnlyList<ChangeCell> Changes);

public sealed record ChangeCell(string Code, int Delta);

/// <summary>A decision about the numbers of cells that are gone.</summary>
public sealed record CarryOver(string? Number, DateOnly? RevisedOn, string? Reason, IReadOnlyList<GiveShare> Shares);

/// <summary>Issues plans, takes an issue back before it takes effect, and amends.</summary>
public sealed class PlanDecisionService(MembershipDbContext database, SuccessionQuery successions)
{
    public async Task<Result> IssueAsync(UnitScope scope, Guid id, int version, IssuePlan decision, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await database.LoadPlanAsync(id, version, cancellationToken);
        if (!found.TryGet(out var plan)) return Result.Refused(found.Errors);
        if (PlanYears.RefusalOf(plan.Year, scope.AsOf) is { } closed) return closed;
        if (RefusalOfDay(decision.DecidedOn, scope.AsOf, nameof(TargetPlan.DecidedOn)) is { } refusal) return refusal;
        var effect = decision.TakesEffectOn ?? decision.DecidedOn!.Value;
        var issued = plan.Issue(decision.Number, decision.DecidedOn!.Value, effect, decision.Signer, change);
        if (issued.IsOk) issued = await CarryAsync(scope.On(effect), plan, new CarryOver(decision.Number, effect, decision.SuccessionReason, decision.Shares), change, cancellationToken);
        return await KeepAsync(issued, plan, cancellationToken);
    }

    public async Task<Result> WithdrawAsync(Guid id, int version, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await database.LoadPlanAsync(id, version, cancellationToken);
        return found.TryGet(out var plan) ? await KeepAsync(plan.Withdraw(today, change), plan, cancellationToken) : Result.Refused(found.Errors);
    }

    public async Task<Result> ReviseAsync(UnitScope scope, Guid id, int version, RevisePlan revision, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await database.LoadPlanAsync(id, version, cancellationToken);
        if (!found.TryGet(out var plan)) return Result.Refused(found.Errors);
        if (RefusalOf(plan, revision.RevisedOn, scope.AsOf) is { } refusal) return refusal;
        var ids = await successions.CellIdsAsync(scope.On(revision.RevisedOn!.Value), [.. revision.Changes.Select(cell => cell.Code)], cancellationToken);
        // A closed cell has nobody who could admit, but its number can still be taken from it.
        foreach (var cell in plan.Cells) ids.TryAdd(cell.CellCode, cell.CellId);
        if (revision.Changes.FirstOrDefault(cell => !ids.ContainsKey(cell.Code)) is { } unknown) return new DomainError("Targets.Revision.CellUnknown", unknown.Code) { Field = "Rows" };
        CellDelta[] deltas = [.. revision.Changes.Select(cell => new CellDelta(ids[cell.Code], cell.Delta))];
        return await KeepAsync(plan.Revise(revision.Number, revision.RevisedOn!.Value, revision.Reason, deltas, change), plan, cancellationToken);
    }

    /// <summary>Gives the numbers of cells that closed within the year to the cells they went over into.</summary>
    public async Task<Result> CarryOverAsync(UnitScope scope, Guid id, int version, CarryOver decision, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = await database.LoadPlanAsync(id, version, cancellationToken);
        if (!found.TryGet(out var plan)) return Result.Refused(found.Errors);
        if (RefusalOf(plan, decision.RevisedOn, scope.AsOf) is { } refusal) return refusal;
        return await KeepAsync(await CarryAsync(scope.On(decision.RevisedOn!.Value), plan, decision, change, cancellationToken), plan, cancellationToken);
    }

    private async Task<Result> CarryAsync(UnitScope scope, TargetPlan plan, CarryOver decision, ChangeContext change, CancellationToken cancellationToken)
    {
        var closed = await successions.ClosedAsync(scope, plan.PublicId, cancellationToken);
        if (closed.Count == 0) return Result.Ok;
        var ids = await successions.CellIdsAsync(scope, [.. decision.Shares.Select(share => share.Heir).Distinct()], cancellationToken);
        return plan.CarryOver([.. closed.Select(cell => cell.ToSuccession(decision.Shares, ids))], decision.Number, scope.AsOf, decision.Reason, change);
    }

    private async Task<Result> KeepAsync(Result done, TargetPlan plan, CancellationToken cancellationToken)
    {
        if (done.IsOk) return await database.SavePlanAsync(plan, cancellationToken);
        database.ChangeTracker.Clear();
        return done;
    }

    private static DomainError? RefusalOf(TargetPlan plan, DateOnly? day, DateOnly today) =>
        PlanYears.RefusalOf(plan.Year, today) ?? RefusalOfDay(day, today, nameof(PlanRevision.RevisedOn));

    private static DomainError? RefusalOfDay(DateOnly? day, DateOnly today, string field) => day switch
    {
        null => new DomainError("Date.Missing") { Field = field },
        { } on when on > today => new DomainError("Date.InFuture", on, today) { Field = field },
        _ => null,
    };
}
