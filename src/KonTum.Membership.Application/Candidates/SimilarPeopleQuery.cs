using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>Somebody already on file whose name and year fit. <see cref="CandidateId"/> is set for an applicant, null for a member.</summary>
public sealed record SimilarPerson(string FullName, int BirthYear, Guid? CandidateId, CandidateStage? Stage, string CellName);

/// <summary>"Search before adding": the same name, accents aside, and a year of birth at most one off, within reach.</summary>
public sealed class SimilarPeopleQuery(MembershipDbContext database)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<SimilarPerson>> FindAsync(UnitScope scope, string fullName, int birthYear, CancellationToken cancellationToken)
    {
        var key = VietnameseText.SearchKey(fullName);
        if (key.Length == 0) return [];
        var earliest = new DateOnly(Math.Clamp(birthYear - 1, 1, 9998), 1, 1);
        var end = earliest.AddYears(3);
        var candidates = await (
            from candidate in database.Candidates
            where candidate.Name.SearchKey == key && candidate.BirthDate >= earliest && candidate.BirthDate < end
            join reach in database.CandidateReach on candidate.Id equals reach.CandidateId
            where reach.UnitId == scope.UnitId && reach.ValidTo == null
            select new SimilarPerson(candidate.Name.Full, candidate.BirthDate.Year, candidate.PublicId, candidate.Stage,
                database.UnitVersions.Where(v => v.UnitId == reach.CellId && v.ValidTo == null).Select(v => v.Name).FirstOrDefault() ?? string.Empty))
            .Take(Most).ToListAsync(cancellationToken);
        var members = await (
            from member in database.Members
            where member.Name.SearchKey == key && member.BirthDate >= earliest && member.BirthDate < end && member.LeftOn == null
            join reach in database.MemberReach on member.Id equals reach.MemberId
            where reach.UnitId == scope.UnitId && reach.ValidTo == null
            select new SimilarPerson(member.Name.Full, member.BirthDate.Year, null, null,
                database.UnitVersions.Where(v => v.UnitId == reach.CellId && v.ValidTo == null).Select(v => v.Name).FirstOrDefault() ?? string.Empty))
            .Take(Most).ToListAsync(cancellationToken);
        return [.. candidates, .. members];
    }
}
