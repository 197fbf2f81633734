using KonTum.Membership.Application.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>Alive: the process answers. Ready: it reaches its database. Both say one word and nothing about the inside.</summary>
public static class HealthSetup
{
    public static void AddMembershipHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddDbContextCheck<MembershipDbContext>("database");

    public static void MapMembershipHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
