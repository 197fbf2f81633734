using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Localization;

[assembly: NeutralResourcesLanguage("vi")]

namespace KonTum.Membership.Web.Infrastructure.Localisation;

/// <summary>
/// Words in Vietnamese or English; dates and numbers always as in Vietnam, so that a figure read aloud from an English
/// page is the figure on the Vietnamese print.
/// </summary>
public static class AppCultures
{
    public const string CookieName = "lang";
    public const string Vietnamese = "vi";
    public const string English = "en";
    public const string DayPattern = "dd/MM/yyyy";

    public static readonly CultureInfo Formatting = VietnameseFormats();

    public static bool IsOffered(string? language) => language is Vietnamese or English;

    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = [Formatting];
        options.SupportedUICultures = [new CultureInfo(Vietnamese), new CultureInfo(English)];
        options.DefaultRequestCulture = new RequestCulture(Formatting, new CultureInfo(Vietnamese));
        // Only the reader's own choice counts: borrowed phones and shared laptops often ask for English by accident.
        options.RequestCultureProviders = [new CustomRequestCultureProvider(FromCookie)];
    }

    private static Task<ProviderCultureResult?> FromCookie(HttpContext http)
    {
        var chosen = http.Request.Cookies[CookieName];
        return Task.FromResult(IsOffered(chosen) ? new ProviderCultureResult(Formatting.Name, chosen) : null);
    }

    private static CultureInfo VietnameseFormats()
    {
        var culture = new CultureInfo("vi-VN");
        // Said outright: the pattern otherwise depends on the machine's ICU version.
        culture.DateTimeFormat.ShortDatePattern = DayPattern;
        return CultureInfo.ReadOnly(culture);
    }
}
