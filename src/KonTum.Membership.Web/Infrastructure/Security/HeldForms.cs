using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>A form that arrived after its session had ended.</summary>
public sealed record HeldForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>Carries a form through the sign-in page, sealed, so that nothing typed is lost and nothing is stored.</summary>
public sealed class HeldForms(IDataProtectionProvider protection)
{
    public const string Field = "Held";
    private const int MostCharacters = 40_000;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("held-form").ToTimeLimitedDataProtector();

    /// <summary>Null where there is nothing to hold: no form, files in it, or more than a form of ours can hold.</summary>
    public async Task<string?> SealAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > MostCharacters) return null;
        var form = await request.ReadFormAsync(cancellationToken);
        if (form.Files.Count > 0) return null;
        // The token belongs to the session that ended; the sign-in form's own password is never carried.
        var fields = form.Where(field => field.Key is not ("__RequestVerificationToken" or "Password" or Field))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? string.Empty))).ToList();
        return _protector.Protect(JsonSerializer.Serialize(new HeldForm(request.Path + request.QueryString, fields)), Kept);
    }

    public HeldForm? Open(string? sealedForm)
    {
        if (string.IsNullOrEmpty(sealedForm)) return null;
        try
        {
            return JsonSerializer.Deserialize<HeldForm>(_protector.Unprotect(sealedForm));
        }
        catch (Exception refused) when (refused is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>Answers a form whose session has ended with the sign-in page itself, the form sealed inside, instead of a redirect that would drop it.</summary>
public sealed class HeldFormHandler(HeldForms forms, EndpointDataSource endpoints) : IAuthorizationMiddlewareResultHandler
{
    public const string Item = "held-form";
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Challenged && await forms.SealAsync(context.Request, context.RequestAborted) is { } sealedForm)
        {
            context.Items[Item] = sealedForm;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Request.Method = HttpMethods.Get;
            context.SetEndpoint(SignInPage());
            context.Request.RouteValues = new RouteValueDictionary { ["controller"] = "Account", ["action"] = "Login" };
            await next(context);
            return;
        }

        if (authorizeResult.Forbidden) await ReadingFilter.RecordRefusalAsync(context);
        await _usual.HandleAsync(next, context, policy, authorizeResult);
    }

    private Endpoint SignInPage() => endpoints.Endpoints.First(endpoint =>
        endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { ControllerName: "Account", ActionName: "Login" }
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true);
}
