using KonTum.Membership.Application.Accounts;
using Microsoft.AspNetCore.Identity;

namespace KonTum.Membership.Web.Features.Account;

/// <summary>Signs in and out. An unknown name costs as much time as a wrong password, so that names cannot be guessed.</summary>
public sealed class SignInService(SignInManager<AppUser> signIn, UserManager<AppUser> users, IPasswordHasher<AppUser> hasher)
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
            return false;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded;
    }

    /// <summary>Ends every session of the account, so that a copied cookie is worth nothing from now on.</summary>
    public async Task SignOutAsync(Guid accountId, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await users.FindByIdAsync(accountId.ToString()) is { } user) await users.UpdateSecurityStampAsync(user);
        await signIn.SignOutAsync();
    }
}
