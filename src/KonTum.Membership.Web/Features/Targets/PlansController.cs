using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Features.Shared.Components;
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
            ? View("Plan", new PlanPage(found, DraftForm.From(plan), new IssueForm { Version = plan.Version }, null, words))
            : NotFound();

    [HttpPost("/targets/plans/{id:guid}")]
    public async Task<IActionResult> Change(Guid id, [FromForm] DraftForm form, CancellationToken cancellationToken)
    {
        Infeasible? infeasible = null;
        if (ModelState.IsValid)
        {
            var changed = await service.ChangeTermsAsync(user.Scope(), id, form.Version, form.ToTerms(), user.Change(), cancellationToken);
            changed.Errors.AddTo(ModelState, names);
            if (changed.TryGet(out var result) && result is Allocation) return Redirect($"/targets/plans/{id}");
            infeasible = changed.IsOk ? changed.Value as Infeasible : null;
        }

        return await AgainAsync(id, form, new IssueForm { Version = form.Version }, infeasible, cancellationToken);
    }

    [HttpPost("/targets/plans/{id:guid}/issue")]
    public async Task<IActionResult> Issue(Guid id, [FromForm] IssueForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var issued = await service.IssueAsync(id, form.Version, new IssuePlan(form.DecisionNumber, form.DecidedOn, form.Signer), user.Today, user.Change(), cancellationToken);
            if (issued.IsOk) return Said("Plan.Issued", $"/targets/plans/{id}");
            issued.Errors.AddTo(ModelState, names);
        }

        return await AgainAsync(id, null, form, null, cancellationToken);
    }

    [HttpPost("/targets/plans/{id:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, [FromForm] int version, CancellationToken cancellationToken)
    {
        var withdrawn = await service.WithdrawAsync(id, version, user.Change(), cancellationToken);
        if (withdrawn.IsOk) return Said("Plan.Withdrawn", "/targets/plans");
        withdrawn.Errors.AddTo(ModelState, names);
        return await AgainAsync(id, null, new IssueForm { Version = version }, null, cancellationToken);
    }

    private RedirectResult Said(string key, string address)
    {
        this.SetBanner(words[key]);
        return Redirect(address);
    }

    private async Task<IActionResult> AgainAsync(Guid id, DraftForm? form, IssueForm issue, Infeasible? infeasible, CancellationToken cancellationToken) =>
        await plans.PlanAsync(user.Scope(), id, cancellationToken) is { Plan: { } plan } found
            ? View("Plan", new PlanPage(found, form ?? DraftForm.From(plan), issue, infeasible, words))
            : NotFound();
}
