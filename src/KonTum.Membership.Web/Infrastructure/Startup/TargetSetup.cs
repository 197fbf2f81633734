using KonTum.Membership.Application.Forecasts;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Web.Features.Targets.Annexes;
using KonTum.Membership.Web.Features.Targets.Planning;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>What stands around the allocation: decisions, moves, comparison, files, progress and forecast.</summary>
public static class TargetSetup
{
    public static void AddTargets(this IServiceCollection services)
    {
        services.AddScoped<SuccessionQuery>().AddScoped<RedistributionQuery>().AddScoped<PlanComparisonQuery>().AddScoped<ProgressQuery>().AddScoped<ForecastQuery>();
        services.AddScoped<PlanDecisionService>().AddScoped<RedistributionService>();
        services.AddScoped<PlanReader>().AddScoped<AnnexDocument>().AddScoped<AnnexFiles>();
    }
}
