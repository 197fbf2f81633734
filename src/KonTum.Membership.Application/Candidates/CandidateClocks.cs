using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Application.Candidates;

/// <summary>What runs in one file, and the rule set that says so.</summary>
public sealed record FileClocks(RuleSet Rules, IReadOnlyList<Clock> Running);

/// <summary>Works out a file's clocks when asked, by the rule set under which its last step was taken.</summary>
public sealed class CandidateClocks(Rulebook rulebook, WorkingCalendar calendar)
{
    public FileClocks Of(CandidateDetail candidate, DateOnly today)
    {
        var rules = rulebook.Find(candidate.Steps[^1].RuleSetId) ?? rulebook.At(today);
        var reachedOn = candidate.Steps.Where(step => step is { Act: StepAct.Taken, TakenBackBy: null }).GroupBy(step => step.Stage).ToDictionary(stage => stage.Key, stage => stage.Max(step => step.OccurredOn));
        var helpedSince = candidate.Mentors.Where(mentor => mentor.To is null).Select(mentor => mentor.KnownSince).ToList();
        var facts = new ClockFacts(candidate.Stage, reachedOn, candidate.CertificateOn, helpedSince)
        {
            Above = candidate.BaseKind,
            PapersRenewedOn = candidate.PapersRenewedOn,
            Dates = candidate.Dates,
            Extensions = candidate.Extensions,
        };
        return new FileClocks(rules, Clocks.Of(facts, rules, calendar));
    }
}
