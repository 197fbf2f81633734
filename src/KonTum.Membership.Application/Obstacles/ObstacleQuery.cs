using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Obstacles;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Obstacles;

/// <summary>Which obstacles are asked for.</summary>
public enum ObstacleView
{
    /// <summary>Those with which the reader's own unit has to do the next thing.</summary>
    Waiting,
    Unsolved,
    Closed,
}

public sealed record ObstacleRow(Guid PublicId, ObstacleCategory Category, ObstacleState State, DateOnly RaisedOn, DateOnly? ClosedOn, string RaisedBy, string At, string Text)
{
    /// <summary>In days, up to the day asked about or to the end.</summary>
    public int Age(DateOnly asOf) => (ClosedOn ?? asOf).DayNumber - RaisedOn.DayNumber;
}

/// <param name="Units">From how many units the unsolved ones of this kind come.</param>
/// <param name="Oldest">The day on which the oldest unsolved one was raised.</param>
public sealed record ObstacleKindCount(ObstacleCategory Category, int Unsolved, int Units, DateOnly? Oldest);

public sealed record ObstacleList(IReadOnlyList<ObstacleRow> Rows, IReadOnlyDictionary<ObstacleView, int> Counts, IReadOnlyList<ObstacleKindCount> Kinds);

public sealed record ObstacleLine(int Order, ObstacleAct Act, string Unit, string Text, DateOnly OccurredOn, string? By, DateTime EnteredAt);

public sealed record ObstacleDetail(
    Guid PublicId, int Version, ObstacleCategory Category, ObstacleState State, DateOnly RaisedOn, DateOnly? ClosedOn, DateOnly? SharedOn,
    int RaisedByUnitId, string RaisedBy, int AtUnitId, string At, bool HasAbove, IReadOnlyList<ObstacleLine> Lines);

/// <summary>An answer that others may use. The unit that asked is not part of it.</summary>
public sealed record PracticeRow(ObstacleCategory Category, string Question, string Answer, string AnsweredBy, DateOnly AnsweredOn);

/// <summary>The obstacles raised within reach.</summary>
public sealed class ObstacleQuery(MembershipDbContext database)
{
    private const int MostPractice = 500;

    public async Task<ObstacleList> ListAsync(UnitScope scope, ObstacleView view, int page, int size, CancellationToken cancellationToken)
    {
        var all = await (
            from obstacle in Within(scope)
            group obstacle by new { obstacle.Category, obstacle.State, obstacle.RaisedByUnitId, Waiting = obstacle.AtUnitId == scope.UnitId } into kind
            select new { kind.Key.Category, kind.Key.State, kind.Key.RaisedByUnitId, kind.Key.Waiting, Count = kind.Count(), Oldest = kind.Min(o => o.RaisedOn) })
            .ToListAsync(cancellationToken);
        var counts = new Dictionary<ObstacleView, int>
        {
            [ObstacleView.Waiting] = all.Where(kind => kind.State != ObstacleState.Closed && kind.Waiting).Sum(kind => kind.Count),
            [ObstacleView.Unsolved] = all.Where(kind => kind.State != ObstacleState.Closed).Sum(kind => kind.Count),
            [ObstacleView.Closed] = all.Where(kind => kind.State == ObstacleState.Closed).Sum(kind => kind.Count),
        };
        var kinds = all.Where(kind => kind.State != ObstacleState.Closed).GroupBy(kind => kind.Category)
            .Select(kind => new ObstacleKindCount(kind.Key, kind.Sum(k => k.Count), kind.Select(k => k.RaisedByUnitId).Distinct().Count(), kind.Min(k => k.Oldest)))
            .OrderByDescending(kind => kind.Unsolved).ThenBy(kind => kind.Category).ToList();
        return new ObstacleList(await RowsAsync(scope, view, page, size, cancellationToken), counts, kinds);
    }

    public Task<int> CountUnsolvedAsync(UnitScope scope, CancellationToken cancellationToken) =>
        Within(scope).CountAsync(obstacle => obstacle.RaisedOn <= scope.AsOf && (obstacle.ClosedOn == null || obstacle.ClosedOn > scope.AsOf), cancellationToken);

