using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Papers;

/// <summary>What the papers of one file may say, or null where the file does not exist or lies out of reach.</summary>
public sealed class CaseFileQuery(MembershipDbContext database)
{
    public async Task<CaseFile?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        if (await HeadAsync(scope, publicId, cancellationToken) is not { } head) return null;
        // What was taken back never happened, as far as a paper is concerned.
        var steps = await database.CandidateSteps.Where(step => step.CandidateId == head.Id && step.TakenBackBy == null && step.Act != StepAct.TakenBack)
            .OrderBy(step => step.Order).Select(step => new { step.Order, step.Stage, step.Act, step.OccurredOn, step.Document, step.RuleSetId }).ToListAsync(cancellationToken);
        var counting = steps.Select(step => step.Order).ToHashSet();
        var facts = await database.FileFacts.Where(fact => fact.CandidateId == head.Id).OrderBy(fact => fact.Id)
            .Select(fact => new { fact.StepOrder, fact.Kind, fact.On, fact.Reference }).ToListAsync(cancellationToken);
        var votes = await database.CandidateVotes.Where(vote => vote.CandidateId == head.Id).OrderBy(vote => vote.Id)
            .Select(vote => new { vote.StepOrder, Vote = new CaseVote(vote.Body, vote.On, vote.Document, vote.VotingBase, vote.Ballot.Present, vote.Ballot.InFavour, vote.Ballot.Against, vote.Ballot.BlankOrInvalid) }).ToListAsync(cancellationToken);
        var mentors = await MentorsAsync(head.Id, scope.AsOf, cancellationToken);
        var papers = await database.FilePapers.Where(paper => paper.CandidateId == head.Id && paper.RemovedOn == null)
            .OrderBy(paper => paper.Id).Select(paper => new RecordedPaper(paper.PublicId, paper.Code, new PaperTrace(paper.IssuedOn, paper.Number, paper.FiledAt), paper.Version)).ToListAsync(cancellationToken);
        var units = await UnitsAsync(head.CellId, scope.AsOf, cancellationToken);
        var path = steps.Where(step => step.Stage <= CandidateStage.Recognised && step.Act == StepAct.Taken).ToList();
        return new CaseFile(
            head.Id, publicId, head.FullName, head.BirthDate, head.Gender, head.Schooling, head.YouthUnionMember,
            head.EthnicConsentOn is null ? null : head.EthnicCode, head.ReligionConsentOn is null ? null : head.ReligionCode, head.RequestedOn, head.Stage,
            path.Max(step => step.Stage), steps[^1].RuleSetId, head.CertificateOn, head.VillageName, head.VillageUnitId, head.VillageUnitName, units,
            path.GroupBy(step => step.Stage).ToDictionary(step => step.Key, step => new PaperTrace(step.Last().OccurredOn, step.Last().Document, null)),
            mentors, papers, head.AdmittedOn, head.CeremonyOn)
        {
            Told = facts.Where(fact => fact.StepOrder is not { } order || counting.Contains(order)).GroupBy(fact => fact.Kind)
                .ToDictionary(same => same.Key, same => new PaperTrace(same.Last().On, same.Last().Reference, null)),
            Votes = [.. votes.Where(vote => counting.Contains(vote.StepOrder)).Select(vote => vote.Vote)],
        };
    }

    private Task<Head?> HeadAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return (
            from candidate in database.Candidates
            where candidate.PublicId == publicId
            join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
            where reach.UnitId == scope.UnitId && reach.ValidTo == null
            join placement in database.CandidatePlacements on candidate.Id equals placement.CandidateId
            where placement.ValidTo == null
            select new Head(
                candidate.Id, candidate.Name.Full, candidate.BirthDate, candidate.Gender, candidate.Schooling, candidate.YouthUnionMember,
                candidate.Declaration.EthnicCode, candidate.Declaration.EthnicConsentOn, candidate.Declaration.ReligionCode, candidate.Declaration.ReligionConsentOn,
                candidate.Consent.RequestedOn, candidate.Stage, candidate.CertificateOn, placement.CellId,
                database.VillageVersions.Where(v => v.VillageId == placement.VillageId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault(),
                database.VillageVersions.Where(v => v.VillageId == placement.VillageId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => (int?)v.UnitId).FirstOrDefault(),
                database.VillageVersions.Where(v => v.VillageId == placement.VillageId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date))
                    .Join(database.UnitVersions.Where(u => u.ValidFrom <= date && (u.ValidTo == null || u.ValidTo > date)), v => v.UnitId, u => u.UnitId, (v, u) => u.ShortName).FirstOrDefault(),
                database.Members.Where(m => m.PublicId == candidate.MemberPublicId).Select(m => (DateOnly?)m.AdmittedOn).FirstOrDefault(),
                database.Members.Where(m => m.PublicId == candidate.MemberPublicId).Select(m => m.CeremonyOn).FirstOrDefault())).FirstOrDefaultAsync(cancellationToken);
    }

    private Task<List<CaseMentor>> MentorsAsync(int candidateId, DateOnly date, CancellationToken cancellationToken) => (
        from mentor in database.MentorAssignments
        where mentor.CandidateId == candidateId
        join member in database.Members on mentor.MemberId equals member.Id
        orderby mentor.ValidFrom, mentor.Id
        select new CaseMentor(
            member.Name.Full,
            database.MemberCells.Where(c => c.MemberId == member.Id && c.ValidFrom <= date && (c.ValidTo == null || c.ValidTo > date))
                .Join(database.UnitVersions.Where(u => u.ValidFrom <= date && (u.ValidTo == null || u.ValidTo > date)), c => c.CellId, u => u.UnitId, (c, u) => u.Name).FirstOrDefault(),
            mentor.ValidFrom, mentor.ValidTo)).ToListAsync(cancellationToken);

    /// <summary>The way up is short, so one statement reads all of it.</summary>
    private async Task<List<PaperUnit>> UnitsAsync(int cellId, DateOnly date, CancellationToken cancellationToken)
    {
        var rows = await (
            from reach in database.UnitReach
            where reach.UnitId == cellId && reach.ValidFrom <= date && (reach.ValidTo == null || reach.ValidTo > date)
            join version in database.UnitVersions.HoldingOn(date) on reach.AncestorId equals version.UnitId
            select new { Unit = new PaperUnit(version.UnitId, version.Kind, version.Name, version.Letterhead, version.Symbol, version.Seat), version.ParentId })
            .ToListAsync(cancellationToken);
        var (units, next) = (new List<PaperUnit>(), (int?)cellId);
        while (rows.FirstOrDefault(row => row.Unit.Id == next) is { } row)
        {
            units.Add(row.Unit);
            next = row.ParentId;
        }

        return units;
    }

    private sealed record Head(
        int Id, string FullName, DateOnly BirthDate, Gender Gender, Schooling Schooling, bool YouthUnionMember, string? EthnicCode, DateOnly? EthnicConsentOn, string? ReligionCode, DateOnly? ReligionConsentOn,
        DateOnly RequestedOn, CandidateStage Stage, DateOnly? CertificateOn, int CellId, string? VillageName, int? VillageUnitId, string? VillageUnitName, DateOnly? AdmittedOn, DateOnly? CeremonyOn);
}
