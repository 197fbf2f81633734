using System.Globalization;
using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Tasks;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared.Tasks;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Features.Tasks;

/// <summary>Turns an account's things to do into counts by day: the calendar of a telephone is nobody's file.</summary>
public sealed class FeedText(AccountQuery accounts, TaskQuery tasks, TaskWords words, BusinessClock clock)
{
    private const int DaysAhead = 90;

    /// <returns>Null where the account is gone, disabled or may no longer see things to do.</returns>
    public async Task<byte[]?> OfAsync(Guid accountId, string site, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (await accounts.FindAsync(accountId, today, cancellationToken) is not { } account || !Permissions.Allows(Permissions.ReadTasks, account.Role)) return null;
        var items = await tasks.ListAsync(new UnitScope(account.UnitId, today, Permissions.SeesPeople(account.Role)), cancellationToken);
        // What is late or has no day waits today; the rest on its own day.
        var days = items.Select(item => item.DueOn is { } due && due > today ? due : today).Where(day => day <= today.AddDays(DaysAhead)).GroupBy(day => day).OrderBy(day => day.Key);
        var link = $"{site}/tasks";
        return CalendarFeed.Write(words["Page.Title"], days.Select(day => new FeedEvent(
            $"{day.Key.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{accountId:N}@kontum-membership", day.Key,
            words[day.Key == today ? "Feed.Waiting" : "Feed.Due", Display.Number(day.Count())], words["Feed.Description"], link)), clock.UtcNow);
    }
}
