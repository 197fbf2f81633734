using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Quality;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Quality;

/// <summary>Keeps what people say of findings.</summary>
public sealed class QualityService(MembershipDbContext database, QualityQuery quality)
{
    /// <summary>Marks a finding as right, with the reason. What is not found within reach cannot be marked.</summary>
    public async Task<Result> MarkAsync(UnitScope scope, Guid id, QualityCheck check, string subject, ChangeContext change, CancellationToken cancellationToken)
    {
        var found = (await quality.FindAsync(scope, cancellationToken))?.Findings.FirstOrDefault(finding => finding.Check == check && finding.Subject == subject);
        if (found is null) return new DomainError("Quality.NotFound");
        if (found.Mark is not null) return new DomainError("Quality.AlreadyMarked");
        if (!QualityMark.Make(id, check, subject, scope.AsOf, change).TryGet(out var mark, out var errors)) return Result.Refused(errors);
        database.QualityMarks.Add(mark);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            database.ChangeTracker.Clear();
            return new DomainError("Quality.AlreadyMarked");
        }
    }
}
