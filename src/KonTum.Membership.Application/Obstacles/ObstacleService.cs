using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Obstacles;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Obstacles;

/// <summary>What somebody says about an obstacle that is already there.</summary>
/// <param name="Share">With an answer: let every unit look it up.</param>
public sealed record SpeakOfObstacle(ObstacleAct Act, int Version, string? Text, DateOnly? OccurredOn, bool Share = false);

/// <summary>Takes obstacles up, hands them on and answers them.</summary>
public sealed class ObstacleService(MembershipDbContext database)
{
    /// <param name="id">Made with the form, so that sending it twice raises one obstacle.</param>
    public async Task<Result<Guid>> RaiseAsync(UnitScope scope, Guid id, ObstacleCategory category, string? text, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await database.Obstacles.AnyAsync(o => o.PublicId == id && o.RaisedByUnitId == scope.UnitId, cancellationToken)) return id;
        if (await AboveAsync(scope.UnitId, on, cancellationToken) is not { } above) return new DomainError("Obstacle.NobodyAbove");
        if (await NamesSomebodyAsync(scope, text, cancellationToken)) return new DomainError("Obstacle.NamesSomebody") { Field = "Text" };
        var raised = Obstacle.Raise(id, scope.UnitId, above, category, text, on, change);
        if (!raised.TryGet(out var obstacle)) return raised.Errors[0];
        database.Obstacles.Add(obstacle);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }

    public async Task<Result> SpeakAsync(UnitScope scope, Guid id, SpeakOfObstacle said, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var obstacle = await database.Obstacles.Include(o => o.Steps).FirstOrDefaultAsync(
            o => o.PublicId == id && database.UnitReach.Any(r => r.AncestorId == scope.UnitId && r.UnitId == o.RaisedByUnitId), cancellationToken);
        if (obstacle is null) return new DomainError("Obstacle.NotFound");
        if (obstacle.Version != said.Version) return new DomainError("Version.Stale");
        var on = said.OccurredOn ?? today;
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = "OccurredOn" };
        if (await NamesSomebodyAsync(scope with { UnitId = obstacle.RaisedByUnitId }, said.Text, cancellationToken)) return new DomainError("Obstacle.NamesSomebody") { Field = "Text" };
        var unit = scope.UnitId;
        var done = said.Act switch
        {
            ObstacleAct.PassedUp => obstacle.PassUp(unit, await AboveAsync(unit, on, cancellationToken), said.Text, on, change),
            ObstacleAct.Returned => obstacle.Return(unit, said.Text, on, change),
            ObstacleAct.Answered => Answer(obstacle, unit, said, on, change),
            ObstacleAct.AskedAgain => obstacle.AskAgain(unit, said.Text, on, change),
            ObstacleAct.Closed => obstacle.Close(unit, said.Text, on, change),
            _ => new DomainError("Obstacle.NotNow", obstacle.State),
        };
        return done.IsOk ? await database.SaveUnlessStaleAsync(cancellationToken) : done;
    }

    private static Result Answer(Obstacle obstacle, int unit, SpeakOfObstacle said, DateOnly on, ChangeContext change)
    {
        var answered = obstacle.Answer(unit, said.Text, on, change);
        return answered.IsOk && said.Share && obstacle.SharedOn is null ? obstacle.Share(unit, on, change) : answered;
    }

    private Task<int?> AboveAsync(int unitId, DateOnly on, CancellationToken cancellationToken) =>
        database.UnitVersions.HoldingOn(on).Where(version => version.UnitId == unitId).Select(version => version.ParentId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// An obstacle travels upward and its answer may be read by all: whoever is on file in the unit is not to be in it
    /// by name, with accents or without.
    /// </summary>
    private async Task<bool> NamesSomebodyAsync(UnitScope scope, string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text)) return false;
        var names = await (
            from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            select candidate.Name.Full).ToListAsync(cancellationToken);
        var (said, plain) = (VietnameseText.Normalise(text), Spaced(text));
        // Two syllables without accents are often an ordinary word; as typed, with capitals, they are a name.
        return names.Any(name => said.Contains(name, StringComparison.Ordinal) || (name.Count(char.IsWhiteSpace) > 1 && plain.Contains(Spaced(name), StringComparison.Ordinal)));
    }

    private static string Spaced(string text) =>
        $" {string.Join(' ', string.Concat(VietnameseText.SearchKey(text).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
}
