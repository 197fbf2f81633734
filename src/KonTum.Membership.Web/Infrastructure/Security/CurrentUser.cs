using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>
/// Who is asking, read from the database on every request, so that a changed role, unit or password counts at the
/// next click. Empty when nobody is signed in.
/// </summary>
public sealed class CurrentUser(BusinessClock clock)
{
    private AccountView? _account;

    public bool IsSignedIn => _account is not null;

    public AccountView Account => _account ?? throw new InvalidOperationException("Nobody is signed in: the endpoint lacks a policy.");

    public DateOnly Today => clock.Today;

    public bool IsCell => Account.UnitKind == UnitKind.Cell;

    /// <summary>A pool's kind is known to its own cell and to the base committee, to nobody above.</summary>
    public bool KnowsPools => Account.Role is UserRole.CellSecretary or UserRole.BaseCommittee;

    public void SignIn(AccountView account) => _account = account;

    public bool May(string permission) => _account is not null && Permissions.Allows(permission, _account.Role);

    public UnitScope Scope(DateOnly? asOf = null) => new(Account.UnitId, asOf ?? clock.Today, Permissions.SeesPeople(Account.Role));

    /// <param name="cellId">The cell for which something is entered. Another unit's hand is recorded as such.</param>
    public ChangeContext Change(int? cellId = null, string? reason = null) =>
        new(Account.Id, clock.UtcNow, cellId is { } cell && cell != Account.UnitId ? cell : null, reason);
}
