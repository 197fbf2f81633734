using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Mentors;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Mentors;

/// <summary>A full member of the cell with the people they help.</summary>
public sealed record CellMentor(Guid PublicId, string FullName, DateOnly? OfferedOn, Guid? OfferId, string? OfferReference, IReadOnlyList<HelpedLine> Helps);

/// <param name="IsOwed">The mentor owes a remark on the quarter that ended last.</param>
/// <param name="HasRemark">The remark on that quarter is there.</param>
public sealed record HelpedLine(Guid PublicId, string FullName, DateOnly From, bool IsOwed, bool HasRemark);

/// <summary>The mentors of a cell with their load and the remarks they owe.</summary>
public sealed class CellMentorsQuery(MembershipDbContext database)
{
    /// <param name="cell">The cell itself, found within reach before.</param>
    public async Task<IReadOnlyList<CellMentor>> ListAsync(UnitScope cell, CancellationToken cancellationToken)
    {
        var date = cell.AsOf;
        var members = await (
            from member in MentorQuery.FullMembersOf(database, cell.UnitId, date)
            orderby member.Name.SortKey, member.Id
            select new { member.Id, member.PublicId, member.Name.Full }).ToListAsync(cancellationToken);
        var offers = await (
            from member in MentorQuery.FullMembersOf(database, cell.UnitId, date)
            join offer in database.MentorOffers on member.Id equals offer.MemberId
            where offer.StatedOn <= date && (offer.WithdrawnOn == null || offer.WithdrawnOn > date)
            select new { offer.MemberId, offer.PublicId, offer.StatedOn, offer.Reference }).ToListAsync(cancellationToken);
        var quarter = RemarkQuarters.LastEnded(date);
        var helped = await (
            from member in MentorQuery.FullMembersOf(database, cell.UnitId, date)
            join mentor in database.MentorAssignments on member.Id equals mentor.MemberId
            where mentor.ValidTo == null && mentor.ValidFrom <= date
            join candidate in database.Candidates on mentor.CandidateId equals candidate.Id
            orderby candidate.Name.SortKey, candidate.Id
            select new
            {
                mentor.MemberId,
                candidate.PublicId,
                candidate.Name.Full,
                mentor.ValidFrom,
                HasRemark = database.MentorRemarks.Any(r => r.CandidateId == candidate.Id && r.MemberId == mentor.MemberId && r.Year == quarter.Year && r.QuarterNumber == quarter.Number),
            }).ToListAsync(cancellationToken);
        var byMember = helped.ToLookup(line => line.MemberId);
        var offerOf = offers.GroupBy(offer => offer.MemberId).ToDictionary(offer => offer.Key, offer => offer.Last());
        return [.. members.Select(member => new CellMentor(member.PublicId, member.Full, offerOf.GetValueOrDefault(member.Id)?.StatedOn, offerOf.GetValueOrDefault(member.Id)?.PublicId, offerOf.GetValueOrDefault(member.Id)?.Reference,
            [.. byMember[member.Id].Select(line => new HelpedLine(line.PublicId, line.Full, line.ValidFrom, RemarkQuarters.Owes(line.ValidFrom, quarter), line.HasRemark))]))];
    }
}
