using System.Globalization;
using KonTum.Membership.Web.Infrastructure.Startup;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace KonTum.Membership.Web.Infrastructure.Logging;

/// <summary>
/// Structured logs without personal data: ids and paths, never a query string, a form field, a name or a value of a
/// statement. What was done to whom is the audit trail's, which is data and not a log.
/// </summary>
public static class LoggingSetup
{
    private const int DaysKept = 31;

    public static void AddMembershipLogging(this WebApplicationBuilder builder, AppSettings settings)
    {
        builder.Host.UseSerilog((_, logger) =>
        {
            logger.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                // Says at every form that a page with a form is not kept in a cache, which is what is wanted.
                .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
                .Enrich.FromLogContext()
                .WriteTo.Console(builder.Configuration.GetValue("Log:Console", LogEventLevel.Information), "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", CultureInfo.InvariantCulture)
                .WriteTo.File(
                    new RenderedCompactJsonFormatter(), Path.Combine(settings.DataDirectory, "logs", "membership-.json"),
                    rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept, shared: true);
        }, preserveStaticLogger: true);
    }

    public static void UseMembershipRequestLogging(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.ApplicationServices.GetRequiredService<Serilog.ILogger>();
        options.MessageTemplate = "{RequestMethod} {RequestPath} answered {StatusCode} in {Elapsed:0} ms";
        options.GetLevel = (http, _, exception) =>
            exception is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
            : http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || Path.HasExtension(http.Request.Path) ? LogEventLevel.Verbose
            : LogEventLevel.Information;
    });
}
