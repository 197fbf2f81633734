using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Papers;

/// <summary>A paper of a file, as it was typed.</summary>
/// <param name="Version">Of the entry that was shown; null where there was none.</param>
public sealed record KeepPaper(string Code, DateOnly? IssuedOn, string? Number, string? FiledAt, int? Version);

/// <summary>Writes down that a paper is in. A file's stage is not touched: a paper that is late holds nobody up.</summary>
public sealed class PaperService(MembershipDbContext database, CandidateService candidates, PaperCatalogue catalogue)
{
    public async Task<Result> KeepAsync(UnitScope scope, Guid candidateId, KeepPaper paper, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, candidateId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (catalogue.For(candidate.LastStep.RuleSetId).All(kind => kind.Code != paper.Code)) return new DomainError("Paper.Unknown");
        if (paper.IssuedOn > today) return new DomainError("Date.InFuture", paper.IssuedOn, today) { Field = "IssuedOn" };
        var trace = new PaperTrace(paper.IssuedOn, paper.Number, paper.FiledAt);
        var current = await FindAsync(candidate.Id, paper.Code, cancellationToken);
        if (current?.Version != paper.Version) return new DomainError("Version.Stale");
        if (current is not null)
        {
            var amended = current.Amend(trace, candidate.BirthDate, change);
            return amended.IsOk ? await candidates.SaveAsync(cancellationToken) : amended;
        }

        var before = await database.FilePapers.CountAsync(old => old.CandidateId == candidate.Id && old.Code == paper.Code, cancellationToken);
        var recorded = FilePaper.Record(NewId.From(candidateId, $"paper {paper.Code} {before}"), candidate.Id, paper.Code, trace, candidate.BirthDate, change);
        if (!recorded.TryGet(out var made)) return Result.Refused(recorded.Errors);
        database.FilePapers.Add(made);
        return await candidates.SaveAsync(cancellationToken);
    }

    public async Task<Result> RemoveAsync(UnitScope scope, Guid candidateId, string code, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, candidateId, cancellationToken);
        if (candidate is null || await FindAsync(candidate.Id, code, cancellationToken) is not { } paper) return new DomainError("Paper.Unknown");
        var removed = paper.Remove(today, change);
        return removed.IsOk ? await candidates.SaveAsync(cancellationToken) : removed;
    }

    private Task<FilePaper?> FindAsync(int candidateId, string code, CancellationToken cancellationToken) =>
        database.FilePapers.FirstOrDefaultAsync(paper => paper.CandidateId == candidateId && paper.Code == code && paper.RemovedOn == null, cancellationToken);
}
