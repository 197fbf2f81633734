using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Erasing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Privacy;

/// <summary>Answers people who withdrew, and erases what was known of them.</summary>
public sealed class ErasureService(MembershipDbContext database)
{
    public async Task<Result> AnswerAsync(UnitScope scope, Guid publicId, int version, DateOnly? answeredOn, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await LoadAsync(scope, publicId, cancellationToken) is not { } stub) return new DomainError("Erasure.NotFound");
        if (stub.Version != version) return new DomainError("Version.Stale");
        if (answeredOn is not { } on) return new DomainError("Date.Missing") { Field = "OccurredOn" };
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = "OccurredOn" };
        var answered = stub.Answer(on, change);
        return answered.IsOk ? await SaveAsync(cancellationToken) : answered;
    }

    /// <summary>Deletes the file in the transaction that writes so into the trail. It cannot be taken back.</summary>
    public async Task<Result> EraseAsync(UnitScope scope, Guid publicId, int version, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await LoadAsync(scope, publicId, cancellationToken) is not { } stub) return new DomainError("Erasure.NotFound");
        if (stub.Version != version) return new DomainError("Version.Stale");
        var file = stub.CandidateId;
        var erased = stub.Erase(today, change);
        if (!erased.IsOk) return erased;
        await using (var transaction = await database.Database.BeginTransactionAsync(cancellationToken))
        {
            var saved = await SaveAsync(cancellationToken);
            if (!saved.IsOk) return saved;
            await CandidateEraser.EraseAsync(database, file!.Value, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await CandidateEraser.ForgetAsync(database, cancellationToken);
        return Result.Ok;
    }

    private Task<FileStub?> LoadAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        database.FileStubs.FirstOrDefaultAsync(stub => stub.PublicId == publicId && stub.Basis == ErasureBasis.Withdrawal
            && database.UnitReach.Any(reach => reach.AncestorId == scope.UnitId && reach.UnitId == stub.CellId && reach.ValidTo == null), cancellationToken);

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
    }
}
