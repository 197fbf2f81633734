using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Persistence.Erasing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Privacy;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Privacy;

/// <summary>A file whose time is over, by which row of the table and since when.</summary>
public sealed record DueFile(RetentionFile File, RetentionDue Due);

/// <summary>Judges old files by the table of how long they are kept.</summary>
public sealed class RetentionTable(RetentionQuery query, PrivacyTerms terms, Rulebook rulebook)
{
    public PrivacyTerms Terms => terms;

    public async Task<IReadOnlyList<DueFile>> DueAsync(UnitScope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var shortest = new[] { terms.ClosedMonths, terms.InactiveMonths, terms.HandedOverMonths }.Min();
        var files = await query.OldFilesAsync(scope, today.AddMonths(-shortest).AddDays(3), cancellationToken);
        return [.. files.Select(file => (File: file, Due: Judge(file, today))).Where(pair => pair.Due is not null).Take(RetentionQuery.Most).Select(pair => new DueFile(pair.File, pair.Due!))];
    }

    private RetentionDue? Judge(RetentionFile file, DateOnly today) => Retention.Of(
        new RetentionFacts(file.Stage, file.ClosedOn, file.LastStepOn, file.CertificateOn, file.HandedOverOn), (rulebook.Find(file.RuleSetId) ?? rulebook.At(file.LastStepOn)).CertificateMonths, terms, today);
}

/// <param name="ReviewId">Made with the form, so that sending it twice makes one review.</param>
public sealed record CarryReview(Guid ReviewId, string? Decision, DateOnly? DecidedOn, IReadOnlyList<Guid> Chosen);

/// <summary>Empties the files that people chose and decided on: all of them, or none.</summary>
public sealed class RetentionService(MembershipDbContext database, RetentionTable table)
{
    public async Task<Result> CarryAsync(UnitScope scope, CarryReview asked, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (await database.RetentionReviews.AnyAsync(review => review.PublicId == asked.ReviewId, cancellationToken)) return Result.Ok;
        if (asked.DecidedOn is not { } decidedOn) return new DomainError("Date.Missing") { Field = "DecidedOn" };
        var due = (await table.DueAsync(scope, today, cancellationToken)).ToDictionary(file => file.File.PublicId);
        // The table may have changed since the page was looked at: what is not due any more is not emptied.
        if (asked.Chosen.Any(id => !due.ContainsKey(id))) return new DomainError("Retention.NotDue") { Field = "Chosen" };
        var chosen = asked.Chosen.Distinct().Select(id => due[id]).ToList();
        var carried = RetentionReview.Carry(asked.ReviewId, asked.Decision, decidedOn, today, chosen.Count, change);
        if (!carried.TryGet(out var review)) return Result.Refused(carried.Errors);
        await using (var transaction = await database.Database.BeginTransactionAsync(cancellationToken))
        {
            await LeaveStubsAsync(review, chosen, change, cancellationToken);
            foreach (var file in chosen) await CandidateEraser.EraseAsync(database, file.File.Id, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await CandidateEraser.ForgetAsync(database, cancellationToken);
        return Result.Ok;
    }

    private async Task LeaveStubsAsync(RetentionReview review, IReadOnlyList<DueFile> chosen, ChangeContext change, CancellationToken cancellationToken)
    {
        var ids = chosen.Select(file => file.File.Id).ToList();
        var candidates = await database.Candidates.AsNoTracking().Include(c => c.Placements).Include(c => c.Steps).Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        var basis = chosen.ToDictionary(file => file.File.Id, file => file.Due.Basis);
        database.RetentionReviews.Add(review);
        database.FileStubs.AddRange(candidates.Select(candidate => FileStub.OfRetention(NewId.From(candidate.PublicId, "stub"), candidate, basis[candidate.Id], review, change)));
        await database.SaveChangesAsync(cancellationToken);
    }
}
