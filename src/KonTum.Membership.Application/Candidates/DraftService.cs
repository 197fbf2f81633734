using System.Text.Json;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>A draft as its owner sees it.</summary>
public sealed record DraftView(Guid Id, int CellId, DateOnly RequestedOn, DateOnly ConsentGivenOn, CandidateAnswers Answers, DateTime UpdatedAt);

/// <summary>Keeps unfinished forms on the server, so that they can be taken up again on another device.</summary>
public sealed class DraftService(MembershipDbContext database)
{
    /// <summary>The first thing kept of a person, and only after they asked and agreed.</summary>
    public async Task<Result<Guid>> BeginAsync(
        UnitScope scope, Guid id, int cellId, Result<ConsentRecord> consent, CandidateAnswers answers, ChangeContext change, CancellationToken cancellationToken)
    {
        if (!consent.TryGet(out var given)) return Result<Guid>.Refused(consent.Errors);
        if (!await database.UnitReach.Within(scope.UnitId, scope.AsOf).AnyAsync(row => row.UnitId == cellId, cancellationToken)) return new DomainError("Unit.NotInReach") { Field = "CellSlug" };
        database.CandidateDrafts.Add(new CandidateDraft
        {
            Id = id,
            OwnerId = change.ActorId,
            CellId = cellId,
            RequestedOn = given.RequestedOn,
            ConsentGivenOn = given.GivenOn,
            Content = JsonSerializer.Serialize(answers with { ConsentMedium = given.Medium, ConsentReference = given.Reference }),
            UpdatedAt = change.At,
        });
        await database.SaveChangesAsync(cancellationToken);
        return id;
    }

    public async Task<Result> SaveAsync(Guid id, Func<CandidateAnswers, CandidateAnswers> write, ChangeContext change, CancellationToken cancellationToken)
    {
        var draft = await database.CandidateDrafts.FirstOrDefaultAsync(d => d.Id == id && d.OwnerId == change.ActorId, cancellationToken);
        if (draft is null) return new DomainError("Draft.Gone");
        var content = JsonSerializer.Serialize(write(Read(draft)));
        if (content.Length > CandidateDraft.MaxContentLength) return new DomainError("Text.TooLong", CandidateDraft.MaxContentLength);
        draft.Content = content;
        draft.UpdatedAt = change.At;
        draft.Version++;
        await database.SaveChangesAsync(cancellationToken);
        return Result.Ok;
    }

    /// <summary>Throws the draft away for good; nothing of the person remains.</summary>
    public Task<int> DiscardAsync(Guid ownerId, Guid id, CancellationToken cancellationToken) =>
        database.CandidateDrafts.Where(draft => draft.Id == id && draft.OwnerId == ownerId).ExecuteDeleteAsync(cancellationToken);

    internal static CandidateAnswers Read(CandidateDraft draft) => JsonSerializer.Deserialize<CandidateAnswers>(draft.Content) ?? new CandidateAnswers();

    internal static DraftView View(CandidateDraft draft) => new(draft.Id, draft.CellId, draft.RequestedOn, draft.ConsentGivenOn, Read(draft), draft.UpdatedAt);
}
