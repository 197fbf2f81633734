using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Procedure;

/// <summary>A file as it stands, with the days since its last step.</summary>
public sealed record StandingFile(Guid PublicId, string FullName, string CellName, string UnitSlug, string UnitName, CandidateStage Stage, int Days);

/// <summary>How long the files within reach stayed, and stay, at each stage.</summary>
public sealed class StageTimeQuery(MembershipDbContext database)
{
    /// <param name="byCell">Whether the cell or the unit above it is the unit counted.</param>
    public async Task<IReadOnlyList<StagePassage>> PassagesAsync(UnitScope scope, bool byCell, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var rows = await (
            from reach in database.CandidateReach.Within(scope.UnitId, date)
            join step in database.CandidateSteps on reach.CandidateId equals step.CandidateId
            where step.Act == StepAct.Taken && step.TakenBackBy == null && step.Until != null && step.Until <= date && CandidateStages.Path.Contains(step.Stage)
            join cellVersion in database.UnitVersions.HoldingOn(date) on reach.CellId equals cellVersion.UnitId
            join cell in database.Units on reach.CellId equals cell.Id
            join above in database.Units on cellVersion.ParentId equals above.Id
            join aboveVersion in database.UnitVersions.HoldingOn(date) on above.Id equals aboveVersion.UnitId
            select new { Slug = byCell ? cell.Slug : above.Slug, Name = byCell ? cellVersion.ShortName : aboveVersion.ShortName, step.Stage, step.OccurredOn, step.Until })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StagePassage(row.Slug, row.Name, row.Stage, row.Until!.Value.DayNumber - row.OccurredOn.DayNumber))];
    }

    public async Task<IReadOnlyList<StandingFile>> StandingAsync(UnitScope scope, bool byCell, CancellationToken cancellationToken)
    {
        var (date, last) = (scope.AsOf, CandidateStage.Recognised);
        var rows = await (
            from reach in database.CandidateReach.Within(scope.UnitId, date)
            join step in database.CandidateSteps.HoldingOn(date) on reach.CandidateId equals step.CandidateId
            where CandidateStages.Path.Contains(step.Stage) && step.Stage != last
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            join cellVersion in database.UnitVersions.HoldingOn(date) on reach.CellId equals cellVersion.UnitId
            join cell in database.Units on reach.CellId equals cell.Id
            join above in database.Units on cellVersion.ParentId equals above.Id
            join aboveVersion in database.UnitVersions.HoldingOn(date) on above.Id equals aboveVersion.UnitId
            select new { candidate.PublicId, candidate.Name.Full, CellName = cellVersion.ShortName, Slug = byCell ? cell.Slug : above.Slug, Name = byCell ? cellVersion.ShortName : aboveVersion.ShortName, step.Stage, step.OccurredOn })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StandingFile(row.PublicId, row.Full, row.CellName, row.Slug, row.Name, row.Stage, date.DayNumber - row.OccurredOn.DayNumber))];
    }
}
