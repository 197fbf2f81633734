using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>
/// The one place where readings are recorded: a file that is opened, a search, a document that leaves, and a file that
/// was asked for and is out of reach. The line is written before the answer; if it cannot be, there is no answer.
/// </summary>
public sealed class ReadingFilter(CurrentUser user, AuditService audit) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var declared = context.ActionDescriptor.EndpointMetadata.OfType<RecordsReadingAttribute>().FirstOrDefault();
        if (user.IsSignedIn && ActOf(context, declared) is { } act) await RecordAsync(context, act, declared?.ReasonField);
        await next();
    }

    /// <summary>A page that the role may not open was asked for.</summary>
    public static Task RecordRefusalAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var user = services.GetRequiredService<CurrentUser>();
        return services.GetRequiredService<AuditService>().RecordAsync(
            user.Change(), AuditActs.AccessRefused, nameof(Unit), user.Account.UnitPublicId, http.RequestAborted, http.Request.Path, AddressOf(http));
    }

    public static string? AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString();

    private static string? ActOf(ResultExecutingContext context, RecordsReadingAttribute? declared)
    {
        if (declared?.ReasonField is not null && !context.ModelState.IsValid) return null;
        var asked = declared is not null && (declared.When is null || !string.IsNullOrWhiteSpace(context.HttpContext.Request.Query[declared.When]));
        return context.Result switch
        {
            ViewResult or FileResult or ObjectResult or ContentResult when asked => declared!.Act,
            // Nobody can forget it: a file that leaves under no name of its own leaves under this one.
            FileResult => AuditActs.ExportMade,
            NotFoundResult when declared is not null && SubjectOf(context) is not null => AuditActs.AccessRefused,
            _ => null,
        };
    }

    private Task RecordAsync(ResultExecutingContext context, string act, string? reasonField)
    {
        var http = context.HttpContext;
        var fields = context.Result is FileResult ? http.Request.Path.Value ?? string.Empty : context.RouteData.Values["code"] as string ?? string.Empty;
        var (type, id) = SubjectOf(context) is { } file ? ("Candidate", file) : (nameof(Unit), user.Account.UnitPublicId);
        var reason = reasonField is null ? null : http.Request.Form[reasonField].ToString();
        return audit.RecordAsync(user.Change(reason: reason), act, type, id, http.RequestAborted, fields, AddressOf(http));
    }

    private static Guid? SubjectOf(ResultExecutingContext context) =>
        context.RouteData.Values["id"] is string text && Guid.TryParse(text, out var id) ? id : null;
}
