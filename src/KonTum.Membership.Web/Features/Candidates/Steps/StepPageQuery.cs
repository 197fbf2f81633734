using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Mentors;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using KonTum.Membership.Web.Infrastructure.Localisation;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>The page of a step, with what can be chosen for it.</summary>
public sealed class StepPageQuery(CandidateDetailQuery detail, FileCourseQuery courses, MentorQuery mentors, MentorPickQuery picks, DomainWords words, IStringLocalizer<CandidateStrings> strings)
{
    public async Task<StepPage?> FindAsync(CurrentUser user, Guid id, CandidateStage stage, StepForm? form, CancellationToken cancellationToken)
    {
        if (await detail.FindAsync(user.Scope(), id, cancellationToken) is not { } candidate || await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return null;
        var options = stage == CandidateStage.MentorsAssigned ? await picks.OptionsAsync(user.Scope(), candidate.Id, candidate.CellId, candidate.PoolKind, cancellationToken) : [];
        var pools = stage == CandidateStage.InPool ? await mentors.PoolsAsync(user.Scope(), candidate.CellId, cancellationToken) : [];
        return new StepPage(
            candidate, stage, form ?? Prefilled(candidate, course, stage), course,
            [.. options.Select(option => Option(option, course.Rules.MentorLoadLimit))],
            [.. pools.Select(pool => new SelectListItem(strings["Step.PoolOption", words.Name(pool.Kind), Display.Day(pool.TermFrom), Display.Day(pool.TermTo.AddDays(-1))], pool.PublicId.ToString()))],
            [.. Helping(candidate).Select(mentor => new SelectListItem(mentor.FullName, mentor.PublicId.ToString()))],
            Choices<VerificationOutcome>(),
            [.. Enum.GetValues<IntroducerKind>().Select(kind => new SelectListItem(strings[$"Step.Introduction.{kind}"], kind.ToString()))],
            Choices<DecidingBody>(), BaseOf(course, stage));
    }

    /// <summary>What follows from the file already: the members of today, the body that is competent, the mentors who introduce.</summary>
    private static StepForm Prefilled(CandidateDetail candidate, FileCourse course, CandidateStage stage)
    {
        var helping = Helping(candidate);
        return new StepForm
        {
            Version = candidate.Version,
            Entitled = stage == CandidateStage.CellVotePassed ? course.Cell.FullMembers : null,
            DecidedBy = course.Competent,
            Introduction = IntroducerKind.Member,
            FirstIntroducer = helping.ElementAtOrDefault(0)?.PublicId,
            SecondIntroducer = helping.ElementAtOrDefault(1)?.PublicId,
        };
    }

    private SelectListItem Option(MentorPick pick, int limit)
    {
        var parts = new List<string> { strings["Step.MentorOption", pick.FullName, pick.Load, limit] };
        if (pick.OfferedOn is not null) parts.Add(strings["Step.MentorOffered"]);
        if (pick.FromElsewhere && pick.CellName is { } cell) parts.Add(cell);
        if (pick.Bar is { } bar) parts.Add(words.Name(bar));
        return new SelectListItem(string.Join(" · ", parts), pick.PublicId.ToString()) { Disabled = pick.Bar is not null };
    }

    private string? BaseOf(FileCourse course, CandidateStage stage)
    {
        var rules = course.Rules;
        if (stage == CandidateStage.CellVotePassed) return strings["Vote.Base", course.Cell.FullMembers, rules.VotesNeeded(course.Cell.FullMembers)];
        if (stage != CandidateStage.Decided) return null;
        var threshold = course.Competent == DecidingBody.BaseCommittee ? rules.CommitteeThreshold : rules.StandingCommitteeThreshold;
        return VoteWords.Threshold(strings, threshold);
    }

    private static List<MentorLine> Helping(CandidateDetail candidate) => [.. candidate.Mentors.Where(mentor => mentor.To is null)];

    private List<SelectListItem> Choices<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(words.Name(value), value.ToString()))];
}
