using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Reviews;

/// <summary>Opens rounds of review, records visits and decisions and follows what was decided.</summary>
public sealed class ReviewService(MembershipDbContext database)
{
    /// <param name="id">Made with the form, so that sending it twice opens one round.</param>
    /// <param name="slugs">The committees to be visited, in this order, one on each working day from <paramref name="first"/> on.</param>
    public async Task<Result<Guid>> OpenAsync(UnitScope scope, Guid id, string? title, IReadOnlyList<string> slugs, DateOnly first, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await database.ReviewRounds.AnyAsync(round => round.PublicId == id && round.UnitId == scope.UnitId, cancellationToken)) return id;
        var units = await (
            from reach in database.UnitReach.Within(scope.UnitId, scope.AsOf)
            join unit in database.Units on reach.UnitId equals unit.Id
            where slugs.Contains(unit.Slug) && unit.Id != scope.UnitId
            select new { unit.Id, unit.Slug }).ToDictionaryAsync(unit => unit.Slug, unit => unit.Id, cancellationToken);
        if (slugs.Any(slug => !units.ContainsKey(slug))) return new DomainError("Review.NotVisited") { Field = "UnitSlugs" };
        var opened = ReviewRound.Open(id, scope.UnitId, title, [.. slugs.Select(slug => units[slug]).Zip(Workdays(first))], today, change);
        if (!opened.TryGet(out var made)) return opened.Errors[0];
        database.ReviewRounds.Add(made);
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }

    public Task<Result> RecordVisitAsync(UnitScope scope, Guid id, int version, int unitId, string? findings, DateOnly heldOn, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        ChangeAsync(scope.UnitId, id, version, round => heldOn > today ? new DomainError("Date.InFuture", heldOn, today) { Field = "HeldOn" } : round.RecordVisit(unitId, findings, heldOn, change), cancellationToken);

    /// <param name="ownerUnitId">The committee visited, or the unit that reviews.</param>
    public Task<Result> DecideAsync(UnitScope scope, Guid id, int version, int unitId, string? text, int ownerUnitId, DateOnly dueOn, ChangeContext change, CancellationToken cancellationToken) =>
        ChangeAsync(scope.UnitId, id, version, round => round.Decide(unitId, text, ownerUnitId, dueOn, change), cancellationToken);

    /// <summary>The owner may be below the unit that reviews, and acts on its own decisions only.</summary>
    public async Task<Result> CompleteAsync(UnitScope scope, Guid id, int version, int number, string? note, DateOnly on, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = "DoneOn" };
        return await ChangeAsync(null, id, version, round => round.Complete(number, scope.UnitId, note, on, change), cancellationToken);
    }

    public Task<Result> CloseAsync(UnitScope scope, Guid id, int version, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        ChangeAsync(scope.UnitId, id, version, round => round.Close(today, change), cancellationToken);

    private async Task<Result> ChangeAsync(int? reviewerId, Guid id, int version, Func<ReviewRound, Result> act, CancellationToken cancellationToken)
    {
        var round = await database.ReviewRounds.Include(r => r.Visits).Include(r => r.Decisions).AsSplitQuery()
            .FirstOrDefaultAsync(r => r.PublicId == id && (reviewerId == null || r.UnitId == reviewerId), cancellationToken);
        if (round is null) return new DomainError("Review.NotFound");
        if (round.Version != version) return new DomainError("Version.Stale");
        var done = act(round);
        return done.IsOk ? await database.SaveUnlessStaleAsync(cancellationToken) : done;
    }

    private static IEnumerable<DateOnly> Workdays(DateOnly first)
    {
        for (var day = first; ; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return day;
    }
}
