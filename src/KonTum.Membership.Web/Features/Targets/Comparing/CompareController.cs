using KonTum.Membership.Application.Organisation;
using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Targets;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Targets.Comparing;

/// <summary>Plans side by side, and other terms tried beside them at once: a reading, whatever is tried.</summary>
[Authorize(Permissions.PlanTargets)]
[ResponseCache(NoStore = true)]
public sealed class CompareController(CurrentUser user, TargetPlanQuery plans, PlanComparisonQuery comparisons, OrganisationQuery organisation, TargetWords words) : Controller
{
    private const int Usual = 3;

    [HttpGet("/targets/plans/compare")]
    public async Task<IActionResult> Compare([FromQuery] CompareForm form, [FromServices] DomainWords names, CancellationToken cancellationToken)
    {
        var choices = await plans.PlansAsync(user.Scope(), cancellationToken);
        // Without a choice the latest year's plans: the one in force first, then drafts.
        var chosen = form.Plan.Count > 0 ? form.Plan.Distinct().Take(CompareForm.Most)
            : choices.Where(row => row.Plan.State != PlanState.Withdrawn && row.Plan.Year == choices[0].Plan.Year).Take(Usual).Select(row => row.Plan.PublicId);
        var compared = await comparisons.ReadAsync(user.Scope(), [.. chosen], cancellationToken);
        AllocationResult? tried = null;
        if (compared.Count > 0)
        {
            form.FillFrom(compared[0].Head);
            if (ModelState.IsValid) tried = Try(form, compared[0], names);
        }

        var tree = await organisation.TreeAsync(user.Scope(), cancellationToken);
        var page = new ComparePage(form, choices, compared, tried, tree.Nodes.ToDictionary(node => node.Id, node => node.ShortName), words);
        return form.WantsTable ? PartialView("_Comparison", page) : View("Compare", page);
    }

    /// <summary>The facts of the first plan under the terms asked for.</summary>
    private AllocationResult? Try(CompareForm form, ComparedPlan first, DomainWords names)
    {
        var weights = TargetWeights.Create(form.MembersPart!.Value, form.ApplicantsPart!.Value, form.VillagesPart!.Value);
        weights.Errors.AddTo(ModelState, names);
        return weights.TryGet(out var parts) && Enum.IsDefined(form.CapRule!.Value)
            ? TargetAllocator.Allocate([.. first.Numbers.Allocation.Lines.Select(line => line.Input)], form.Total!.Value, parts, form.CapRule.Value, first.Head.VillageCount)
            : null;
    }
}
