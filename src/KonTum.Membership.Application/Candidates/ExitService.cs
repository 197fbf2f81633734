using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Candidates;

/// <summary>The end of a file, as it was typed.</summary>
/// <param name="Reason">In words, beside the reason chosen.</param>
/// <param name="HeldByOthers">For a withdrawal: somebody outside holds data of the person and has to stop too.</param>
public sealed record EndFile(CandidateStage Exit, int Version, DateOnly? OccurredOn, string? Document, ExitReason? ReasonKind, string? Reason, bool HeldByOthers = false);

/// <param name="StubId">For a withdrawal: what stands in the file's place, which nobody finds any more.</param>
public sealed record FileEnded(Guid? StubId);

/// <summary>Ends a file on a side exit: the people who helped are free and the person is in no pool from that day on, but for a file that was not passed and may be resumed.</summary>
public sealed class ExitService(MembershipDbContext database, CandidateService candidates, Rulebook rulebook)
{
    public async Task<Result<FileEnded>> EndAsync(UnitScope scope, Guid publicId, EndFile end, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, publicId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != end.Version) return new DomainError("Version.Stale");
        if (end.OccurredOn is not { } on) return new DomainError("Date.Missing") { Field = "OccurredOn" };
        if (on > today) return new DomainError("Date.InFuture", on, today) { Field = "OccurredOn" };
        var said = string.IsNullOrWhiteSpace(end.Reason) ? null : VietnameseText.Normalise(end.Reason);
        var ended = candidate.End(end.Exit, end.ReasonKind, on, end.Document, candidate.RulesOn(rulebook, on), change with { Reason = said });
        if (!ended.IsOk) return Result<FileEnded>.Refused(ended.Errors);
        var left = end.Exit == CandidateStage.NotPassed ? Result.Ok : await PoolLeaving.EndAsync(database, candidate.Id, on, change, cancellationToken);
        if (!left.IsOk) return Result<FileEnded>.Refused(left.Errors);
        await PendingTransfers.CallBackAsync(database, candidate.Id, on, change, cancellationToken);
        var stub = end.Exit == CandidateStage.Withdrawn ? FileStub.OfWithdrawal(NewId.From(candidate.PublicId, "stub"), candidate, end.HeldByOthers, change) : null;
        if (stub is not null) database.FileStubs.Add(stub);
        var saved = await candidates.SaveAsync(cancellationToken);
        return saved.IsOk ? new FileEnded(stub?.PublicId) : Result<FileEnded>.Refused(saved.Errors);
    }
}
