using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Privacy;

/// <summary>A file whose time may be over, with what decides it.</summary>
public sealed record RetentionFile(
    int Id, Guid PublicId, string FullName, string CellSlug, string CellName, CandidateStage Stage, DateOnly? ClosedOn, DateOnly LastStepOn, string RuleSetId, DateOnly? CertificateOn, DateOnly? HandedOverOn);

/// <summary>A review that was carried out.</summary>
public sealed record ReviewLine(Guid PublicId, string Decision, DateOnly DecidedOn, DateOnly ErasedOn, int Files, string? By);

/// <summary>Old files within reach, and the reviews that emptied others.</summary>
public sealed class RetentionQuery(MembershipDbContext database)
{
    /// <summary>More than a sitting can look at; the rest comes with the next review.</summary>
    public const int Most = 200;

    private static readonly CandidateStage[] Kept = [CandidateStage.Withdrawn, CandidateStage.Decided, CandidateStage.Probation];

    /// <param name="lastStepUpTo">Nothing happened in the file after this day. Which of them are due is for the rules to say.</param>
    public Task<List<RetentionFile>> OldFilesAsync(UnitScope scope, DateOnly lastStepUpTo, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        return (
            from reach in database.CandidateReach
            where reach.UnitId == scope.UnitId && reach.ValidTo == null
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            where !Kept.Contains(candidate.Stage)
            join step in database.CandidateSteps on candidate.Id equals step.CandidateId
            where step.Until == null && step.OccurredOn <= lastStepUpTo && (candidate.Stage != CandidateStage.Recognised || candidate.HandedOverOn != null)
            join cell in database.Units on reach.CellId equals cell.Id
            join version in database.UnitVersions on cell.Id equals version.UnitId
            where version.ValidFrom <= date && (version.ValidTo == null || version.ValidTo > date)
            orderby step.OccurredOn, candidate.Id
            select new RetentionFile(
                candidate.Id, candidate.PublicId, candidate.Name.Full, cell.Slug, version.Name, candidate.Stage, candidate.ClosedOn, step.OccurredOn, step.RuleSetId, candidate.CertificateOn, candidate.HandedOverOn))
            .ToListAsync(cancellationToken);
    }

    public Task<List<ReviewLine>> ReviewsAsync(UnitScope scope, CancellationToken cancellationToken) =>
        Lines(scope, null).Take(20).ToListAsync(cancellationToken);

    public Task<ReviewLine?> FindReviewAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        Lines(scope, publicId).FirstOrDefaultAsync(cancellationToken);

    /// <summary>A review belongs to whoever reaches a file that it emptied.</summary>
    private IQueryable<ReviewLine> Lines(UnitScope scope, Guid? publicId)
    {
        var reached = (
            from reach in database.UnitReach
            where reach.AncestorId == scope.UnitId && reach.ValidTo == null
            join stub in database.FileStubs on reach.UnitId equals stub.CellId
            where stub.ReviewId != null && (publicId == null || stub.ReviewId == publicId)
            select stub.ReviewId!.Value).Distinct();
        return
            from id in reached
            join review in database.RetentionReviews on id equals review.PublicId
            orderby review.ErasedOn descending, review.Id descending
            select new ReviewLine(
                review.PublicId, review.Decision, review.DecidedOn, review.ErasedOn, review.Files,
                database.AuditEntries.Where(entry => entry.SubjectId == review.PublicId && entry.Act == "Retention.Carried")
                    .Join(database.Users, entry => entry.ActorId, user => user.Id, (entry, user) => user.DisplayName).FirstOrDefault());
    }
}
