using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Features.Targets.Planning;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets;

/// <summary>Drafts of plans: any number of them, until one is issued. A draft never touches a live figure.</summary>
[Authorize(Permissions.PlanTargets)]
[ResponseCache(NoStore = true)]
public sealed class PlansController(CurrentUser user, TargetPlanQuery plans, TargetPlanService service, TargetWords words, DomainWords names) : Controller
{
    [HttpGet("/targets/plans")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Plans", new PlansPage(new DraftForm { Id = Guid.CreateVersion7(), Year = user.Today.Year + 1 }, await plans.PlansAsync(user.Scope(), cancellationToken), null, words));

    [HttpPost("/targets/plans")]
    public async Task<IActionResult> Draft([FromForm] DraftForm form, CancellationToken cancellationToken)
    {
        Infeasible? infeasible = null;
        if (ModelState.IsValid)
        {
            var drafted = await service.DraftAsync(user.Scope(), form.Id, form.Year!.Value, form.ToTerms(), user.Change(), cancellationToken);
            drafted.Errors.AddTo(ModelState, names);
            if (drafted.TryGet(out var result) && result is Allocation) return Redirect($"/targets/plans/{form.Id}");
            infeasible = drafted.IsOk ? drafted.Value as Infeasible : null;
        }

        return View("Plans", new PlansPage(form, await plans.PlansAsync(user.Scope(), cancellationToken), infeasible, words));
    }

    [HttpGet("/targets/plans/{id:guid}")]
    public async Task<IActionResult> Plan(Guid id, CancellationToken cancellationToken) =>
        await plans.PlanAsync(user.Scope(), id, cancellationToken) is { Plan: { } plan } found
            ? View("Plan", new PlanPage(found, DraftForm.From(plan), null, words) { Today = user.Today })
            : NotFound();

    [HttpPost("/targets/plans/{id:guid}")]
    public async Task<IActionResult> Change(Guid id, [FromForm] DraftForm form, CancellationToken cancellationToken)
    {
        Infeasible? infeasible = null;
        var conflict = false;
        if (ModelState.IsValid)
        {
            var changed = await service.ChangeTermsAsync(user.Scope(), id, form.Version, form.ToTerms(), user.Change(), cancellationToken);
            if (changed.TryGet(out var result) && result is Allocation) return Redirect($"/targets/plans/{id}");
            infeasible = changed.IsOk ? changed.Value as Infeasible : null;
            conflict = !changed.IsOk && this.Refuse(Result.Refused(changed.Errors), names);
        }

        return await AgainAsync(id, form, infeasible, conflict, cancellationToken);
    }

    [HttpPost("/targets/plans/{id:guid}/offer")]
    public async Task<IActionResult> Offer(Guid id, [FromForm] int version, CancellationToken cancellationToken)
    {
        var offered = await service.OfferAsync(id, version, user.Today, user.Change(), cancellationToken);
        return offered.IsOk ? this.Done(words["Offer.Done"], $"/targets/plans/{id}") : await AgainAsync(id, null, null, this.Refuse(offered, names), cancellationToken);
    }

    private async Task<IActionResult> AgainAsync(Guid id, DraftForm? form, Infeasible? infeasible, bool conflict, CancellationToken cancellationToken)
    {
        if (await plans.PlanAsync(user.Scope(), id, cancellationToken) is not { Plan: { } plan } found) return NotFound();
        if (conflict && form is not null)
        {
            // The next save is against the version now shown beside the form.
            form.Version = plan.Version;
            ModelState.Remove(nameof(form.Version));
        }

        return View("Plan", new PlanPage(found, form ?? DraftForm.From(plan), infeasible, words) { Today = user.Today, IsConflict = conflict });
    }
}
