using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace KonTum.Membership.Web.Features.Candidates.Course;

/// <summary>The minutes of a vote, for the printer.</summary>
public sealed class MinutesController(CurrentUser user, CandidateDetailQuery detail, FileCourseQuery courses) : Controller
{
    [HttpGet("/candidates/{id:guid}/votes/{order:int}")]
    [Authorize(Permissions.ReadCandidates)]
    [ResponseCache(NoStore = true)]
    [RecordsReading("Candidate.Read")]
    public async Task<IActionResult> Minutes(Guid id, int order, CancellationToken cancellationToken)
    {
        if (await detail.FindAsync(user.Scope(), id, cancellationToken) is not { } candidate || await courses.FindAsync(user.Scope(), id, cancellationToken) is not { } course) return NotFound();
        if (course.File.Votes.FirstOrDefault(vote => vote.StepOrder == order) is not { } vote) return NotFound();
        var rules = course.Sets.FirstOrDefault(set => set.Id == vote.RuleSetId);
        return View(new MinutesPage(candidate, vote, rules?.LegalBasis ?? vote.RuleSetId, rules?.IsVerified(ThresholdOf(vote)) == true));
    }

    private static string ThresholdOf(CandidateVote vote) => vote.Body switch
    {
        VotingBody.Cell => nameof(RuleSet.CellThreshold),
        VotingBody.BaseCommittee => nameof(RuleSet.CommitteeThreshold),
        _ => nameof(RuleSet.StandingCommitteeThreshold),
    };
}
