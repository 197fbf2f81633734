using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>Moves a file forward, by the rules in force on the day of the act or those it was switched to.</summary>
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
            CandidateStage.OpinionsCollected => await CollectAsync(candidate, step, on, change, cancellationToken),
            CandidateStage.CellVotePassed or CandidateStage.Decided => await VoteAsync(candidate, cellId, step, on, change, cancellationToken),
            CandidateStage.Probation or CandidateStage.Recognised => await AsMemberAsync(candidate, step, on, change, cancellationToken),
            _ => Plain(candidate, step, on, change),
        };
        if (!result.IsOk) return result;
        // A lost vote leaves the person on the cell's list: the file may be resumed.
        var left = candidate is { ClosedOn: { } closedOn, Stage: not CandidateStage.NotPassed } ? await PoolLeaving.EndAsync(database, candidate.Id, closedOn, change, cancellationToken) : Result.Ok;
        return left.IsOk ? await candidates.SaveAsync(cancellationToken) : left;
    }

    private Result Plain(Candidate candidate, TakeStep step, DateOnly on, ChangeContext change)
    {
        var rules = candidate.RulesOn(rulebook, on);
        return step.Stage switch
        {
            CandidateStage.ClassCompleted => candidate.CompleteClass(on, step.Document, rules, change),
            CandidateStage.FileOpened => candidate.OpenFile(step.LetterOn, step.CurriculumOn, on, step.Document, rules, change),
            CandidateStage.BackgroundVerified => candidate.RecordVerification(new VerificationRecord(step.Verification, step.LastReplyOn), on, step.Document, rules, change),
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
        return entered.IsOk ? candidate.EnterPool(on, step.Document, candidate.RulesOn(rulebook, on), change) : entered;
    }

    private async Task<Result> AssignAsync(Candidate candidate, int cellId, TakeStep step, DateOnly day, ChangeContext change, CancellationToken cancellationToken)
    {
        var asked = step.Mentors.Select(mentor => mentor.PublicId).ToList();
        // A mentor of another city is no mentor here: only members of the unit above the cell, and of cells named to help, are looked up.
        var baseId = await database.UnitVersions.HoldingOn(day).Where(v => v.UnitId == cellId).Select(v => v.ParentId).FirstOrDefaultAsync(cancellationToken);
        var found = await (
            from member in database.Members
            where asked.Contains(member.PublicId)
            where database.MemberReach.Any(reach => reach.MemberId == member.Id && reach.UnitId == (baseId ?? cellId) && reach.ValidFrom <= day && (reach.ValidTo == null || reach.ValidTo > day))
                || database.HelpingCells.Any(help => help.CandidateId == candidate.Id && help.ValidFrom <= day && (help.ValidTo == null || help.ValidTo > day)
                    && member.Cells.Any(place => place.CellId == help.CellId && place.ValidFrom <= day && (place.ValidTo == null || place.ValidTo > day)))
            select new
            {
                member.PublicId,
                member.Id,
                Full = member.Standings.Any(s => s.Status == MemberStatus.Full && s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo > day)),
                Offered = database.MentorOffers.Any(offer => offer.MemberId == member.Id && offer.StatedOn <= day && (offer.WithdrawnOn == null || offer.WithdrawnOn > day)),
            }).ToListAsync(cancellationToken);
        if (found.Count < asked.Distinct().Count()) return new DomainError("Mentors.NotHere") { Field = "MentorIds" };
        var choices = step.Mentors.Select(mentor => (Asked: mentor, Found: found.First(f => f.PublicId == mentor.PublicId)))
            .Select(pair => new MentorChoice(pair.Found.Id, pair.Found.Full, pair.Found.Offered, pair.Asked.CloseRelative, pair.Asked.AcquaintedSince)).ToList();
        return candidate.AssignMentors(choices, day, step.Document, candidate.RulesOn(rulebook, day), change);
    }

    private async Task<Result> CollectAsync(Candidate candidate, TakeStep step, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        if (step.Introductions is not { } asked) return new DomainError("Introduction.WhoIsMissing") { Field = "Introduction" };
        List<(Guid? Member, DateOnly? SignedOn)> members = asked.StandIn is null ? [(asked.FirstMember, asked.FirstSignedOn), (asked.SecondMember, asked.SecondSignedOn)] : [(asked.FirstMember, asked.FirstSignedOn)];
        var papers = new List<Introduction>();
        foreach (var (id, signed) in members)
        {
            if (id is not { } member || signed is not { } day) return new DomainError("Introduction.WhoIsMissing") { Field = "Introduction" };
            var found = await database.Members.Where(m => m.PublicId == member)
                .Select(m => new { m.Id, Full = m.Standings.Any(s => s.Status == MemberStatus.Full && s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo > day)) })
                .FirstOrDefaultAsync(cancellationToken);
            if (found is null) return new DomainError("Introduction.NotAMentor") { Field = "Introduction" };
            papers.Add(new Introduction(IntroducerKind.Member, found.Id, day, found.Full));
        }

        if (asked.StandIn is { } standIn)
        {
            if (asked.SecondSignedOn is not { } day) return new DomainError("Introduction.WhoIsMissing") { Field = "Introduction" };
            papers.Add(new Introduction(standIn, null, day, true, asked.StandInNumber));
        }

        return candidate.RecordOpinions(new OpinionPapers(papers, step.MassOrganisationsOn, step.ResidenceOn), on, step.Document, candidate.RulesOn(rulebook, on), change);
    }

    private async Task<Result> VoteAsync(Candidate candidate, int cellId, TakeStep step, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        if (step.Ballot is not { } ballot) return new DomainError("Vote.Missing") { Field = "Entitled" };
        var cell = await CellFactsReader.ReadAsync(database, cellId, candidate.Placements.Latest()!.VillageId, on, cancellationToken);
        var rules = candidate.RulesOn(rulebook, on);
        if (step.Stage == CandidateStage.CellVotePassed) return candidate.RecordCellVote(ballot, cell, on, step.Document, rules, change);
        if (step.DecidedBy is not { } body) return new DomainError("Decision.BodyMissing") { Field = "DecidedBy" };
        var member = candidate.Admit(NewId.From(candidate.PublicId, "member"), new AdmissionDecision(body, ballot), cell, on, step.Document, rules, change);
        if (!member.TryGet(out var admitted)) return Result.Refused(member.Errors);
        database.Members.Add(admitted);
        return Result.Ok;
    }

    private async Task<Result> AsMemberAsync(Candidate candidate, TakeStep step, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        var member = await database.Members.Include(m => m.Standings).FirstOrDefaultAsync(m => m.PublicId == candidate.MemberPublicId, cancellationToken);
        if (member is null) return new DomainError("Step.OutOfOrder", candidate.Stage, step.Stage);
        var rules = candidate.RulesOn(rulebook, on);
        var done = step.Stage == CandidateStage.Probation ? candidate.BeginProbation(on, step.Document, rules, change) : candidate.Recognise(step.VotedOn, on, step.Document, rules, change);
        if (!done.IsOk) return done;
        return step.Stage == CandidateStage.Probation ? member.HoldCeremony(on, change) : member.Recognise(on, rules.ProbationMonths, change);
    }
}
