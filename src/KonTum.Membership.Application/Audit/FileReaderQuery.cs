using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Audit;

/// <summary>Somebody opened a file, so many times, last at this moment.</summary>
public sealed record FileReader(Guid CandidateId, string FullName, string? DisplayName, UserRole? Role, string? UnitName, bool FromOutside, int Times, DateTime LastAt);

/// <summary>Who opened the files of a unit: shown to the unit itself, so that nobody looks unseen.</summary>
public sealed class FileReaderQuery(MembershipDbContext database)
{
    public const int Days = 90;
    private const int Most = 500;

    private static readonly string[] Openings = ["Candidate.Read", "Candidate.Revealed", "Form.ListRead", "Form.Shown", "Form.Printed", "Form.Exported", "Paper.ListRead", AuditActs.PagePrinted];

    /// <param name="file">One file, or null for all within reach.</param>
    public async Task<IReadOnlyList<FileReader>> ListAsync(UnitScope scope, DateTime since, Guid? file, CancellationToken cancellationToken)
    {
        var readings = await (
            from reach in database.CandidateReach.Within(scope.UnitId, scope.AsOf)
            join candidate in database.Candidates on reach.CandidateId equals candidate.Id
            where file == null || candidate.PublicId == file
            join line in database.AuditEntries on candidate.PublicId equals line.SubjectId
            where line.At >= since && Openings.Contains(line.Act)
            group line by new { candidate.Id, line.ActorId } into reading
            orderby reading.Max(line => line.At) descending
            select new { reading.Key.Id, reading.Key.ActorId, Times = reading.Count(), LastAt = reading.Max(line => line.At) })
            .Take(Most).ToListAsync(cancellationToken);
        if (readings.Count == 0) return [];
        var (files, actors) = (readings.Select(reading => reading.Id).Distinct().ToList(), readings.Select(reading => reading.ActorId).Distinct().ToList());
        var names = await database.Candidates.Where(candidate => files.Contains(candidate.Id)).Select(candidate => new { candidate.Id, candidate.PublicId, candidate.Name.Full }).ToDictionaryAsync(candidate => candidate.Id, cancellationToken);
        var readers = await (
            from user in database.Users
            where actors.Contains(user.Id)
            select new
            {
                user.Id,
                user.DisplayName,
                user.Role,
                UnitName = database.UnitVersions.Where(version => version.UnitId == user.UnitId && version.ValidTo == null).Select(version => version.ShortName).FirstOrDefault(),
                Inside = database.UnitReach.Any(row => row.AncestorId == scope.UnitId && row.UnitId == user.UnitId),
            }).ToDictionaryAsync(user => user.Id, cancellationToken);
        return
        [
            .. from reading in readings
               let reader = readers.GetValueOrDefault(reading.ActorId)
               select new FileReader(names[reading.Id].PublicId, names[reading.Id].Full, reader?.DisplayName, reader?.Role, reader?.UnitName, reader?.Inside != true, reading.Times, reading.LastAt),
        ];
    }
}
