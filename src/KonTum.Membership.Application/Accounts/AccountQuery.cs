using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Accounts;

/// <summary>An account with its unit as it stands today.</summary>
public sealed record AccountView(Guid Id, string UserName, string DisplayName, UserRole Role, int UnitId, string UnitSlug, string UnitName, string UnitShortName, UnitKind UnitKind, string SecurityStamp, int CalendarMark, int RuleSetMark, Guid UnitPublicId);

public sealed class AccountQuery(MembershipDbContext database)
{
    /// <summary>The account, or null where it does not exist, is disabled, or belongs to a unit that is closed on that day.</summary>
    public Task<AccountView?> FindAsync(Guid id, DateOnly today, CancellationToken cancellationToken) =>
        (from user in database.Users
         where user.Id == id && !user.Disabled
         join unit in database.Units on user.UnitId equals unit.Id
         join version in database.UnitVersions on unit.Id equals version.UnitId
         where version.ValidFrom <= today && (version.ValidTo == null || version.ValidTo > today)
         select new AccountView(user.Id, user.UserName!, user.DisplayName, user.Role, unit.Id, unit.Slug, version.Name, version.ShortName, version.Kind, user.SecurityStamp ?? string.Empty,
             database.CalendarVersions.Max(calendar => (int?)calendar.Id) ?? 0, database.RuleSetEntries.Max(entry => (int?)entry.Id) ?? 0, unit.PublicId))
        .FirstOrDefaultAsync(cancellationToken);
}
