using Microsoft.AspNetCore.Authorization;

namespace KonTum.Membership.Web.Infrastructure.Security;

public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>One answer to "may this account do that", from the one table.</summary>
public sealed class PermissionHandler(CurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (user.May(requirement.Permission)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

public static class PermissionPolicies
{
    public static void AddPermissionPolicies(this IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization(options =>
        {
            // Deny by default: an endpoint that names no policy needs an account, and a test refuses to let one be.
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
            foreach (var permission in Permissions.All)
                options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)));
        });
    }
}
