using KonTum.Membership.Application.Reports.Issuing;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Reports;

/// <summary>How the pages of reports answer, alike wherever it happens.</summary>
internal static class ReportAnswers
{
    /// <summary>Nothing half-true is shown: only which row breaks, and what to do.</summary>
    public static IActionResult DoesNotClose(this Controller controller, IReadOnlyList<DomainError> errors, int status = StatusCodes.Status409Conflict)
    {
        var names = controller.HttpContext.RequestServices.GetRequiredService<DomainWords>();
        controller.Response.StatusCode = status;
        return controller.View("DoesNotClose", errors.Select(names.Say).ToList());
    }

    /// <summary>The file, or why this server cannot make one of its kind.</summary>
    public static IActionResult Sent(this Controller controller, Result<byte[]> made, FrozenReport report, QuarterFormat format) =>
        made.TryGet(out var bytes, out var errors)
            ? controller.File(bytes, format.ContentType(), QuarterFiles.NameOf(report, format))
            : controller.DoesNotClose(errors, StatusCodes.Status503ServiceUnavailable);
}
