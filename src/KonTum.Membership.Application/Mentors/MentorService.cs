using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Mentors;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Mentors;

/// <summary>One mentor takes over from another, as it was typed.</summary>
public sealed record ReplaceMentor(Guid Leaving, Guid? Successor, DateOnly? OccurredOn, bool CloseRelative, int Version);

/// <summary>Replaces mentors and keeps their remarks.</summary>
public sealed class MentorService(MembershipDbContext database, CandidateService candidates)
{
    public async Task<Result> ReplaceAsync(UnitScope scope, Guid candidateId, ReplaceMentor act, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, candidateId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (candidate.Version != act.Version) return new DomainError("Version.Stale");
        if (candidate.Stage.IsOver()) return new DomainError("Step.FileClosed", candidate.Stage);
        if (act.OccurredOn is not { } day) return new DomainError("Date.Missing") { Field = "OccurredOn" };
        if (day > today) return new DomainError("Date.InFuture", day, today) { Field = "OccurredOn" };
        if (act.Successor is null) return new DomainError("Mentors.NoneChosen") { Field = "Successor" };

        var leaving = await database.Members.Where(member => member.PublicId == act.Leaving).Select(member => member.Id).FirstOrDefaultAsync(cancellationToken);
        var successor = await ChoiceAsync(candidate, act, day, cancellationToken);
        if (successor is null) return new DomainError("Mentors.NotHere") { Field = "Successor" };
        var replaced = candidate.ReplaceMentor(leaving, successor, day, change);
        return replaced.IsOk ? await candidates.SaveAsync(cancellationToken) : Result.Refused([.. replaced.Errors.Select(BesideTheChoice)]);
    }

    public async Task<Result> RemarkAsync(
        UnitScope scope, Guid candidateId, Guid mentorId, Quarter quarter, RemarkContent content, DateOnly? writtenOn, int? version, DateOnly today, ChangeContext change, CancellationToken cancellationToken)
    {
        var candidate = await candidates.LoadAsync(scope, candidateId, cancellationToken);
        if (candidate is null) return new DomainError("Candidate.NotFound");
        if (writtenOn is not { } day) return new DomainError("Date.Missing") { Field = "WrittenOn" };
        if (day > today) return new DomainError("Date.InFuture", day, today) { Field = "WrittenOn" };
        var memberId = await database.Members.Where(member => member.PublicId == mentorId).Select(member => member.Id).FirstOrDefaultAsync(cancellationToken);
        if (candidate.Mentors.Where(mentor => mentor.MemberId == memberId).MaxBy(mentor => mentor.ValidFrom) is not { } help) return new DomainError("Mentors.NotHere");

        var remark = await database.MentorRemarks.FirstOrDefaultAsync(r => r.CandidateId == candidate.Id && r.MemberId == memberId && r.Year == quarter.Year && r.QuarterNumber == quarter.Number, cancellationToken);
        if (remark?.Version != version) return new DomainError("Version.Stale");
        if (remark is not null)
        {
            var rewritten = remark.Rewrite(content, day, change);
            return rewritten.IsOk ? await candidates.SaveAsync(cancellationToken) : rewritten;
        }

        var id = NewId.From(candidate.PublicId, $"remark {mentorId:N} {quarter}");
        var written = MentorRemark.Write(id, candidate.Id, memberId, new Period(help.ValidFrom, help.ValidTo), quarter, content, day, change);
        if (!written.TryGet(out var first)) return Result.Refused(written.Errors);
        database.MentorRemarks.Add(first);
        return await candidates.SaveAsync(cancellationToken);
    }

    /// <summary>The successor as a member of that day; null where none of the cells that may help holds them.</summary>
    private Task<MentorChoice?> ChoiceAsync(Candidate candidate, ReplaceMentor act, DateOnly day, CancellationToken cancellationToken)
    {
        var cellId = candidate.Placements.Latest()!.CellId;
        var baseId = database.UnitVersions.HoldingOn(day).Where(version => version.UnitId == cellId).Select(version => version.ParentId);
        return (
            from member in database.Members
            where member.PublicId == act.Successor
            join place in database.MemberCells.HoldingOn(day) on member.Id equals place.MemberId
            where database.UnitVersions.Any(version => version.UnitId == place.CellId && version.ValidFrom <= day && (version.ValidTo == null || version.ValidTo > day) && baseId.Contains(version.ParentId))
                || database.HelpingCells.Any(help => help.CandidateId == candidate.Id && help.CellId == place.CellId && help.ValidFrom <= day && (help.ValidTo == null || help.ValidTo > day))
            select new MentorChoice(
                member.Id,
                member.Standings.Any(s => s.Status == MemberStatus.Full && s.ValidFrom <= day && (s.ValidTo == null || s.ValidTo > day)),
                database.MentorOffers.Any(o => o.MemberId == member.Id && o.StatedOn <= day && (o.WithdrawnOn == null || o.WithdrawnOn > day)),
                act.CloseRelative)).FirstOrDefaultAsync(cancellationToken);
    }

    private static DomainError BesideTheChoice(DomainError error) => error.Field == "MentorIds" ? error with { Field = "Successor" } : error;
}
