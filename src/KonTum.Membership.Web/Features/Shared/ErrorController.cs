using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Shared;

[AllowAnonymous]
public sealed class ErrorController : Controller
{
    // Any verb: a failed POST is routed here as a POST, and answering 405 to it would hide what went wrong.
    [Route("/error/{status:int:range(400,599)}")]
    [ResponseCache(NoStore = true)]
    public IActionResult Show(int status)
    {
        Response.StatusCode = status;
        return View("Error", new ErrorPage(status, Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier));
    }
}
