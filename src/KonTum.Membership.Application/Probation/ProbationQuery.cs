using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Probation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Probation;

public sealed record StrikeOffLine(Guid PublicId, int Version, ExitReason Reason, string? Words, DateOnly ProposedOn, string Resolution, StrikeOffState State, DateOnly? DecidedOn, string? Decision);

/// <summary>A file from the admission decision on, with the dates that count from it.</summary>
/// <param name="FullFrom">The day from which the person is a full member: the day the probation ended.</param>
/// <param name="RecognisedOn">The day of the decision that says so, which may come later.</param>
public sealed record ProbationView(
    Guid PublicId, int Version, string FullName, int CellId, string CellName, CandidateStage Stage, string RuleSetId, DateOnly AdmittedOn, DateOnly? CeremonyOn, int ExtraMonths, DateOnly? FullFrom, DateOnly? RecognisedOn,
    DateOnly? NewMemberClassOn, string? NewMemberClassNumber, DateOnly? HandedOverOn, DateOnly? LeftOn, MembershipEnd? LeftBy, IReadOnlyList<StrikeOffLine> StrikeOffs);

/// <summary>Probation and what follows, for a reader whose reach holds the file.</summary>
public sealed class ProbationQuery(MembershipDbContext database)
{
    public async Task<ProbationView?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var row = await (
            from candidate in database.Candidates
            where candidate.PublicId == publicId
            join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
            where reach.UnitId == scope.UnitId && reach.ValidTo == null
            join member in database.Members on candidate.MemberPublicId equals member.PublicId
            join step in database.CandidateSteps on candidate.Id equals step.CandidateId
            where step.Until == null
            select new
            {
                candidate.Id,
                candidate.Version,
                candidate.Name.Full,
                reach.CellId,
                Cell = database.UnitVersions.Where(v => v.UnitId == reach.CellId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault() ?? string.Empty,
                candidate.Stage,
                step.RuleSetId,
                step.OccurredOn,
                member.AdmittedOn,
                member.CeremonyOn,
                member.ProbationExtraMonths,
                FullFrom = member.Standings.Where(s => s.Status == MemberStatus.Full).Select(s => (DateOnly?)s.ValidFrom).FirstOrDefault(),
                candidate.NewMemberClassOn,
                candidate.NewMemberClassNumber,
                candidate.HandedOverOn,
                member.LeftOn,
                member.LeftBy,
            }).FirstOrDefaultAsync(cancellationToken);
        if (row is null) return null;
        var proposals = await database.StrikeOffs.Where(strike => strike.CandidateId == row.Id).OrderByDescending(strike => strike.ProposedOn).ThenByDescending(strike => strike.Id)
            .Select(strike => new StrikeOffLine(strike.PublicId, strike.Version, strike.Reason, strike.Words, strike.ProposedOn, strike.Resolution, strike.State, strike.DecidedOn, strike.Decision))
            .ToListAsync(cancellationToken);
        return new ProbationView(
            publicId, row.Version, row.Full, row.CellId, row.Cell, row.Stage, row.RuleSetId, row.AdmittedOn, row.CeremonyOn, row.ProbationExtraMonths, row.FullFrom,
            row.Stage == CandidateStage.Recognised ? row.OccurredOn : null, row.NewMemberClassOn, row.NewMemberClassNumber, row.HandedOverOn, row.LeftOn, row.LeftBy, proposals);
    }
}
