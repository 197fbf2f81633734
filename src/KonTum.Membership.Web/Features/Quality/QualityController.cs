using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Quality;
using KonTum.Membership.Domain.Quality;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Quality;

/// <summary>What in the records asks a question, and what people answered.</summary>
[Authorize(Permissions.ReadQuality)]
[ResponseCache(NoStore = true)]
public sealed class QualityController(CurrentUser user, QualityQuery quality, QualityService service, OrganisationQuery organisation, IStringLocalizer<QualityStrings> words) : Controller
{
    [HttpGet("/quality")]
    public async Task<IActionResult> Index([FromQuery] string? unit, [FromQuery] QualityCheck? check, [FromQuery] string? subject, CancellationToken cancellationToken)
    {
        if (await PageAsync(unit, new MarkForm { Id = Guid.CreateVersion7(), Check = check ?? default, Subject = subject }, cancellationToken) is not { } page) return NotFound();
        return View("Index", check is null || subject is null ? page with { Asked = null } : page);
    }

    [HttpPost("/quality/marks")]
    [Authorize(Permissions.MarkQuality)]
    public async Task<IActionResult> Mark([FromForm] MarkForm form, [FromQuery] string? unit, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var marked = await service.MarkAsync(user.Scope(), form.Id, form.Check, form.Subject!, user.Change(reason: form.Reason), cancellationToken);
            if (marked.IsOk)
            {
                this.SetBanner(words["Mark.Done"]);
                return Redirect(unit is null ? "/quality" : $"/quality?unit={Uri.EscapeDataString(unit)}");
            }

            marked.Errors.AddTo(ModelState, HttpContext.RequestServices.GetRequiredService<DomainWords>());
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return await PageAsync(unit, form, cancellationToken) is { } page ? View("Index", page) : NotFound();
    }

    /// <returns>Null where the unit lies out of reach.</returns>
    private async Task<QualityPage?> PageAsync(string? unit, MarkForm form, CancellationToken cancellationToken)
    {
        var node = unit is null ? null : await organisation.FindAsync(user.Scope(), unit, cancellationToken);
        if (unit is not null && node is null) return null;
        var scope = node is null ? user.Scope() : user.Scope() with { UnitId = node.Id };
        if (await quality.FindAsync(scope, cancellationToken) is not { } report) return null;
        var asked = report.Findings.FirstOrDefault(finding => finding.Check == form.Check && finding.Subject == form.Subject && finding.Mark is null);
        return new QualityPage(report, unit, user.May(Permissions.MarkQuality), asked, form, words);
    }
}
