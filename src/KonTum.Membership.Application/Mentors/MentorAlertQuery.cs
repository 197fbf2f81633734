using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Mentors;
using KonTum.Membership.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Mentors;

/// <summary>What asks for attention among the mentors of one file.</summary>
public sealed record MentorAlertLine(Guid CandidateId, string CandidateName, string SortKey, int CellId, MentorAlertKind Kind, Guid? MentorId, string? MentorName, Quarter? Quarter);

/// <summary>Every alert about mentors within reach, worked out when asked: four statements, however many files there are.</summary>
public sealed class MentorAlertQuery(MembershipDbContext database, Rulebook rulebook)
{
    public async Task<IReadOnlyList<MentorAlertLine>> ListAsync(UnitScope scope, CancellationToken cancellationToken)
    {
        var date = scope.AsOf;
        var files = database.CandidateReach.Within(scope.UnitId, date);
        var open =
            from file in files
            join mentor in database.MentorAssignments on file.CandidateId equals mentor.CandidateId
            where mentor.ValidTo == null && mentor.ValidFrom <= date
            select mentor;
        var rows = await HelperRows.Of(database, open, date).ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];

        var people = await (
            from file in files
            join candidate in database.Candidates on file.CandidateId equals candidate.Id
            where candidate.ClosedOn == null && database.MentorAssignments.Any(mentor => mentor.CandidateId == candidate.Id && mentor.ValidTo == null)
            select new
            {
                candidate.Id,
                candidate.PublicId,
                candidate.Name.Full,
                candidate.Name.SortKey,
                file.CellId,
                candidate.Stage,
                Helping = database.HelpingCells.Where(help => help.CandidateId == candidate.Id && help.ValidFrom <= date && (help.ValidTo == null || help.ValidTo > date)).Select(help => help.CellId).ToList(),
            }).ToListAsync(cancellationToken);
        var quarter = RemarkQuarters.LastEnded(date);
        var remarked = (await (
            from file in files
            join remark in database.MentorRemarks on file.CandidateId equals remark.CandidateId
            where remark.Year == quarter.Year && remark.QuarterNumber == quarter.Number
            select new { remark.CandidateId, remark.MemberId }).ToListAsync(cancellationToken)).ToHashSet();
        var cells = await HelperRows.CellsAsync(database, [.. rows.Select(row => row.CellId).OfType<int>().Concat(people.Select(person => person.CellId)).Distinct()], date, cancellationToken);

        var rules = rulebook.At(date);
        var helpers = rows.ToLookup(row => row.CandidateId);
        return
        [
            .. from person in people
               where !person.Stage.IsOver()
               let baseId = cells.GetValueOrDefault(person.CellId)?.BaseId
               let facts = helpers[person.Id].Select(row => new HelperFacts(row.MemberId, row.From, row.Status is not null, row.Status == MemberStatus.Full,
                   HelperRows.IsNear(row.CellId, baseId, cells, person.Helping), row.Load, remarked.Contains(new { CandidateId = person.Id, row.MemberId }) ? [quarter] : [])).ToList()
               from alert in MentorAlerts.Of(facts, rules, date)
               let mentor = helpers[person.Id].FirstOrDefault(row => row.MemberId == alert.MemberId)
               select new MentorAlertLine(person.PublicId, person.Full, person.SortKey, person.CellId, alert.Kind, mentor?.PublicId, mentor?.FullName, alert.Quarter),
        ];
    }
}
