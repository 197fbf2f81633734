using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Probation;

/// <summary>A dated fact with its number, for a file of a known version.</summary>
public sealed record NumberedFact(int Version, DateOnly? OccurredOn, string? Document);

public sealed record ProposeStrikeOff(Guid Id, int Version, DateOnly? OccurredOn, string? Document, ExitReason? Reason, string? Words);

/// <summary>What happens between the admission decision and the day a file is closed for good, besides the steps.</summary>
public sealed class ProbationService(MembershipDbContext database, CandidateService candidates, Rulebook rulebook)
{
    public Task<Result> RecordClassAsync(UnitScope scope, Guid publicId, NumberedFact fact, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DoAsync(scope, publicId, fact.Version, fact.OccurredOn, today, (candidate, on) => Task.FromResult(candidate.RecordNewMemberClass(on, fact.Document, change)), cancellationToken);

    public Task<Result> HandOverAsync(UnitScope scope, Guid publicId, NumberedFact fact, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DoAsync(scope, publicId, fact.Version, fact.OccurredOn, today, (candidate, on) => Task.FromResult(candidate.HandOver(on, change)), cancellationToken);

    public Task<Result> ExtendAsync(UnitScope scope, Guid publicId, NumberedFact fact, int months, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DoAsync(scope, publicId, fact.Version, fact.OccurredOn, today,
            async (candidate, on) => await MemberOfAsync(candidate, cancellationToken) is { } member ? ProbationExtension.By(months, member, on, candidate.RulesOn(rulebook, on), change) : new DomainError("Member.NotProbationary"), cancellationToken);

    public Task<Result> ProposeAsync(UnitScope scope, Guid publicId, ProposeStrikeOff asked, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DoAsync(scope, publicId, asked.Version, asked.OccurredOn, today, async (candidate, on) =>
        {
            if (await database.StrikeOffs.AnyAsync(strike => strike.CandidateId == candidate.Id && strike.State == StrikeOffState.Proposed, cancellationToken)) return new DomainError("StrikeOff.UnderWay");
            var proposed = StrikeOff.Propose(asked.Id, candidate, asked.Reason, asked.Words, on, asked.Document, change);
            if (!proposed.TryGet(out var proposal)) return Result.Refused(proposed.Errors);
            database.StrikeOffs.Add(proposal);
            return Result.Ok;
        }, cancellationToken);

    /// <summary>The committee's answer: where it follows the cell, the membership ends on the day of its decision.</summary>
    public Task<Result> DecideAsync(UnitScope scope, Guid publicId, Guid proposalId, bool struckOff, NumberedFact decision, DateOnly today, ChangeContext change, CancellationToken cancellationToken) =>
        DoAsync(scope, publicId, decision.Version, decision.OccurredOn, today, async (candidate, on) =>
        {
            if (await database.StrikeOffs.FirstOrDefaultAsync(strike => strike.PublicId == proposalId && strike.CandidateId == candidate.Id, cancellationToken) is not { } proposal) return new DomainError("StrikeOff.NotFound");
            var decided = proposal.Decide(struckOff, on, decision.Document, change);
            if (!decided.IsOk || !struckOff) return decided;
            var ended = candidate.StrikeOff(proposal.Reason, on, proposal.Decision!, candidate.RulesOn(rulebook, on), change);
            if (!ended.IsOk) return ended;
            await PendingTransfers.CallBackAsync(database, candidate.Id, on, change, cancellationToken);
            return await MemberOfAsync(candidate, cancellationToken) is { } member ? member.Leave(MembershipEnd.StruckOff, on, change) : new DomainError("Member.NotProbationary");
        }, cancellationToken);

    private async Task<Result> DoAsync(UnitScope scope, Guid publicId, int version, DateOnly? day, DateOnly today, Func<Candidate, DateOnly, Task<Result>> act, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, publicId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != version) return new DomainError("Version.Stale");
        if (day is not { } on) return new DomainError("Date.Missing") { Field = "OccurredOn" };
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = "OccurredOn" };
        var done = await act(candidate, on);
        return done.IsOk ? await candidates.SaveAsync(cancellationToken) : done;
    }

    private Task<Member?> MemberOfAsync(Candidate candidate, CancellationToken cancellationToken) =>
        database.Members.Include(m => m.Cells).Include(m => m.Standings).Include(m => m.Residences).Include(m => m.Posts).FirstOrDefaultAsync(m => m.PublicId == candidate.MemberPublicId, cancellationToken);
}
