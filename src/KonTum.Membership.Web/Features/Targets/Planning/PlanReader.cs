using KonTum.Membership.Application.Targets;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Web.Features.Shared.Components;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace KonTum.Membership.Web.Features.Targets.Planning;

/// <summary>Reads the page of an act upon a plan, with the cells that closed where the act has to do with them.</summary>
public sealed class PlanReader(TargetPlanQuery plans, SuccessionQuery successions, TargetWords words)
{
    public async Task<PlanActPage<TForm>?> ActAsync<TForm>(UnitScope scope, Guid id, Func<PlanHead, PlanActPage<TForm>> page, bool withClosed, CancellationToken cancellationToken) where TForm : PlanForm
    {
        if (await plans.HeadAsync(scope, id, cancellationToken) is not { } plan) return null;
        var closed = withClosed ? await successions.ClosedAsync(scope, id, cancellationToken) : [];
        return page(plan) with { Closed = closed };
    }

    public PlanActPage<TForm> Shown<TForm>(PlanHead plan, TForm form) where TForm : PlanForm
    {
        form.Version = plan.Version;
        return new PlanActPage<TForm>(plan, form, words);
    }

    /// <summary>The form as it was filled. After a conflict the next save is against the version now shown beside it.</summary>
    public PlanActPage<TForm> Again<TForm>(PlanHead plan, TForm form, bool conflict, ModelStateDictionary state) where TForm : PlanForm
    {
        if (!conflict) return new PlanActPage<TForm>(plan, form, words);
        form.Version = plan.Version;
        state.Remove(nameof(form.Version));
        return new PlanActPage<TForm>(plan, form, words, IsConflict: true);
    }
}

internal static class PlanAnswers
{
    public static RedirectResult Done(this Controller controller, string banner, string address)
    {
        controller.SetBanner(banner);
        return controller.Redirect(address);
    }

    /// <returns>Whether somebody else was first.</returns>
    public static bool Refuse(this Controller controller, Result? refused, DomainWords names)
    {
        if (refused is null) return false;
        refused.Errors.AddTo(controller.ModelState, names);
        var conflict = refused.Errors.Any(error => error.Code is "Version.Stale" or "Targets.Plan.YearTaken");
        if (conflict) controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return conflict;
    }
}
