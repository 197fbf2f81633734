using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Privacy;

/// <summary>A withdrawal, or a file emptied for another reason. It names nobody: whoever took the slip knows by its reference.</summary>
/// <param name="IsUndoable">The file still waits to be erased.</param>
public sealed record ErasureLine(
    Guid PublicId, int Version, string CellSlug, string CellName, string? BaseName, CandidateStage Exit, ErasureBasis Basis, bool HeldByOthers,
    DateOnly ConsentGivenOn, string ConsentReference, DateOnly EndedOn, DateOnly? AnsweredOn, DateOnly? ErasedOn, bool IsUndoable)
{
    /// <summary>What it is called on paper.</summary>
    public string Code => PublicId.ToString("N")[^8..].ToUpperInvariant();
}

/// <summary>The withdrawals and erasures within reach, those that wait first.</summary>
public sealed class ErasureQuery(MembershipDbContext database)
{
    private const int Most = 200;

    public Task<List<ErasureLine>> WithdrawalsAsync(UnitScope scope, CancellationToken cancellationToken) =>
        Lines(scope, database.FileStubs.Where(stub => stub.Basis == ErasureBasis.Withdrawal)).Take(Most).ToListAsync(cancellationToken);

    public Task<ErasureLine?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        Lines(scope, database.FileStubs.Where(stub => stub.PublicId == publicId)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What one review emptied.</summary>
    public Task<List<ErasureLine>> OfReviewAsync(UnitScope scope, Guid reviewId, CancellationToken cancellationToken) =>
        Lines(scope, database.FileStubs.Where(stub => stub.ReviewId == reviewId)).ToListAsync(cancellationToken);

    private IQueryable<ErasureLine> Lines(UnitScope scope, IQueryable<FileStub> stubs)
    {
        var date = scope.AsOf;
        return
            from reach in database.UnitReach
            where reach.AncestorId == scope.UnitId && reach.ValidTo == null
            join stub in stubs on reach.UnitId equals stub.CellId
            join cell in database.Units on stub.CellId equals cell.Id
            join version in database.UnitVersions.HoldingOn(date) on cell.Id equals version.UnitId
            orderby stub.ErasedOn != null, stub.EndedOn descending, stub.Id
            select new ErasureLine(
                stub.PublicId, stub.Version, cell.Slug, version.Name,
                database.UnitVersions.Where(v => v.UnitId == version.ParentId && v.ValidFrom <= date && (v.ValidTo == null || v.ValidTo > date)).Select(v => v.Name).FirstOrDefault(),
                stub.Exit, stub.Basis, stub.HeldByOthers, stub.ConsentGivenOn, stub.ConsentReference, stub.EndedOn, stub.AnsweredOn, stub.ErasedOn, stub.CandidateId != null);
    }
}
