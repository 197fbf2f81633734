using KonTum.Membership.Application.Targets;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>Which groups a draft watches beside its total: figures of the whole city.</summary>
[Authorize(Permissions.PlanTargets)]
[ResponseCache(NoStore = true)]
[Route("/targets/plans/{id:guid}/watched")]
public sealed class WatchController(CurrentUser user, PlanReader plans, TargetPlanService service, TargetWords words, DomainWords names) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Watch(Guid id, CancellationToken cancellationToken) =>
        await plans.ActAsync(user.Scope(), id, plan => plans.Shown(plan, WatchForm.From(plan)), false, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Watch(Guid id, [FromForm] WatchForm form, CancellationToken cancellationToken)
    {
        var set = ModelState.IsValid ? await service.WatchAsync(id, form.Version, form.ToChoice(), user.Change(), cancellationToken) : null;
        if (set is { IsOk: true }) return this.Done(words["Watch.Done"], $"/targets/plans/{id}");
        var conflict = this.Refuse(set, names);
        return await plans.ActAsync(user.Scope(), id, plan => plans.Again(plan, form, conflict, ModelState), false, cancellationToken) is { } page ? View(page) : NotFound();
    }
}
