using System.ComponentModel.DataAnnotations;

namespace KonTum.Membership.Web.Features.Account;

public sealed class LoginForm
{
    [Required, StringLength(100), Display(Name = "Login.UserName")]
    public string UserName { get; set; } = string.Empty;

    [Required, StringLength(200), DataType(DataType.Password), Display(Name = "Login.Password")]
    public string Password { get; set; } = string.Empty;

    public string? ReturnUrl { get; set; }

    /// <summary>A form that was sent after the session ended, sealed.</summary>
    public string? Held { get; set; }
}

public sealed record LoginPage(LoginForm Form, bool ShowsDemoAccounts);
