using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Targets;

/// <summary>The number a base committee wants for one of its cells, beside the one it was shown.</summary>
public sealed record MoveCell(string Code, int Seen, int Number, string? Reason);

/// <summary>Moves numbers between the cells of one base before issue.</summary>
public sealed class RedistributionService(MembershipDbContext database)
{
    private const int MostAttempts = 5;

    /// <summary>
    /// Sixty committees work on one draft at once: what each sees is compared for its own cells alone, and who saves
    /// second is tried again on what the first left behind.
    /// </summary>
    public async Task<Result> MoveAsync(UnitScope scope, Guid planId, IReadOnlyCollection<MoveCell> moves, ChangeContext change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var plan = await database.TargetPlans.Include(p => p.Cells.Where(cell => cell.BaseId == scope.UnitId)).FirstOrDefaultAsync(p => p.PublicId == planId, cancellationToken);
            if (plan is null) return new DomainError("Targets.Plan.NotFound");
            var own = plan.Cells.ToDictionary(cell => cell.CellCode, StringComparer.Ordinal);
            if (moves.FirstOrDefault(move => !own.ContainsKey(move.Code)) is { } foreign) return new DomainError("Targets.Redistribution.CellOfOtherBase", foreign.Code);
            if (moves.Any(move => own[move.Code].Number != move.Seen)) return new DomainError("Version.Stale");
            CellMove[] changed = [.. moves.Where(move => move.Number != move.Seen).Select(move => new CellMove(own[move.Code].CellId, move.Number - move.Seen, move.Reason))];
            var moved = plan.Redistribute(scope.UnitId, changed, change);
            if (!moved.IsOk) return moved;
            try
            {
                await database.SaveChangesAsync(cancellationToken);
                return Result.Ok;
            }
            catch (DbUpdateConcurrencyException)
            {
                database.ChangeTracker.Clear();
            }
        }

        return new DomainError("Version.Stale");
    }
}
