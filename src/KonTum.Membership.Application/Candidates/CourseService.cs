using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>What happens to a file besides its next step: the base committee considers or returns it, a paper comes by itself, a mistake is taken back.</summary>
public sealed class CourseService(MembershipDbContext database, CandidateService candidates, Rulebook rulebook)
{
    public Task<Result> ConsiderAsync(UnitScope scope, Guid publicId, int version, Ballot ballot, DateOnly? on, string? resolution, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DatedAsync(scope, publicId, version, on, today, (candidate, day) => candidate.RecordCommitteeVote(ballot, day, resolution, candidate.RulesOn(rulebook, day), change), cancellationToken);

    public Task<Result> ReturnAsync(UnitScope scope, Guid publicId, int version, DateOnly? on, string? document, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DatedAsync(scope, publicId, version, on, today, (candidate, day) => candidate.ReturnByCommittee(day, document, candidate.RulesOn(rulebook, day), change), cancellationToken);

    public Task<Result> RecordFactAsync(UnitScope scope, Guid publicId, int version, FileFactKind kind, DateOnly? on, string? reference, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DatedAsync(scope, publicId, version, on, today, (candidate, day) => candidate.RecordFact(kind, day, reference, change), cancellationToken, "On");

    public Task<Result> SwitchRulesAsync(UnitScope scope, Guid publicId, int version, string? ruleSetId, DateOnly? on, string? document, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DatedAsync(scope, publicId, version, on, today,
            (candidate, day) => rulebook.Find(ruleSetId ?? string.Empty) is { } to ? candidate.SwitchRules(to, day, document, change) : new DomainError("Switch.RulesMissing") { Field = "RuleSetId" }, cancellationToken);

    public async Task<Result> TakeBackAsync(UnitScope scope, Guid publicId, int version, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, publicId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != version) return new DomainError("Version.Stale");
        var undone = candidate.CanBeTakenBack;
        var taken = candidate.TakeBack(change);
        if (!taken.IsOk) return taken;
        if (undone is { Stage: CandidateStage.InPool, Act: StepAct.Taken } && await PoolOfAsync(candidate.Id, cancellationToken) is { } pool)
            taken = pool.TakeBackEntry(candidate.Id, change);
        return taken.IsOk ? await candidates.SaveAsync(cancellationToken) : taken;
    }

    public Task<Result> ResumeAsync(UnitScope scope, Guid publicId, int version, DateOnly? on, string? document, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DatedAsync(scope, publicId, version, on, today, (candidate, day) => candidate.Resume(day, document, candidate.RulesOn(rulebook, day), change), cancellationToken);

    private Task<Pool?> PoolOfAsync(int candidateId, CancellationToken cancellationToken) =>
        database.Pools.Include(pool => pool.Entries.Where(entry => entry.CandidateId == candidateId))
            .FirstOrDefaultAsync(pool => pool.Entries.Any(entry => entry.CandidateId == candidateId && entry.ValidTo == null), cancellationToken);

    private async Task<Result> DatedAsync(
        UnitScope scope, Guid publicId, int version, DateOnly? on, DateOnly today, Func<Candidate, DateOnly, Result> act, CancellationToken cancellationToken, string field = "OccurredOn")
    {
        var candidate = await candidates.LoadAsync(scope, publicId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != version) return new DomainError("Version.Stale");
        if (on is not { } day) return new DomainError("Date.Missing") { Field = field };
        if (day > today) return new DomainError("Date.InFuture", day, today) { Field = field };
        var done = act(candidate, day);
        return done.IsOk ? await candidates.SaveAsync(cancellationToken) : done;
    }
}
