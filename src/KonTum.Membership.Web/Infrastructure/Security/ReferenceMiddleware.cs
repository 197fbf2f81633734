using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Application.Rules;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>Brings rules and calendar up to date before a page is made. Whoever is signed in brought the mark along with the account.</summary>
public sealed class ReferenceMiddleware(RequestDelegate next, ReferenceShelf shelf)
{
    public async Task InvokeAsync(HttpContext http, CurrentUser user, MembershipDbContext database)
    {
        if (user.IsSignedIn) await shelf.RefreshAsync(database, new ReferenceMark(user.Account.CalendarMark, user.Account.RuleSetMark), http.RequestAborted);
        else if (http.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null) await shelf.RefreshAsync(database, http.RequestAborted);
        await next(http);
    }
}
