using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Procedure;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

public sealed record StepLine(
    int Order, CandidateStage Stage, StepAct Act, int? TakenBackBy, DateOnly OccurredOn, string? Document, string RuleSetId, string? Reason, DateTime EnteredAt, string? EnteredBy, string? OnBehalfOf, ExitReason? ExitReason);

public sealed record MentorLine(int MemberId, Guid PublicId, string FullName, DateOnly From, DateOnly? To, bool Volunteered, DateOnly? AcquaintedSince)
{
    public DateOnly KnownSince => AcquaintedSince ?? From;
}

public sealed record CorrectionLine(DateTime At, string? By, string Act, string Fields, DateOnly? OccurredOn);

/// <summary>A candidate's page in full, for a reader whose reach holds the file.</summary>
public sealed record CandidateDetail(
    int Id, Guid PublicId, int Version, string FullName, DateOnly BirthDate, Gender Gender, Schooling Schooling, bool YouthUnionMember, bool VillageOfficer,
    ConsentRecord Consent, string? EthnicCode, string? ReligionCode, DateOnly? EthnicConsentOn, DateOnly? ReligionConsentOn,
    DateOnly? CertificateOn, CandidateStage Stage, DateOnly? ClosedOn, int CellId, string CellSlug, string CellName, string? BaseName, string? VillageCode, string? VillageName, bool DifficultArea,
    PoolKind? PoolKind, IReadOnlyList<StepLine> Steps, IReadOnlyList<MentorLine> Mentors, IReadOnlyList<CorrectionLine> Corrections)
{
    public UnitKind? BaseKind { get; init; }

    public DateOnly? PapersRenewedOn { get; init; }

    /// <summary>Days besides the steps, in the order in which they were entered.</summary>
    public IReadOnlyList<FileDate> Dates { get; init; } = [];

    public IReadOnlyList<ClockExtension> Extensions { get; init; } = [];
}

/// <summary>One file by its public id, or null where it does not exist or lies out of reach: the two are not told apart.</summary>
public sealed class CandidateDetailQuery(MembershipDbContext database)
{
    public async Task<CandidateDetail?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var head = await HeadAsync(scope, publicId, cancellationToken);
        if (head is null) return null;
        var steps = await StepsAsync(head.Id, cancellationToken);
        var mentors = await (
            from mentor in database.MentorAssignments
            where mentor.CandidateId == head.Id
            join member in database.Members on mentor.MemberId equals member.Id
            orderby mentor.ValidFrom, mentor.Id
            select new MentorLine(member.Id, member.PublicId, member.Name.Full, mentor.ValidFrom, mentor.ValidTo, mentor.Volunteered, mentor.AcquaintedSince))
            .ToListAsync(cancellationToken);
        var corrections = await (
            from entry in database.AuditEntries
            where entry.SubjectId == publicId && (entry.Act == "Candidate.Corrected" || entry.Act == "Candidate.MentorReplaced")
            join user in database.Users on entry.ActorId equals user.Id into users
            from user in users.DefaultIfEmpty()
            orderby entry.Id
            select new CorrectionLine(entry.At, user.DisplayName, entry.Act, entry.Fields, entry.OccurredOn))
            .ToListAsync(cancellationToken);
        return new CandidateDetail(
            head.Id, publicId, head.Version, head.FullName, head.BirthDate, head.Gender, head.Schooling, head.YouthUnionMember, head.VillageOfficer,
            head.Consent, head.EthnicCode, head.ReligionCode, head.EthnicConsentOn, head.ReligionConsentOn, head.CertificateOn, head.Stage, head.ClosedOn,
            head.CellId, head.CellSlug, head.CellName, head.BaseName, head.VillageCode, head.VillageName, head.DifficultArea, head.PoolKind, steps, mentors, corrections)
        {
            BaseKind = head.BaseKind,
            PapersRenewedOn = head.PapersRenewedOn,
            Dates = await database.FileDates.AsNoTracking().Where(date => date.CandidateId == head.Id).OrderBy(date => date.Id).ToListAsync(cancellationToken),
            Extensions = await database.ClockExtensions.AsNoTracking().Where(extension => extension.CandidateId == head.Id).OrderBy(extension => extension.Id).ToListAsync(cancellationToken),
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
            join cell in database.Units on placement.CellId equals cell.Id
            join cellVersion in database.UnitVersions on cell.Id equals cellVersion.UnitId
            where cellVersion.ValidFrom <= date && (cellVersion.ValidTo == null || cellVersion.ValidTo > date)
            select new Head(
                candidate.Id, candidate.Version, candidate.Name.Full, candidate.BirthDate, candidate.Gender, candidate.Schooling, candidate.YouthUnionMember, candidate.VillageOfficer,
                candidate.Consent, candidate.Declaration.EthnicCode, candidate.Declaration.ReligionCode, candidate.Declaration.EthnicConsentOn, candidate.Declaration.ReligionConsentOn,
                candidate.CertificateOn, candidate.Stage, candidate.ClosedOn, cell.Id, cell.Slug, cellVersion.Name,
                database.UnitVersions.Where(v => v.UnitId == cellVersion.ParentId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault(),
                database.Villages.Where(v => v.Id == placement.VillageId).Select(v => v.Code).FirstOrDefault(),
                database.VillageVersions.Where(v => v.VillageId == placement.VillageId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault(),
                database.VillageVersions.Any(v => v.VillageId == placement.VillageId && v.DifficultArea && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)),
                database.PoolEntries.Where(e => e.CandidateId == candidate.Id && e.ValidFrom <= date && (e.ValidTo == null || e.ValidTo > date))
                    .Join(database.Pools, e => e.PoolId, p => p.Id, (e, p) => (PoolKind?)p.Kind).FirstOrDefault(),
                database.UnitVersions.Where(v => v.UnitId == cellVersion.ParentId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => (UnitKind?)v.Kind).FirstOrDefault(),
                database.FileFacts.Where(f => f.CandidateId == candidate.Id && f.Kind == FileFactKind.PapersRenewed).Max(f => (DateOnly?)f.On)))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private Task<List<StepLine>> StepsAsync(int candidateId, CancellationToken cancellationToken) => (
        from step in database.CandidateSteps
        where step.CandidateId == candidateId
        join user in database.Users on step.ActorId equals user.Id into users
        from user in users.DefaultIfEmpty()
        orderby step.Order
        select new StepLine(
            step.Order, step.Stage, step.Act, step.TakenBackBy, step.OccurredOn, step.Document, step.RuleSetId, step.Reason, step.EnteredAt, user.DisplayName,
            database.UnitVersions.Where(v => v.UnitId == step.OnBehalfOfUnitId && v.ValidTo == null).Select(v => v.Name).FirstOrDefault(), step.ExitReason))
        .ToListAsync(cancellationToken);

    private sealed record Head(
        int Id, int Version, string FullName, DateOnly BirthDate, Gender Gender, Schooling Schooling, bool YouthUnionMember, bool VillageOfficer, ConsentRecord Consent,
        string? EthnicCode, string? ReligionCode, DateOnly? EthnicConsentOn, DateOnly? ReligionConsentOn, DateOnly? CertificateOn, CandidateStage Stage, DateOnly? ClosedOn,
        int CellId, string CellSlug, string CellName, string? BaseName, string? VillageCode, string? VillageName, bool DifficultArea, PoolKind? PoolKind, UnitKind? BaseKind, DateOnly? PapersRenewedOn);
}
