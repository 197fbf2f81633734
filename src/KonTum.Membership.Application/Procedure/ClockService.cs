using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Procedure;

/// <summary>A day besides the steps, as it was typed.</summary>
/// <param name="Id">Made with the form, so that sending it twice makes one entry.</param>
public sealed record RecordFileDate(Guid Id, FileDateKind Kind, DateOnly? On, string? Document);

/// <summary>Enters what moves a file's clocks: the days they run from, and the decisions that put them off.</summary>
public sealed class ClockService(MembershipDbContext database, CandidateDetailQuery candidates, CandidateClocks clocks)
{
    public async Task<Result> RecordDateAsync(UnitScope scope, Guid candidateId, RecordFileDate typed, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await candidates.FindAsync(scope, candidateId, cancellationToken) is not { } candidate) return new DomainError("Candidate.NotFound");
        if (await database.FileDates.AnyAsync(date => date.PublicId == typed.Id, cancellationToken)) return Result.Ok;
        if (!FileDate.Offered(candidate.Stage).Contains(typed.Kind)) return new DomainError("Clock.DateNotNow", typed.Kind) { Field = nameof(FileDate.Kind) };
        if (typed.On is not { } on) return new DomainError("Date.Missing") { Field = nameof(FileDate.On) };
        var recorded = FileDate.Record(typed.Id, candidate.Id, typed.Kind, on, candidate.Steps[^1].OccurredOn, typed.Document, scope.AsOf, change);
        if (!recorded.TryGet(out var date)) return Result.Refused(recorded.Errors);
        database.FileDates.Add(date);
        await database.SaveChangesAsync(cancellationToken);
        return Result.Ok;
    }

    public async Task<Result> ExtendAsync(UnitScope scope, Guid candidateId, Guid id, ExtendClock decision, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await candidates.FindAsync(scope, candidateId, cancellationToken) is not { } candidate) return new DomainError("Candidate.NotFound");
        if (await database.ClockExtensions.AnyAsync(known => known.PublicId == id, cancellationToken)) return Result.Ok;
        if (clocks.Of(candidate, scope.AsOf).Running.FirstOrDefault(clock => clock.Kind == decision.Clock) is not { } running) return new DomainError("Clock.NotRunning", decision.Clock) { Field = nameof(ClockExtension.Clock) };
        var recorded = ClockExtension.Record(id, candidate.Id, running, decision, scope.AsOf, change);
        if (!recorded.TryGet(out var extension)) return Result.Refused(recorded.Errors);
        database.ClockExtensions.Add(extension);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return Result.Ok;
        }
        catch (DbUpdateException)
        {
            // Two decisions typed at once: the second must be weighed against the first.
            database.ChangeTracker.Clear();
            if (!await database.ClockExtensions.AnyAsync(other => other.CandidateId == candidate.Id && other.Clock == extension.Clock && other.ClockFrom == extension.ClockFrom && other.Number == extension.Number, cancellationToken)) throw;
            return new DomainError("Version.Stale");
        }
    }
}
