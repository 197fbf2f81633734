using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Tasks;
using KonTum.Membership.Web.Features.Shared.Tasks;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Home;

/// <summary>What whoever works with the files sees first.</summary>
/// <param name="Lines">The first of the list of things to do; the list has the rest.</param>
public sealed record WorkPage(AccountView Account, IReadOnlyList<TaskLine> Lines, int All, IReadOnlyList<DraftView> Drafts);

public sealed class HomeWork(CurrentUser user, TaskQuery tasks, DraftListQuery drafts, TaskWords words)
{
    public async Task<WorkPage> PageAsync(CancellationToken cancellationToken)
    {
        var items = await tasks.ListAsync(user.Scope(), cancellationToken);
        return new WorkPage(user.Account, words.Lines(items.Take(TaskList.MostAtHome)), items.Count, await drafts.ListAsync(user.Account.Id, cancellationToken));
    }
}
