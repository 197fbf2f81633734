using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Shared;

[AllowAnonymous]
public sealed class LanguageController : Controller
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    [HttpPost("/language")]
    public IActionResult Switch([FromForm] string? lang, [FromForm] string? returnUrl)
    {
        if (!AppCultures.IsOffered(lang))
            return BadRequest();

        Response.Cookies.Append(AppCultures.CookieName, lang!, new CookieOptions
        {
            MaxAge = Remembered,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}
