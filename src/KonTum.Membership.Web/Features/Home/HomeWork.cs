using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Tasks;
using KonTum.Membership.Web.Features.Shared.Tasks;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Home;

/// <summary>What whoever works with the files sees first.</summary>
/// <param name="Lines">The first things to do in the files; the list has the rest, and what waits elsewhere.</param>
public sealed record WorkPage(AccountView Account, IReadOnlyList<TaskLine> Lines, IReadOnlyList<DraftView> Drafts);

public sealed class HomeWork(CurrentUser user, TaskQuery tasks, DraftListQuery drafts, TaskWords words)
{
    public async Task<WorkPage> PageAsync(CancellationToken cancellationToken)
    {
        var items = await tasks.OfFilesAsync(user.Scope(), cancellationToken);
        return new WorkPage(user.Account, words.Lines(items.Take(TaskList.MostAtHome)), await drafts.ListAsync(user.Account.Id, cancellationToken));
    }
}
