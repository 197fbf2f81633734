using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Transfers;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Persistence.Seeding;

/// <summary>
/// The built-in city: synthetic people in a Thành ủy Kon Tum of 2011, made through the domain's own acts from a fixed
/// seed. Nobody real is described, and two runs give the same rows.
/// </summary>
public static class DemoCity
{
    /// <param name="database">Migrated and empty.</param>
    /// <exception cref="InvalidOperationException">The domain refused an act: the generator is wrong, and nothing half true may stay.</exception>
    public static async Task GenerateAsync(MembershipDbContext database, Rulebook rules, CancellationToken cancellationToken)
    {
        var world = new CityWorld(CityReference.Load(), rules);
        var detects = database.ChangeTracker.AutoDetectChangesEnabled;
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            await new OrganisationBuilder(world, database).BuildAsync(cancellationToken);
            await BuildPeopleAsync(world, database, cancellationToken);
            await new PlanBuilder(world, database).BuildAsync(cancellationToken);
            await TellOfTheWorkAsync(world, database, cancellationToken);
            await new ReportBuilder(world, database).BuildAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            database.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static async Task BuildPeopleAsync(CityWorld world, MembershipDbContext database, CancellationToken cancellationToken)
    {
        CellSizes.Draw(world);
        var believers = new Queue<Believer>(BelieverDeal.Deal(world.Settings.Believers, world.Random("believers")));
        var admissions = new AdmissionScripts(world).Draw(believers);
        var seats = new MemberSeats(world).Draw(admissions, believers);
        database.Members.AddRange(new MemberBuilder(world).Build(seats));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();

        var scripts = DrawScripts(world, admissions);
        new ScriptRunner(world).RunAll(scripts);
        database.Members.AddRange(scripts.Where(script => script.Member is not null).Select(script => script.Member!));
        database.Candidates.AddRange(scripts.Select(script => script.Candidate!));
        await database.SaveChangesAsync(cancellationToken);

        var withdrawn = scripts.Single(script => script.Exit == CandidateStage.Withdrawn);
        database.Pools.AddRange(new PoolBuilder(world).Build([.. scripts.Where(script => script != withdrawn)]));
        Erase(database, withdrawn.Candidate!, world);
        SendOn(database, scripts, world);
        var statements = new MentorStatements(world);
        Candidate[] kept = [.. scripts.Where(script => script != withdrawn).Select(script => script.Candidate!)];
        database.MentorOffers.AddRange(statements.Offers(kept));
        database.MentorRemarks.AddRange(statements.Remarks(kept));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    /// <summary>A file on its way to a cell of another ward or commune, which has not answered yet. Nothing has moved.</summary>
    private static void SendOn(MembershipDbContext database, IEnumerable<CandidateScript> scripts, CityWorld world)
    {
        var proposedOn = new DateOnly(world.Today.Year, 3, 28);
        var script = scripts.First(s => s is { Story: Story.None, Candidate.Stage: CandidateStage.ClassCompleted } && s.Cell.IsVillageCell && s.Candidate.LastStep.OccurredOn < proposedOn);
        var to = world.Cells.Last(cell => cell.IsVillageCell && cell.Size >= 8);
        database.Transfers.Add(Transfer.Propose(NewId.From(script.Candidate!.PublicId, "transfer"), script.Candidate, to.Id, proposedOn, $"1-GT/CB {proposedOn.Year}", CityDays.Entered(proposedOn)).OrThrow("A transfer"));
    }

    private static List<CandidateScript> DrawScripts(CityWorld world, List<CandidateScript> admissions)
    {
        var stories = new StoryScripts(world);
        var drawer = new PipelineScripts(world);
        var pipeline = drawer.Draw();
        StoryScripts.Tell(pipeline);
        return [.. admissions, .. pipeline.Values.SelectMany(scripts => scripts), .. drawer.DrawNewcomers(), .. stories.DrawRetreats(), stories.DrawWithdrawal()];
    }

    private static async Task TellOfTheWorkAsync(CityWorld world, MembershipDbContext database, CancellationToken cancellationToken)
    {
        var bases = await database.UnitVersions.HoldingOn(world.Today).Where(version => version.ParentId != null).ToDictionaryAsync(version => version.UnitId, version => version.ParentId!.Value, cancellationToken);
        database.Obstacles.AddRange(new ObstacleBuilder(world).Build(bases));
        var communes = world.Cells.Where(cell => cell.Unit.Kind == UnitKind.CommuneCommittee).Select(cell => bases[cell.Id]).Distinct().Order().Take(4).ToList();
        database.ReviewRounds.Add(new ReviewBuilder(world).Build(communes));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    /// <summary>Whoever withdraws is answered and erased; the stub says that somebody did.</summary>
    private static void Erase(MembershipDbContext database, Candidate candidate, CityWorld world)
    {
        var (withdrawnOn, erasedOn) = (candidate.ClosedOn!.Value, candidate.ClosedOn!.Value.AddDays(10));
        var stub = FileStub.OfWithdrawal(world.NextId(), candidate, heldByOthers: false, CityDays.Entered(withdrawnOn));
        stub.Answer(withdrawnOn.AddDays(1), CityDays.Entered(withdrawnOn.AddDays(1))).OrThrow("An answer");
        stub.Erase(erasedOn, CityDays.Entered(erasedOn)).OrThrow("An erasure");
        database.FileStubs.Add(stub);
        database.RemoveRange(candidate.Placements.Concat<object>(candidate.Steps).Concat(candidate.Facts).Concat(candidate.Votes).Concat(candidate.Mentors).ToList());
        database.Remove(candidate);
    }
}
