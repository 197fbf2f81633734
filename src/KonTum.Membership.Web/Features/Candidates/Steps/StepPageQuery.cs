using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>The page of a step, with what can be chosen for it.</summary>
public sealed class StepPageQuery(CandidateDetailQuery detail, MentorQuery mentors, Rulebook rulebook, DomainWords words, IStringLocalizer<CandidateStrings> strings)
{
    public async Task<StepPage?> FindAsync(CurrentUser user, Guid id, CandidateStage stage, StepForm? form, CancellationToken cancellationToken)
    {
        if (await detail.FindAsync(user.Scope(), id, cancellationToken) is not { } candidate) return null;
        var options = stage is CandidateStage.MentorsAssigned or CandidateStage.CellVotePassed ? await mentors.OptionsAsync(user.Scope(), candidate.CellId, cancellationToken) : [];
        var pools = stage == CandidateStage.InPool ? await mentors.PoolsAsync(user.Scope(), candidate.CellId, cancellationToken) : [];
        return new StepPage(
            candidate, stage, form ?? new StepForm { Version = candidate.Version },
            [.. options.Select(option => new SelectListItem(strings["Step.MentorOption", option.FullName, option.Load], option.PublicId.ToString()))],
            [.. pools.Select(pool => new SelectListItem(strings["Step.PoolOption", words.Name(pool.Kind), Display.Day(pool.TermFrom), Display.Day(pool.TermTo.AddDays(-1))], pool.PublicId.ToString()))],
            options.Count, rulebook.At(user.Today).VotesNeeded(options.Count));
    }
}
