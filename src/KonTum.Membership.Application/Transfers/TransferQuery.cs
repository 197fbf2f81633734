using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Transfers;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Transfers;

/// <param name="IsFrom">The sending cell is within the reader's reach.</param>
/// <param name="IsTo">The receiving cell is.</param>
public sealed record TransferLine(
    Guid PublicId, int Version, string FullName, int BirthYear, CandidateStage Stage, string FromSlug, string FromName, string ToSlug, string ToName,
    DateOnly ProposedOn, string Document, TransferState State, DateOnly? AnsweredOn, string? AnswerDocument, string? AnswerReason, bool IsFrom, bool IsTo);

/// <summary>What goes along with the file: the time that was served in it.</summary>
public sealed record TransferServed(Guid CandidateId, DateOnly ConsentGivenOn, DateOnly StageSince, DateOnly? CertificateOn, DateOnly? FileOpenedOn, DateOnly? CeremonyOn, IReadOnlyList<DateOnly> HelpedSince);

public sealed record CellChoice(string Slug, string Name);

/// <summary>Slips that leave or reach the reader's cells. Both cells see the slip; the file is seen where it is.</summary>
public sealed class TransferQuery(MembershipDbContext database)
{
    private const int Most = 200;

    public Task<List<TransferLine>> ListAsync(UnitScope scope, CancellationToken cancellationToken) =>
        Lines(scope, database.Transfers.OrderBy(transfer => transfer.State == TransferState.Proposed ? 0 : 1).ThenByDescending(transfer => transfer.ProposedOn).ThenBy(transfer => transfer.Id))
            .Take(Most).ToListAsync(cancellationToken);

    public Task<TransferLine?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        Lines(scope, database.Transfers.Where(transfer => transfer.PublicId == publicId)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>For somebody who sees the slip.</summary>
    public async Task<TransferServed?> ServedAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var row = await (
            from transfer in database.Transfers
            where transfer.PublicId == publicId && database.UnitReach.Any(reach => reach.AncestorId == scope.UnitId && (reach.UnitId == transfer.FromCellId || reach.UnitId == transfer.ToCellId) && reach.ValidTo == null)
            join candidate in database.Candidates on transfer.CandidateId equals candidate.Id
            join step in database.CandidateSteps on candidate.Id equals step.CandidateId
            where step.Until == null
            select new
            {
                candidate.Id,
                candidate.PublicId,
                candidate.Consent.GivenOn,
                step.OccurredOn,
                candidate.CertificateOn,
                Opened = database.CandidateSteps.Where(s => s.CandidateId == candidate.Id && s.Stage == CandidateStage.FileOpened).Select(s => (DateOnly?)s.OccurredOn).FirstOrDefault(),
                Ceremony = database.CandidateSteps.Where(s => s.CandidateId == candidate.Id && s.Stage == CandidateStage.Probation).Select(s => (DateOnly?)s.OccurredOn).FirstOrDefault(),
            }).FirstOrDefaultAsync(cancellationToken);
        if (row is null) return null;
        var helped = await database.MentorAssignments.Where(mentor => mentor.CandidateId == row.Id && mentor.ValidTo == null).OrderBy(mentor => mentor.ValidFrom).Select(mentor => mentor.ValidFrom).ToListAsync(cancellationToken);
        return new TransferServed(row.PublicId, row.GivenOn, row.OccurredOn, row.CertificateOn, row.Opened, row.Ceremony, helped);
    }

    /// <summary>Every cell of the tree on that day: a file may go anywhere, and a cell's name is nobody's data.</summary>
    public Task<List<CellChoice>> CellsAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return (
            from version in database.UnitVersions.HoldingOn(date)
            where version.Kind == UnitKind.Cell
            join cell in database.Units on version.UnitId equals cell.Id
            orderby cell.Slug
            select new CellChoice(cell.Slug, version.Name)).ToListAsync(cancellationToken);
    }

    private IQueryable<TransferLine> Lines(UnitScope scope, IQueryable<Transfer> transfers)
    {
        var date = scope.AsOf;
        var reached = database.UnitReach.Where(reach => reach.AncestorId == scope.UnitId && reach.ValidTo == null).Select(reach => reach.UnitId);
        return
            from transfer in transfers
            where reached.Contains(transfer.FromCellId) || reached.Contains(transfer.ToCellId)
            join candidate in database.Candidates on transfer.CandidateId equals candidate.Id
            where candidate.Stage != CandidateStage.Withdrawn
            join sender in database.Units on transfer.FromCellId equals sender.Id
            join receiver in database.Units on transfer.ToCellId equals receiver.Id
            select new TransferLine(
                transfer.PublicId, transfer.Version, candidate.Name.Full, candidate.BirthDate.Year, candidate.Stage,
                sender.Slug, sender.Versions.Where(v => v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault() ?? sender.Slug,
                receiver.Slug, receiver.Versions.Where(v => v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault() ?? receiver.Slug,
                transfer.ProposedOn, transfer.Document, transfer.State, transfer.AnsweredOn, transfer.AnswerDocument, transfer.AnswerReason,
                reached.Contains(transfer.FromCellId), reached.Contains(transfer.ToCellId));
    }
}
