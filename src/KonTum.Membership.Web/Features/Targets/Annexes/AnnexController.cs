using KonTum.Membership.Application.Targets;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Annexes;

/// <summary>A plan as a decision with its annexes, every number with its derivation: .docx, .pdf and .xlsx.</summary>
[ResponseCache(NoStore = true)]
public sealed class AnnexController(CurrentUser user, TargetPlanQuery plans, PlanComparisonQuery comparisons, AnnexFiles files, DomainWords names) : Controller
{
    private const string Formats = "regex(^(docx|pdf|xlsx)$)";

    [HttpGet("/targets/plans/{id:guid}.{format:" + Formats + "}")]
    [Authorize(Permissions.PlanTargets)]
    public async Task<IActionResult> Plan(Guid id, string format, CancellationToken cancellationToken) =>
        await plans.PlanAsync(user.Scope(), id, cancellationToken) is { } found ? await FileAsync(found, format, cancellationToken) : NotFound();

    /// <summary>The plan in force as far as the reader reaches. It counts the applicants of single cells: for those who may open their files.</summary>
    [HttpGet("/targets/{year:int}.{format:" + Formats + "}")]
    [Authorize(Permissions.ReadTargets)]
    public async Task<IActionResult> Year(int year, string format, CancellationToken cancellationToken)
    {
        if (!user.Scope().SeesPeople) return Forbid();
        if (TargetYears.DayOf(year, user.Today) is not { } day) return NotFound();
        var found = await plans.YearAsync(user.Scope(day), year, cancellationToken);
        return found.Plan is null ? NotFound() : await FileAsync(found, format, cancellationToken);
    }

    private async Task<IActionResult> FileAsync(PlanTargets targets, string format, CancellationToken cancellationToken)
    {
        var compared = await comparisons.ReadAsync(user.Scope(), [targets.Plan!.PublicId], cancellationToken);
        if (compared.Count == 0) return NotFound();
        var made = await files.MakeAsync(new PlanAnnex(targets, compared[0].Numbers), user.Scope(), user.Account.UnitName, user.Today, format, cancellationToken);
        if (made.TryGet(out var bytes)) return File(bytes, AnnexFiles.ContentTypeOf(format), FormattableString.Invariant($"chi-tieu-{targets.Plan.Year}-{user.Account.UnitSlug}.{format}"));
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return View("NotMade", made.Errors.Select(names.Say).ToList());
    }
}
