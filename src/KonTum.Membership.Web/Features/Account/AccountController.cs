using KonTum.Membership.Web.Infrastructure.Security;
using KonTum.Membership.Web.Infrastructure.Startup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Account;

public sealed class AccountController(
    SignInService signIn, HeldForms forms, CurrentUser user, AppSettings settings, IStringLocalizer<AccountStrings> strings) : Controller
{
    [AllowAnonymous]
    [HttpGet("/account/login")]
    [ResponseCache(NoStore = true)]
    public IActionResult Login(string? returnUrl)
    {
        if (user.IsSignedIn) return LocalRedirect(Safe(returnUrl));
        var held = HttpContext.Items[HeldFormHandler.Item] as string;
        return View("Login", new LoginPage(new LoginForm { ReturnUrl = returnUrl, Held = held }, settings.DemoEnabled));
    }

    [AllowAnonymous]
    [HttpPost("/account/login")]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Login([FromForm] LoginForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            if (await signIn.SignInAsync(form.UserName, form.Password, cancellationToken))
                return forms.Open(form.Held) is { } held ? View("Resume", held) : LocalRedirect(Safe(form.ReturnUrl));
            // One sentence for a wrong name, a wrong password and a locked account: which it was is nobody's business.
            ModelState.AddModelError(string.Empty, strings["Login.Refused"]);
        }

        return View("Login", new LoginPage(form, settings.DemoEnabled));
    }

    [HttpPost("/account/logout")]
    [Authorize(Permissions.UseOwnAccount)]
    public async Task<IActionResult> Logout(CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(user.Account.Id, cancellationToken);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/account/login");
    }

    private string Safe(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : "/";
}
