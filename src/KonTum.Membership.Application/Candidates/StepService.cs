using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>The next step of a file, as it was typed.</summary>
/// <param name="Stage">Which step; it must be the one that follows.</param>
/// <param name="PoolId">For the entry into a pool: one of the cell's own pools.</param>
/// <param name="MentorIds">For the assignment of mentors.</param>
/// <param name="Vote">For the cell's vote.</param>
public sealed record TakeStep(
    CandidateStage Stage, int Version, DateOnly? OccurredOn, string? Document, Guid? PoolId = null, IReadOnlyList<Guid>? MentorIds = null, CellVote? Vote = null);

/// <summary>Moves a file forward, by the rules in force on the day of the act.</summary>
public sealed class StepService(MembershipDbContext database, CandidateService candidates, Rulebook rulebook)
{
    public async Task<Result> TakeAsync(UnitScope scope, Guid publicId, TakeStep step, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, publicId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != step.Version) return new DomainError("Version.Stale");
        if (step.OccurredOn is not { } on) return new DomainError("Date.Missing") { Field = "OccurredOn" };
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = "OccurredOn" };

        var cellId = candidate.Placements.Latest()!.CellId;
        var result = step.Stage switch
        {
            CandidateStage.InPool => await EnterPoolAsync(candidate, cellId, step, on, change, cancellationToken),
            CandidateStage.MentorsAssigned => await AssignAsync(candidate, cellId, step, on, change, cancellationToken),
            CandidateStage.CellVotePassed => await VoteAsync(candidate, cellId, step, on, change, cancellationToken),
            CandidateStage.Decided => AdmitNow(candidate, step, on, change),
            CandidateStage.Probation or CandidateStage.Recognised => await AsMemberAsync(candidate, step, on, change, cancellationToken),
            _ => Plain(candidate, step, on, change),
        };
        return result.IsOk ? await candidates.SaveAsync(cancellationToken) : result;
    }

    private Result Plain(Candidate candidate, TakeStep step, DateOnly on, ChangeContext change)
    {
        var rules = rulebook.At(on);
        return step.Stage switch
        {
            CandidateStage.ClassCompleted => candidate.CompleteClass(on, step.Document, rules, change),
            CandidateStage.FileOpened => candidate.OpenFile(on, step.Document, rules, change),
            CandidateStage.BackgroundVerified => candidate.RecordVerification(on, step.Document, rules, change),
            CandidateStage.OpinionsCollected => candidate.RecordOpinions(on, step.Document, rules, change),
            _ => new DomainError("Step.OutOfOrder", candidate.Stage, step.Stage),
        };
    }

    private async Task<Result> EnterPoolAsync(Candidate candidate, int cellId, TakeStep step, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        var pool = await database.Pools.Include(p => p.Entries.Where(e => e.CandidateId == candidate.Id)).FirstOrDefaultAsync(p => p.PublicId == step.PoolId && p.CellId == cellId, cancellationToken);
        if (pool is null)
        {
            if (await database.Pools.AnyAsync(p => p.CellId == cellId && p.TermFrom <= on && p.TermTo > on, cancellationToken)) return new DomainError("Pool.Missing") { Field = "PoolId" };
            if (string.IsNullOrWhiteSpace(step.Document)) return new DomainError("Pool.ResolutionMissing") { Field = "Document" };
            // The resolution that enters the first person opens the cell's general pool of the year.
            var year = new Period(new DateOnly(on.Year, 1, 1), new DateOnly(on.Year + 1, 1, 1));
            pool = new Pool(NewId.From(candidate.PublicId, "pool"), cellId, PoolKind.General, year, step.Document.Trim(), change);
            database.Pools.Add(pool);
        }

        var entered = pool.Enter(candidate.Id, on, change);
        return entered.IsOk ? candidate.EnterPool(on, step.Document, rulebook.At(on), change) : entered;
    }

    private async Task<Result> AssignAsync(Candidate candidate, int cellId, TakeStep step, DateOnly day, ChangeContext change, CancellationToken cancellationToken)
    {
        var asked = step.MentorIds ?? [];
        // A mentor of another city is no mentor here: only members of the unit above the cell are looked up.
        var baseId = await database.UnitVersions.HoldingOn(day).Where(v => v.UnitId == cellId).Select(v => v.ParentId).FirstOrDefaultAsync(cancellationToken);
        var found = await (
            from member in database.Members
            where asked.Contains(member.PublicId)
            join reach in database.MemberReach.Within(baseId ?? cellId, day) on member.Id equals reach.MemberId
            select new { member.PublicId, member.Id, Full = member.Standings.Any(s => s.Status == MemberStatus.Full && s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo > day)) })
            .ToListAsync(cancellationToken);
        if (found.Count < asked.Distinct().Count()) return new DomainError("Mentors.NotHere") { Field = "MentorIds" };
        var choices = asked.Select(id => found.First(f => f.PublicId == id)).Select(f => new MentorChoice(f.Id, f.Full, false)).ToList();
        return candidate.AssignMentors(choices, day, step.Document, rulebook.At(day), change);
    }

    private async Task<Result> VoteAsync(Candidate candidate, int cellId, TakeStep step, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        if (step.Vote is null) return new DomainError("Vote.Missing") { Field = "Entitled" };
        var fullMembers = await MentorQuery.FullMembersOf(database, cellId, on).CountAsync(cancellationToken);
        var villageId = candidate.Placements.Latest()!.VillageId;
        var difficult = await database.VillageVersions.HoldingOn(on).AnyAsync(v => v.VillageId == villageId && v.DifficultArea, cancellationToken);
        return candidate.RecordCellVote(step.Vote, fullMembers, difficult, on, step.Document, rulebook.At(on), change);
    }

    private Result AdmitNow(Candidate candidate, TakeStep step, DateOnly on, ChangeContext change)
    {
        var member = candidate.Admit(NewId.From(candidate.PublicId, "member"), on, step.Document, rulebook.At(on), change);
        if (!member.TryGet(out var admitted)) return Result.Refused(member.Errors);
        database.Members.Add(admitted);
        return Result.Ok;
    }

    private async Task<Result> AsMemberAsync(Candidate candidate, TakeStep step, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        var member = await database.Members.Include(m => m.Standings).FirstOrDefaultAsync(m => m.PublicId == candidate.MemberPublicId, cancellationToken);
        if (member is null) return new DomainError("Step.OutOfOrder", candidate.Stage, step.Stage);
        var rules = rulebook.At(on);
        var done = step.Stage == CandidateStage.Probation ? member.HoldCeremony(on, change) : member.Recognise(on, rules.ProbationMonths, change);
        if (!done.IsOk) return done;
        return step.Stage == CandidateStage.Probation ? candidate.BeginProbation(on, step.Document, rules, change) : candidate.Recognise(on, step.Document, rules, change);
    }
}
