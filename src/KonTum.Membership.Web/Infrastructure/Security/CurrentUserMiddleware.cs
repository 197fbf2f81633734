using System.Security.Claims;
using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>
/// Reads the account behind the cookie, once per request. A cookie whose account is gone, disabled or signed out
/// elsewhere counts as no cookie.
/// </summary>
public sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CurrentUser user, AccountQuery accounts, IOptions<IdentityOptions> identity)
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            var claims = identity.Value.ClaimsIdentity;
            var account = Guid.TryParse(http.User.FindFirstValue(claims.UserIdClaimType), out var id)
                ? await accounts.FindAsync(id, user.Today, http.RequestAborted)
                : null;
            if (account is not null && account.SecurityStamp == http.User.FindFirstValue(claims.SecurityStampClaimType))
            {
                user.SignIn(account);
            }
            else
            {
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                http.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(http);
    }
}

/// <summary>Errors of the domain, beside the field they belong to, in the reader's words.</summary>
public static class ChangeErrors
{
    public static void AddTo(this IEnumerable<DomainError> errors, Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary state, DomainWords words)
    {
        foreach (var error in errors) state.AddModelError(error.Field ?? string.Empty, words.Say(error));
    }
}
