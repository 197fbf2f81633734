using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>Amends an issued plan: by a decision of its own, or because cells went over into others.</summary>
[Authorize(Permissions.PlanTargets)]
[ResponseCache(NoStore = true)]
[Route("/targets/plans/{id:guid}")]
public sealed class PlanRevisionsController(CurrentUser user, PlanReader plans, PlanDecisionService service, TargetWords words, DomainWords names) : Controller
{
    [HttpGet("revisions/new")]
    public async Task<IActionResult> Revise(Guid id, CancellationToken cancellationToken) =>
        await plans.ActAsync(user.Scope(), id, plan => plans.Shown(plan, new ReviseForm()), false, cancellationToken) is { } page ? View("Revise", page) : NotFound();

    [HttpPost("revisions/new")]
    public async Task<IActionResult> Revise(Guid id, [FromForm] ReviseForm form, CancellationToken cancellationToken)
    {
        var revised = ModelState.IsValid ? await service.ReviseAsync(user.Scope(), id, form.Version, form.ToRevision(), user.Change(), cancellationToken) : null;
        if (revised is { IsOk: true }) return this.Done(words["Revise.Done"], $"/targets/plans/{id}");
        return await AgainAsync("Revise", id, form, revised, cancellationToken);
    }

    [HttpGet("successions")]
    public async Task<IActionResult> Successions(Guid id, CancellationToken cancellationToken) =>
        await plans.ActAsync(user.Scope(), id, plan => plans.Shown(plan, new SuccessionForm { Reason = words["Succession.Reason"] }), true, cancellationToken) is { } page ? View("Successions", page) : NotFound();

    [HttpPost("successions")]
    public async Task<IActionResult> Successions(Guid id, [FromForm] SuccessionForm form, CancellationToken cancellationToken)
    {
        var carried = ModelState.IsValid ? await service.CarryOverAsync(user.Scope(), id, form.Version, form.ToDecision(), user.Change(), cancellationToken) : null;
        if (carried is { IsOk: true }) return this.Done(words["Succession.Done"], $"/targets/plans/{id}");
        return await AgainAsync("Successions", id, form, carried, cancellationToken);
    }

    private async Task<IActionResult> AgainAsync<TForm>(string view, Guid id, TForm form, Result? refused, CancellationToken cancellationToken) where TForm : PlanForm
    {
        var conflict = this.Refuse(refused, names);
        return await plans.ActAsync(user.Scope(), id, plan => plans.Again(plan, form, conflict, ModelState), view == "Successions", cancellationToken) is { } page ? View(view, page) : NotFound();
    }
}
