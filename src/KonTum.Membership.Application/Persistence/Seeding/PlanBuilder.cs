using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>The plans of both years, given out by the real method from what the city's own facts were on the base date.</summary>
internal sealed class PlanBuilder(CityWorld world, MembershipDbContext database)
{
    public async Task BuildAsync(CancellationToken cancellationToken)
    {
        foreach (var row in world.Settings.Plans) database.TargetPlans.Add(await IssueAsync(row, cancellationToken));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    private async Task<TargetPlan> IssueAsync(PlanRow row, CancellationToken cancellationToken)
    {
        var change = CityDays.Entered(row.DecidedOn);
        var terms = new PlanTerms(row.Total, TargetWeights.Default, CapRule.ApplicantsAndMentors);
        var plan = TargetPlan.Draft(world.NextId(), row.Year, terms, change).OrThrow("A draft");
        var scope = new UnitScope(world.RootId, plan.BaseDate, SeesPeople: true);
        var query = new AllocationInputQuery(database, world.Rules);
        var inputs = await query.InputsAsync(scope, cancellationToken);
        var villages = await query.VillageCountAsync(scope, cancellationToken);
        var result = TargetAllocator.Allocate(inputs, row.Total, terms.Weights, terms.CapRule, villages);
        if (result is not Allocation allocation) throw new InvalidOperationException($"The plan of {row.Year} cannot be given out.");
        plan.FillFrom(allocation, change).OrThrow("An allocation");
        var watched = SubTargets.Create(row.Watched.Women, row.Watched.UpToThirty, row.Watched.EthnicMinority, row.Watched.Officers, null, null).OrThrow("Sub-targets");
        plan.SetSubTargets(watched, change).OrThrow("Setting sub-targets");
        plan.Issue(row.Number, row.DecidedOn, row.Signer, change).OrThrow("Issuing a plan");
        if (row.Revision is { } revision)
            plan.Revise(revision.Number, revision.On, revision.Reason, MoveOne(plan), CityDays.Entered(revision.On)).OrThrow("A revision");
        return plan;
    }

    /// <summary>One unit from a cell that has several to another of the same base that may take it: the total stays.</summary>
    private static CellDelta[] MoveOne(TargetPlan plan) =>
        plan.Cells.GroupBy(cell => cell.BaseId)
            .Select(cells => (From: cells.FirstOrDefault(cell => cell.Number > Math.Max(1, cell.Floor)), To: cells.FirstOrDefault(cell => cell.Number == 0 && cell.Cap > 0)))
            .Where(pair => pair is { From: not null, To: not null })
            .Select(pair => new[] { new CellDelta(pair.From!.CellId, -1), new CellDelta(pair.To!.CellId, 1) })
            .First();
}
