using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Audit;
using KonTum.Membership.Domain.Organisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Audit;

/// <summary>The address of the page that is being printed, without its question: that may hold a name.</summary>
public sealed class PrintedForm
{
    [Required, StringLength(AuditEntry.MaxFieldsLength)]
    public string Path { get; set; } = string.Empty;
}

/// <summary>
/// Told by the page itself, just before the browser prints it. A browser without script prints without a word: what it
/// prints was recorded when it was opened.
/// </summary>
public sealed class PrintedController(CurrentUser user, AuditService audit) : Controller
{
    [HttpPost("/audit/printed")]
    [Authorize(Permissions.UseOwnAccount)]
    public async Task<IActionResult> Printed([FromForm] PrintedForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !Url.IsLocalUrl(form.Path) || form.Path.Contains('?', StringComparison.Ordinal)) return BadRequest();
        var (type, id) = form.Path.Split('/') is ["", "candidates", var text, ..] && Guid.TryParse(text, out var file) ? ("Candidate", file) : (nameof(Unit), user.Account.UnitPublicId);
        await audit.RecordAsync(user.Change(), AuditActs.PagePrinted, type, id, cancellationToken, form.Path, ReadingFilter.AddressOf(HttpContext));
        return NoContent();
    }
}
