using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Identity;

namespace KonTum.Membership.Web.Features.Account;

/// <summary>Signs in and out. An unknown name costs as much time as a wrong password, so that names cannot be guessed.</summary>
public sealed class SignInService(SignInManager<AppUser> signIn, UserManager<AppUser> users, IPasswordHasher<AppUser> hasher, AuditService audit, BusinessClock clock)
{
    private static readonly AppUser Nobody = new();
    private static string? _dummyHash;

    public async Task<bool> SignInAsync(string userName, string password, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var user = await users.FindByNameAsync(userName);
        if (user is null || user.Disabled || await users.IsLockedOutAsync(user))
        {
            _dummyHash ??= hasher.HashPassword(Nobody, "nobody's password");
            hasher.VerifyHashedPassword(Nobody, _dummyHash, password);
            await RecordAsync(AuditActs.SignInRefused, Guid.Empty, user?.Id ?? Guid.Empty, cancellationToken);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        // Who was refused has not shown to be the owner of the account: the line has no actor. What was typed as a name is never kept.
        await RecordAsync(result.Succeeded ? AuditActs.SignedIn : AuditActs.SignInRefused, result.Succeeded ? user.Id : Guid.Empty, user.Id, cancellationToken);
        return result.Succeeded;
    }

    /// <summary>Ends every session of the account, so that a copied cookie is worth nothing from now on.</summary>
    public async Task SignOutAsync(Guid accountId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await users.FindByIdAsync(accountId.ToString()) is { } user)
        {
            audit.Tell(new ChangeContext(accountId, clock.UtcNow), AuditActs.SignedOut, "Account", accountId, address: ReadingFilter.AddressOf(signIn.Context));
            await users.UpdateSecurityStampAsync(user);
        }

        await signIn.SignOutAsync();
    }

    private Task RecordAsync(string act, Guid actorId, Guid accountId, CancellationToken cancellationToken) =>
        audit.RecordAsync(new ChangeContext(actorId, clock.UtcNow), act, "Account", accountId, cancellationToken, address: ReadingFilter.AddressOf(signIn.Context));
}
