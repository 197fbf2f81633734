using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>Records people who asked to join, and corrects what was recorded. Moving a file forward is <see cref="StepService"/>'s.</summary>
public sealed class CandidateService(MembershipDbContext database, Rulebook rulebook)
{
    /// <summary>
    /// Makes the candidate of a finished draft. The candidate takes the draft's id, so that sending the form twice
    /// answers with the one record.
    /// </summary>
    public async Task<Result<Guid>> RecordAsync(UnitScope scope, Guid draftId, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var draft = await database.CandidateDrafts.FirstOrDefaultAsync(d => d.Id == draftId && d.OwnerId == change.ActorId, cancellationToken);
        if (draft is null)
        {
            var exists = await database.Candidates.AnyAsync(c => c.PublicId == draftId && database.CandidateReach.Any(r => r.CandidateId == c.Id && r.UnitId == scope.UnitId), cancellationToken);
            return exists ? draftId : new DomainError("Draft.Gone");
        }

        var answers = DraftService.Read(draft);
        var candidate = await BuildAsync(draft, answers, scope, today, change, cancellationToken);
        if (!candidate.TryGet(out var recorded)) return Result<Guid>.Refused(candidate.Errors);
        database.Candidates.Add(recorded);
        database.CandidateDrafts.Remove(draft);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same form was sent twice at once and the other one won: the record is there.
            database.ChangeTracker.Clear();
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            database.ChangeTracker.Clear();
            if (!await database.Candidates.AnyAsync(c => c.PublicId == draftId, cancellationToken)) throw;
        }

        return draftId;
    }

    /// <summary>Corrects what the person said of themselves. A writer who saw an older version is refused with <c>Version.Stale</c>.</summary>
    public async Task<Result> CorrectAsync(UnitScope scope, Guid publicId, int version, CandidateAnswers answers, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await LoadAsync(scope, publicId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != version) return new DomainError("Version.Stale");
        var facts = answers.ToFacts();
        var declaration = answers.ToDeclaration(today);
        if (!facts.IsOk || !declaration.IsOk) return Result.Refused([.. facts.Errors, .. declaration.Errors]);
        var result = candidate.Correct(facts.Value, answers.VillageOfficer, KeepDates(declaration.Value, candidate.Declaration), change);
        return result.IsOk ? await SaveAsync(cancellationToken) : result;
    }

    internal Task<Result> SaveAsync(CancellationToken cancellationToken) => database.SaveUnlessStaleAsync(cancellationToken);

    internal Task<Candidate?> LoadAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        database.Candidates
            .Include(c => c.Placements).Include(c => c.Steps).Include(c => c.Mentors).Include(c => c.Facts).Include(c => c.Votes)
            .FirstOrDefaultAsync(c => c.PublicId == publicId && database.CandidateReach.Any(r => r.CandidateId == c.Id && r.UnitId == scope.UnitId && r.ValidTo == null), cancellationToken);

    private async Task<Result<Candidate>> BuildAsync(CandidateDraft draft, CandidateAnswers answers, UnitScope scope, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var facts = answers.ToFacts();
        var declaration = answers.ToDeclaration(draft.ConsentGivenOn);
        var consent = ConsentRecord.Create(draft.RequestedOn, draft.ConsentGivenOn, true, CandidateAnswers.NoticeVersion, answers.ConsentMedium, answers.ConsentReference, today);
        var errors = facts.Errors.Concat(declaration.Errors).Concat(consent.Errors).ToList();
        int? villageId = null;
        if (!string.IsNullOrEmpty(answers.VillageCode))
        {
            villageId = await database.Villages.Where(village => village.Code == answers.VillageCode).Select(village => (int?)village.Id).FirstOrDefaultAsync(cancellationToken);
            if (villageId is null) errors.Add(new DomainError("Village.Unknown") { Field = nameof(answers.VillageCode) });
        }

        if (!await database.UnitReach.Within(scope.UnitId, scope.AsOf).AnyAsync(row => row.UnitId == draft.CellId, cancellationToken)) errors.Add(new DomainError("Unit.NotInReach"));
        return errors.Count > 0
            ? Result<Candidate>.Refused(errors)
            : Candidate.Record(draft.Id, facts.Value, answers.VillageOfficer, draft.CellId, villageId, consent.Value, declaration.Value, rulebook.At(draft.ConsentGivenOn), change);
    }

    /// <summary>A statement that did not change keeps the day on which its consent was given.</summary>
    private static SelfDeclaration KeepDates(SelfDeclaration stated, SelfDeclaration before) => SelfDeclaration.Create(
        stated.EthnicCode, stated.EthnicCode == before.EthnicCode ? before.EthnicConsentOn : stated.EthnicConsentOn,
        stated.ReligionCode, stated.ReligionCode == before.ReligionCode ? before.ReligionConsentOn : stated.ReligionConsentOn).Value;
}