    public async Task<ObstacleDetail?> FindAsync(UnitScope scope, Guid id, CancellationToken cancellationToken)
    {
        var found = await Within(scope).Include(o => o.Steps).AsNoTracking().FirstOrDefaultAsync(o => o.PublicId == id, cancellationToken);
        if (found is null) return null;
        var names = await NamesAsync([found.RaisedByUnitId, found.AtUnitId, .. found.Steps.Select(step => step.UnitId)], scope.AsOf, cancellationToken);
        var actors = found.Steps.Select(step => step.ActorId).Distinct().ToList();
        var people = await database.Users.Where(user => actors.Contains(user.Id)).Select(user => new { user.Id, user.DisplayName }).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return new ObstacleDetail(
            found.PublicId, found.Version, found.Category, found.State, found.RaisedOn, found.ClosedOn, found.SharedOn,
            found.RaisedByUnitId, names.GetValueOrDefault(found.RaisedByUnitId, ""), found.AtUnitId, names.GetValueOrDefault(found.AtUnitId, ""),
            await database.UnitVersions.HoldingOn(scope.AsOf).AnyAsync(v => v.UnitId == found.AtUnitId && v.ParentId != null, cancellationToken),
            [.. found.Steps.OrderBy(step => step.Order).Select(step => new ObstacleLine(
                step.Order, step.Act, names.GetValueOrDefault(step.UnitId, ""), step.Text, step.OccurredOn, people.GetValueOrDefault(step.ActorId), step.EnteredAt))]);
    }

    /// <summary>
    /// The answers put out for all, newest first. They are the same for every reader, wherever the question came from.
    /// </summary>
    /// <param name="words">With accents or without; every word must be met.</param>
    public async Task<IReadOnlyList<PracticeRow>> PracticeAsync(UnitScope scope, string? words, CancellationToken cancellationToken)
    {
        var shared = await database.Obstacles.Where(o => o.SharedOn != null && o.SharedOn <= scope.AsOf).Include(o => o.Steps)
            .OrderByDescending(o => o.SharedOn).ThenByDescending(o => o.Id).Take(MostPractice).AsNoTracking().ToListAsync(cancellationToken);
        var names = await NamesAsync([.. shared.SelectMany(o => o.Steps).Where(step => step.Act == ObstacleAct.Answered).Select(step => step.UnitId).Distinct()], scope.AsOf, cancellationToken);
        var asked = VietnameseText.SearchWords(words ?? string.Empty);
        return
        [
            .. shared.Select(o => (o.Category, Question: o.Steps.MinBy(s => s.Order)!, Answer: o.Steps.Where(s => s.Act == ObstacleAct.Answered).MaxBy(s => s.Order)!))
                .Where(o => VietnameseText.SearchWords($"{o.Question.Text} {o.Answer.Text}") is var have && asked.All(word => have.Any(w => w.StartsWith(word, StringComparison.Ordinal))))
                .Select(o => new PracticeRow(o.Category, o.Question.Text, o.Answer.Text, names.GetValueOrDefault(o.Answer.UnitId, ""), o.Answer.OccurredOn)),
        ];
    }

    private IQueryable<Obstacle> Within(UnitScope scope) =>
        from reach in database.UnitReach.Within(scope.UnitId, scope.AsOf)
        join obstacle in database.Obstacles on reach.UnitId equals obstacle.RaisedByUnitId
        select obstacle;

    private async Task<IReadOnlyList<ObstacleRow>> RowsAsync(UnitScope scope, ObstacleView view, int page, int size, CancellationToken cancellationToken)
    {
        var asked = view switch
        {
            ObstacleView.Waiting => Within(scope).Where(o => o.State != ObstacleState.Closed && o.AtUnitId == scope.UnitId),
            ObstacleView.Closed => Within(scope).Where(o => o.State == ObstacleState.Closed),
            _ => Within(scope).Where(o => o.State != ObstacleState.Closed),
        };
        // The oldest first while it is open; the latest first once it is done.
        var ordered = view == ObstacleView.Closed ? asked.OrderByDescending(o => o.ClosedOn).ThenBy(o => o.Id) : asked.OrderBy(o => o.RaisedOn).ThenBy(o => o.Id);
        return await ordered.Skip((page - 1) * size).Take(size)
            .Select(o => new ObstacleRow(
                o.PublicId, o.Category, o.State, o.RaisedOn, o.ClosedOn,
                database.UnitVersions.Where(v => v.UnitId == o.RaisedByUnitId && v.ValidFrom <= scope.AsOf && (v.ValidTo == null || v.ValidTo > scope.AsOf)).Select(v => v.Name).FirstOrDefault() ?? "",
                database.UnitVersions.Where(v => v.UnitId == o.AtUnitId && v.ValidFrom <= scope.AsOf && (v.ValidTo == null || v.ValidTo > scope.AsOf)).Select(v => v.Name).FirstOrDefault() ?? "",
                database.ObstacleSteps.Where(s => s.ObstacleId == o.Id && s.Order == 1).Select(s => s.Text).FirstOrDefault() ?? ""))
            .ToListAsync(cancellationToken);
    }

    private Task<Dictionary<int, string>> NamesAsync(IReadOnlyList<int> ids, DateOnly date, CancellationToken cancellationToken) =>
        database.UnitVersions.HoldingOn(date).Where(version => ids.Contains(version.UnitId)).ToDictionaryAsync(version => version.UnitId, version => version.Name, cancellationToken);
}
