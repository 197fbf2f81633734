using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Domain.Pools;
using KonTum.Membership.Domain.Transfers;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Transfers;

/// <param name="Id">Made with the form, so that sending it twice makes one slip.</param>
public sealed record ProposeTransfer(Guid Id, int Version, string? ToCell, DateOnly? OccurredOn, string? Document);

/// <param name="VillageCode">Where the person lives now; blank where that did not change.</param>
public sealed record AcceptTransfer(int Version, DateOnly? OccurredOn, string? Document, string? VillageCode);

/// <summary>Hands a file from one cell to another, once the other one accepts.</summary>
public sealed class TransferService(MembershipDbContext database, CandidateService candidates)
{
    public async Task<Result> ProposeAsync(UnitScope scope, Guid candidateId, ProposeTransfer asked, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await database.Transfers.AnyAsync(transfer => transfer.PublicId == asked.Id, cancellationToken)) return Result.Ok;
        var candidate = await candidates.LoadAsync(scope, candidateId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != asked.Version) return new DomainError("Version.Stale");
        if (Day(asked.OccurredOn, today) is { } error) return error;
        if (await CellAsync(scope, asked.ToCell, cancellationToken) is not { } to) return new DomainError("Transfer.CellMissing") { Field = "ToCell" };
        if (await database.Transfers.AnyAsync(transfer => transfer.CandidateId == candidate.Id && transfer.State == TransferState.Proposed, cancellationToken)) return new DomainError("Transfer.UnderWay");
        var proposed = Transfer.Propose(asked.Id, candidate, to, asked.OccurredOn!.Value, asked.Document, change);
        if (!proposed.TryGet(out var transfer)) return Result.Refused(proposed.Errors);
        database.Transfers.Add(transfer);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Moves the file, and the probationer where it is one's, on the day of the acceptance.</summary>
    public async Task<Result> AcceptAsync(UnitScope scope, Guid publicId, AcceptTransfer answer, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await ReceivedAsync(scope, publicId, cancellationToken) is not { } transfer) return new DomainError("Transfer.NotFound");
        if (transfer.Version != answer.Version) return new DomainError("Version.Stale");
        if (Day(answer.OccurredOn, today) is { } error) return error;
        var on = answer.OccurredOn!.Value;
        int? villageId = null;
        if (!string.IsNullOrEmpty(answer.VillageCode))
        {
            villageId = await database.Villages.Where(village => village.Code == answer.VillageCode).Select(village => (int?)village.Id).FirstOrDefaultAsync(cancellationToken);
            if (villageId is null) return new DomainError("Village.Unknown") { Field = "VillageCode" };
        }

        var candidate = await database.Candidates.Include(c => c.Placements).Include(c => c.Steps).Include(c => c.Mentors).SingleAsync(c => c.Id == transfer.CandidateId, cancellationToken);
        var accepted = transfer.Accept(on, answer.Document, change);
        if (accepted.IsOk) accepted = candidate.MoveToCell(transfer.ToCellId, villageId, on, change);
        if (accepted.IsOk) accepted = await ChangePoolsAsync(candidate, transfer, on, change, cancellationToken);
        if (accepted.IsOk && candidate.MemberPublicId is { } member) accepted = await MoveMemberAsync(member, transfer.ToCellId, villageId, on, change, cancellationToken);
        return accepted.IsOk ? await SaveAsync(cancellationToken) : accepted;
    }

    public async Task<Result> DeclineAsync(UnitScope scope, Guid publicId, int version, DateOnly? on, string? reason, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await ReceivedAsync(scope, publicId, cancellationToken) is not { } transfer) return new DomainError("Transfer.NotFound");
        if (transfer.Version != version) return new DomainError("Version.Stale");
        if (Day(on, today) is { } error) return error;
        var declined = transfer.Decline(on!.Value, reason, change);
        return declined.IsOk ? await SaveAsync(cancellationToken) : declined;
    }

    public async Task<Result> CallBackAsync(UnitScope scope, Guid publicId, int version, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var transfer = await database.Transfers.FirstOrDefaultAsync(t => t.PublicId == publicId && database.UnitReach.Any(r => r.AncestorId == scope.UnitId && r.UnitId == t.FromCellId && r.ValidTo == null), cancellationToken);
        if (transfer is null) return new DomainError("Transfer.NotFound");
        if (transfer.Version != version) return new DomainError("Version.Stale");
        var calledBack = transfer.CallBack(today, change);
        return calledBack.IsOk ? await SaveAsync(cancellationToken) : calledBack;
    }

    private static DomainError? Day(DateOnly? on, DateOnly today) =>
        on is not { } day ? new DomainError("Date.Missing") { Field = "OccurredOn" } : day > today ? new DomainError("Date.InFuture", day, today) { Field = "OccurredOn" } : null;

    private Task<Transfer?> ReceivedAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        database.Transfers.FirstOrDefaultAsync(t => t.PublicId == publicId && database.UnitReach.Any(r => r.AncestorId == scope.UnitId && r.UnitId == t.ToCellId && r.ValidTo == null), cancellationToken);

    private Task<int?> CellAsync(UnitScope scope, string? slug, CancellationToken cancellationToken) => (
        from cell in database.Units
        where cell.Slug == slug
        join version in database.UnitVersions.HoldingOn(scope.AsOf) on cell.Id equals version.UnitId
        where version.Kind == UnitKind.Cell
        select (int?)cell.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The old cell's pool lets go; whoever was in one is in the new cell's general pool of the year, opened by its resolution where there is none.</summary>
    private async Task<Result> ChangePoolsAsync(Candidate candidate, Transfer transfer, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        if (!await database.PoolEntries.AnyAsync(entry => entry.CandidateId == candidate.Id && entry.ValidTo == null, cancellationToken)) return Result.Ok;
        var left = await PoolLeaving.EndAsync(database, candidate.Id, on, change, cancellationToken);
        if (!left.IsOk) return left;
        var pool = await database.Pools.Include(p => p.Entries.Where(e => e.CandidateId == candidate.Id))
            .FirstOrDefaultAsync(p => p.CellId == transfer.ToCellId && p.Kind == PoolKind.General && p.TermFrom <= on && p.TermTo > on, cancellationToken);
        if (pool is null)
        {
            var year = new Period(new DateOnly(on.Year, 1, 1), new DateOnly(on.Year + 1, 1, 1));
            pool = new Pool(NewId.From(transfer.PublicId, "pool"), transfer.ToCellId, PoolKind.General, year, transfer.AnswerDocument!, change);
            database.Pools.Add(pool);
        }

        return pool.Enter(candidate.Id, on, change);
    }

    private async Task<Result> MoveMemberAsync(Guid memberId, int cellId, int? villageId, DateOnly on, ChangeContext change, CancellationToken cancellationToken)
    {
        var member = await database.Members.Include(m => m.Cells).Include(m => m.Residences).SingleAsync(m => m.PublicId == memberId, cancellationToken);
        var moved = member.MoveToCell(cellId, on, change);
        return moved.IsOk && villageId is { } village ? member.Reside(village, seconded: false, on, change) : moved;
    }

    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new DomainError("Version.Stale");
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Two people proposed at once: the database lets one slip be under way.
            database.ChangeTracker.Clear();
            return new DomainError("Transfer.UnderWay");
        }
    }
}
