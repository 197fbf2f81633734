using KonTum.Membership.Application.Audit;
using KonTum.Membership.Web.Infrastructure.Security;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>Seals the audit trail and lets go of what is past its term. Asked every hour; the service does it once a day.</summary>
public sealed class DailySeal(IServiceScopeFactory scopes, BusinessClock clock, ILogger<DailySeal> log) : BackgroundService
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Hour);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var seals = scope.ServiceProvider.GetRequiredService<AuditSealService>();
                await seals.SealAsync(clock.UtcNow, stoppingToken);
                await seals.PurgeAsync(new Domain.Common.ChangeContext(Guid.Empty, clock.UtcNow), stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // The next hour tries again; a day without a seal is one longer segment and nothing lost.
                log.SealFailed(failed);
            }
        }
    }
}

internal static partial class DailySealLog
{
    [LoggerMessage(1201, LogLevel.Error, "The audit trail could not be sealed.")]
    public static partial void SealFailed(this ILogger log, Exception failed);
}
