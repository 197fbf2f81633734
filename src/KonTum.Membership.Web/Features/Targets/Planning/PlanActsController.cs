using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>Issues a draft, or takes an issue back before it takes effect.</summary>
[Authorize(Permissions.PlanTargets)]
[ResponseCache(NoStore = true)]
[Route("/targets/plans/{id:guid}")]
public sealed class PlanActsController(CurrentUser user, PlanReader plans, PlanDecisionService service, TargetWords words, DomainWords names) : Controller
{
    [HttpGet("issue")]
    public async Task<IActionResult> Issue(Guid id, CancellationToken cancellationToken) =>
        await plans.ActAsync(user.Scope(), id, plan => plans.Shown(plan, new IssueForm { SuccessionReason = words["Succession.Reason"] }), true, cancellationToken) is { } page ? View("Issue", page) : NotFound();

    [HttpPost("issue")]
    public async Task<IActionResult> Issue(Guid id, [FromForm] IssueForm form, CancellationToken cancellationToken)
    {
        var issued = ModelState.IsValid ? await service.IssueAsync(user.Scope(), id, form.Version, form.ToDecision(), user.Change(), cancellationToken) : null;
        if (issued is { IsOk: true }) return this.Done(words["Plan.Issued"], $"/targets/plans/{id}");
        return await AgainAsync("Issue", id, form, issued, cancellationToken);
    }

    [HttpGet("withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await plans.ActAsync(user.Scope(), id, plan => plans.Shown(plan, new WithdrawForm()), false, cancellationToken) is { } page ? View("Withdraw", page) : NotFound();

    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, [FromForm] WithdrawForm form, CancellationToken cancellationToken)
    {
        var withdrawn = ModelState.IsValid ? await service.WithdrawAsync(id, form.Version, user.Today, user.Change(reason: form.Reason), cancellationToken) : null;
        if (withdrawn is { IsOk: true }) return this.Done(words["Plan.Withdrawn"], "/targets/plans");
        return await AgainAsync("Withdraw", id, form, withdrawn, cancellationToken);
    }

    private async Task<IActionResult> AgainAsync<TForm>(string view, Guid id, TForm form, Result? refused, CancellationToken cancellationToken) where TForm : PlanForm
    {
        var conflict = this.Refuse(refused, names);
        return await plans.ActAsync(user.Scope(), id, plan => plans.Again(plan, form, conflict, ModelState), view == "Issue", cancellationToken) is { } page ? View(view, page) : NotFound();
    }
}
