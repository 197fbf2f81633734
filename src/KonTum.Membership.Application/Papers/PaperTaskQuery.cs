using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Papers;
using KonTum.Membership.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Papers;

/// <summary>The files whose checklist has something missing at the stage they have reached, one line a file, in five statements however many there are.</summary>
public sealed class PaperTaskQuery(MembershipDbContext database, PaperCatalogue catalogue) : ITaskSource
{
    private static readonly PaperTrace There = new(null, null, null);
    private static readonly CandidateStage[] OnTheWay = [.. CandidateStages.BeforeDecision, CandidateStage.Decided, CandidateStage.Probation];

    public async Task<IReadOnlyList<TaskItem>> ItemsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var reached = database.CandidateReach.Within(scope.UnitId, scope.AsOf);
        var files = await (
            from reach in reached
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            where OnTheWay.Contains(candidate.Stage)
            select new { candidate.Id, candidate.PublicId, candidate.Name.Full, candidate.Name.SortKey, candidate.YouthUnionMember, reach.CellId }).ToListAsync(cancellationToken);
        if (files.Count == 0) return [];
        var cells = await TaskCells.ByIdAsync(database, scope, cancellationToken);
        // What was taken back never happened, as far as a paper is concerned.
        var steps = (await (
            from reach in reached
            join step in database.CandidateSteps on reach.CandidateId equals step.CandidateId
            where step.TakenBackBy == null && step.Act != StepAct.TakenBack
            select new { step.CandidateId, step.Order, step.Stage, step.Act, step.RuleSetId }).ToListAsync(cancellationToken)).ToLookup(step => step.CandidateId);
        var facts = (await (
            from reach in reached
            join fact in database.FileFacts on reach.CandidateId equals fact.CandidateId
            select new { fact.CandidateId, fact.StepOrder, fact.Kind }).ToListAsync(cancellationToken)).ToLookup(fact => fact.CandidateId);
        var votes = (await (
            from reach in reached
            join vote in database.CandidateVotes on reach.CandidateId equals vote.CandidateId
            select new { vote.CandidateId, vote.StepOrder, vote.Body }).ToListAsync(cancellationToken)).ToLookup(vote => vote.CandidateId);
        var papers = (await (
            from reach in reached
            join paper in database.FilePapers on reach.CandidateId equals paper.CandidateId
            where paper.RemovedOn == null
            select new { paper.CandidateId, paper.Code }).ToListAsync(cancellationToken)).ToLookup(paper => paper.CandidateId, paper => paper.Code);
        return
        [
            .. from file in files
               where cells.ContainsKey(file.CellId)
               let cell = cells[file.CellId]
               let counting = steps[file.Id].Select(step => step.Order).ToHashSet()
               let taken = steps[file.Id].Where(step => step.Stage <= CandidateStage.Recognised && step.Act == StepAct.Taken).Select(step => step.Stage).ToHashSet()
               let checklist = PaperChecklist.Of(catalogue.For(steps[file.Id].MaxBy(step => step.Order)!.RuleSetId), new PaperFacts(
                   taken.Max(), file.YouthUnionMember, cell.AboveKind == UnitKind.SectionalCommittee, taken.ToDictionary(stage => stage, _ => There), papers[file.Id].Distinct().ToDictionary(code => code, _ => There))
               {
                   Facts = facts[file.Id].Where(fact => fact.StepOrder is not { } order || counting.Contains(order)).Select(fact => fact.Kind).Distinct().ToDictionary(kind => kind, _ => There),
                   Votes = votes[file.Id].Where(vote => counting.Contains(vote.StepOrder)).Select(vote => vote.Body).Distinct().ToDictionary(body => body, _ => There),
               })
               let missing = checklist.Count(line => line.IsLate)
               where missing > 0
               select new TaskItem(TaskKind.PapersMissing, cell.About(file.PublicId, file.Full, file.SortKey), null, scope.AsOf, TaskLevel.Secretary, TaskAdvice.None, TaskAct.OpenPapers) { Words = [missing] },
        ];
    }
}
