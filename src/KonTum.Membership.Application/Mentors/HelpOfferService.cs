using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Mentors;

/// <summary>Records who offered to help, and which cells from elsewhere are named to.</summary>
public sealed class HelpOfferService(MembershipDbContext database, CandidateService candidates)
{
    /// <param name="cellId">A cell found within reach before; the member must be enrolled in it on the day of the statement.</param>
    public async Task<Result> OfferAsync(int cellId, Guid? memberId, DateOnly? statedOn, string? reference, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        if (statedOn is not { } day) return new DomainError("Date.Missing") { Field = "StatedOn" };
        if (day > today) return new DomainError("Date.InFuture", day, today) { Field = "StatedOn" };
        var member = await (
            from found in database.Members
            where found.PublicId == memberId
            join place in database.MemberCells.HoldingOn(day) on found.Id equals place.MemberId
            where place.CellId == cellId
            select new { found.Id, Standing = database.MentorOffers.Any(offer => offer.MemberId == found.Id && offer.WithdrawnOn == null) }).FirstOrDefaultAsync(cancellationToken);
        if (member is null) return new DomainError("Mentors.NotHere") { Field = "Member" };
        if (member.Standing) return new DomainError("Offer.AlreadyStands") { Field = "Member" };
        var offer = MentorOffer.Record(NewId.From(memberId!.Value, $"offer {day:O}"), member.Id, day, reference, change);
        if (!offer.TryGet(out var recorded)) return Result.Refused(offer.Errors);
        if (await database.MentorOffers.AnyAsync(other => other.PublicId == recorded.PublicId, cancellationToken)) return new DomainError("Offer.AlreadyStands") { Field = "StatedOn" };
        database.MentorOffers.Add(recorded);
        return await candidates.SaveAsync(cancellationToken);
    }

    public async Task<Result> WithdrawAsync(int cellId, Guid offerId, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var offer = await database.MentorOffers.FirstOrDefaultAsync(
            o => o.PublicId == offerId && database.MemberCells.Any(place => place.MemberId == o.MemberId && place.CellId == cellId && place.ValidTo == null), cancellationToken);
        if (offer is null) return new DomainError("Offer.NotFound");
        var withdrawn = offer.Withdraw(today, change);
        return withdrawn.IsOk ? await candidates.SaveAsync(cancellationToken) : withdrawn;
    }

    /// <summary>The committee above names a cell within its own reach.</summary>
    public async Task<Result> NameCellAsync(UnitScope scope, Guid candidateId, string? cellCode, DateOnly? from, string? document, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, candidateId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (from is not { } day) return new DomainError("Date.Missing") { Field = "OccurredOn" };
        if (day > today) return new DomainError("Date.InFuture", day, today) { Field = "OccurredOn" };
        var code = (cellCode ?? string.Empty).Trim();
        var cellId = await (
            from unit in database.Units
            where unit.Slug == code
            join reach in database.UnitReach.Within(scope.UnitId, day) on unit.Id equals reach.UnitId
            join version in database.UnitVersions.HoldingOn(day) on unit.Id equals version.UnitId
            where version.Kind == UnitKind.Cell
            select (int?)unit.Id).FirstOrDefaultAsync(cancellationToken);
        if (cellId is not { } cell) return new DomainError("HelpingCell.Unknown") { Field = "Cell" };
        if (await database.HelpingCells.AnyAsync(help => help.CandidateId == candidate.Id && help.CellId == cell && help.ValidTo == null, cancellationToken)) return new DomainError("HelpingCell.AlreadyNamed") { Field = "Cell" };
        var named = HelpingCell.Name(NewId.From(candidateId, $"helping cell {cell} {day:O}"), candidate.Id, candidate.Placements.Latest()!.CellId, cell, day, document, change);
        if (!named.TryGet(out var helping)) return Result.Refused(named.Errors);
        database.HelpingCells.Add(helping);
        return await candidates.SaveAsync(cancellationToken);
    }

    public async Task<Result> EndCellAsync(UnitScope scope, Guid candidateId, Guid helpingCellId, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, candidateId, cancellationToken);
        var helping = candidate is null ? null : await database.HelpingCells.FirstOrDefaultAsync(help => help.PublicId == helpingCellId && help.CandidateId == candidate.Id, cancellationToken);
        if (helping is null) return new DomainError("HelpingCell.Unknown");
        var ended = helping.End(today, change);
        return ended.IsOk ? await candidates.SaveAsync(cancellationToken) : ended;
    }
}
