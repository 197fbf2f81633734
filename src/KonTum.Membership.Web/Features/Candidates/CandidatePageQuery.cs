using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Candidates;

/// <summary>The page of one file: what is known of the person, what runs, and what the rules say.</summary>
public sealed class CandidatePageQuery(CandidateDetailQuery detail, FileCourseQuery courses, CandidateClocks clocks)
{
    public async Task<CandidatePage?> FindAsync(CurrentUser user, Guid id, CancellationToken cancellationToken) =>
        await detail.FindAsync(user.Scope(), id, cancellationToken) is { } found && await courses.FindAsync(user.Scope(), id, cancellationToken) is { } course
            ? new CandidatePage(found, CandidateStages.Path, user.May(Permissions.WriteCandidates), user.KnowsPools, clocks.Of(found, user.Today), course, user.Today)
            : null;
}
