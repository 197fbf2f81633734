using KonTum.Membership.Application.Accounts;
using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace KonTum.Membership.Web.Infrastructure.Startup;

/// <summary>Accounts, cookies, policies and headers.</summary>
public static class SecuritySetup
{
    public static void AddMembershipSecurity(this IServiceCollection services, IHostEnvironment environment)
    {
        // Over plain http in Development a Secure cookie would never come back; everywhere else nothing less is accepted.
        var plain = environment.IsDevelopment();
        services.AddDataProtection().SetApplicationName("KonTum.Membership").PersistKeysToDbContext<MembershipDbContext>();
        services.AddIdentityCore<AppUser>(options =>
            {
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<MembershipDbContext>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        // The account is read on every request anyway, with its stamp.
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromDays(1));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = plain ? "session" : "__Host-session";
            options.Cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.HttpOnly = true;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/login";
            options.Events.OnRedirectToAccessDenied = context => { context.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; };
            options.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = plain ? "af" : "__Host-af";
            options.Cookie.SecurePolicy = plain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddPermissionPolicies();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, HeldFormHandler>();
        services.AddSingleton<HeldForms>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<ScopeFinder>();
    }

    /// <summary>Nothing inline, nothing from elsewhere, nothing kept by the browser. On every answer, errors too.</summary>
    public static void UseMembershipHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .RemoveServerHeader()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(31_536_000)
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            policy.AddImgSrc().Self().Data();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
            policy.AddBaseUri().None();
            policy.AddObjectSrc().None();
        }));
}
