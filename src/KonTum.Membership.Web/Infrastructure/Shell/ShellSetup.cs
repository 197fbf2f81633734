using System.Text.Encodings.Web;
using System.Text.Unicode;
using KonTum.Membership.Web.Features.Shared;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Razor;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace KonTum.Membership.Web.Infrastructure.Shell;

public static class ShellSetup
{
    public static IMvcBuilder AddShell(this IServiceCollection services)
    {
        // Vietnamese as itself, not as entities: half the bytes on a weak line, and a readable source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddScoped<ShellContext>();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(AppCultures.Configure);

        var mvc = services.AddControllersWithViews(options =>
        {
            options.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            options.Filters.Add<ReadingFilter>();
            options.ModelBinderProviders.Insert(0, new DayModelBinderProvider());
        });
        mvc.AddRazorOptions(options => options.ViewLocationExpanders.Add(new FeatureViewLocations()));
        mvc.AddDataAnnotationsLocalization(options =>
            options.DataAnnotationLocalizerProvider = (type, factory) => new NearestStrings(type, factory));
        services.AddSingleton<IConfigureOptions<MvcOptions>>(provider =>
            new ValidationWords(provider.GetRequiredService<IStringLocalizer<SharedStrings>>()));
        return mvc;
    }

    /// <summary>Comes after the exception handler and the status code pages, before the endpoints.</summary>
    public static IApplicationBuilder UseShell(this IApplicationBuilder app)
    {
        app.UseRequestLocalization();
        return app.Use(ErrorsAreRead);
    }

    // An error page is a reading, whatever was tried: re-run as POST it would fail the token check a second time.
    private static async Task ErrorsAreRead(HttpContext http, RequestDelegate next)
    {
        var tried = http.Request.Method;
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null)
            http.Request.Method = HttpMethods.Get;
        await next(http);
        http.Request.Method = tried;
    }
}
