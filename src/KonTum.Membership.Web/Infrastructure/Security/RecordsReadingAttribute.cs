using KonTum.Membership.Application.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>
/// Writes one audit row before a page with a person's file leaves. If the row cannot be written, the page is not shown.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordsReadingAttribute(string act) : Attribute, IAsyncResultFilter
{
    public string Act => act;

    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult && context.RouteData.Values["id"] is string text && Guid.TryParse(text, out var subject))
        {
            var services = context.HttpContext.RequestServices;
            var user = services.GetRequiredService<CurrentUser>();
            await services.GetRequiredService<AuditService>().RecordAsync(user.Change(), act, "Candidate", subject, context.HttpContext.RequestAborted);
        }

        await next();
    }
}
