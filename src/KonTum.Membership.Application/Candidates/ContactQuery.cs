using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>What is kept under seal of an applicant, still sealed.</summary>
public sealed record SealedBlock(Guid CandidateId, string FullName, bool IsOpen, string? EthnicCode, string? ReligionCode, int Version, byte[]? IdentityNumber, byte[]? Phone);

/// <summary>The sensitive block of one file: whether something is kept, and the sealed values for whoever gives a reason.</summary>
public sealed class ContactQuery(MembershipDbContext database)
{
    public Task<SealedBlock?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken) =>
        (from candidate in database.Candidates
         where candidate.PublicId == publicId && database.CandidateReach.Any(reach => reach.CandidateId == candidate.Id && reach.UnitId == scope.UnitId && reach.ValidTo == null)
         join contact in database.CandidateContacts on candidate.Id equals contact.CandidateId into contacts
         from contact in contacts.DefaultIfEmpty()
         select new SealedBlock(
             candidate.PublicId, candidate.Name.Full, candidate.ClosedOn == null, candidate.Declaration.EthnicCode, candidate.Declaration.ReligionCode,
             contact == null ? ContactService.NothingKept : contact.Version, contact == null ? null : contact.IdentityNumber, contact == null ? null : contact.Phone))
        .FirstOrDefaultAsync(cancellationToken);
}
