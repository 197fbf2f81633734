using KonTum.Membership.Application.Persistence;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using Microsoft.EntityFrameworkCore;

namespace KonTum.Membership.Application.Candidates;

/// <summary>Where a file stands among the rules.</summary>
/// <param name="Competent">The body that admits; null where the regulation names none.</param>
/// <param name="CommitteeNext">The base committee has to consider before anybody decides.</param>
public sealed record FileCourse(
    Candidate File, CellFacts Cell, RuleSet Rules, IReadOnlyList<RuleSet> Sets, IReadOnlyList<Hindrance> Hindrances, DecidingBody? Competent, bool CommitteeNext)
{
    public IEnumerable<Hindrance> Refusals => Hindrances.Where(hindrance => hindrance.Verdict.Outcome == RuleOutcome.Refuse);

    public IEnumerable<Hindrance> Warnings => Hindrances.Where(hindrance => hindrance.Verdict.Outcome == RuleOutcome.Warn);

    /// <summary>What keeps the next step from being taken today.</summary>
    public IReadOnlyList<Hindrance> InTheWay => [.. Refusals.Where(hindrance => hindrance.Step == File.Stage.Next())];

    /// <summary>The first day on which the next step could lawfully be taken; null where waiting alone does not help.</summary>
    public DateOnly? EarliestNext => InTheWay.Any(hindrance => hindrance.Verdict.Earliest is null) ? null : InTheWay.Max(hindrance => hindrance.Verdict.Earliest);

    /// <summary>The rule sets to which the file could be switched on a day: those in force by then, but for the one that judges it.</summary>
    public IReadOnlyList<RuleSet> OtherSets(DateOnly on) => [.. Sets.Where(set => set.ValidFrom <= on && set.Id != Rules.Id && set.Id != File.Steps[^1].RuleSetId)];
}

/// <summary>Asks the rules about one file: what stands in the way, and who has the word next.</summary>
public sealed class FileCourseQuery(MembershipDbContext database, Rulebook rulebook, WorkingCalendar calendar)
{
    public async Task<FileCourse?> FindAsync(UnitScope scope, Guid publicId, CancellationToken cancellationToken)
    {
        var file = await database.Candidates.AsNoTracking().AsSplitQuery()
            .Include(c => c.Placements).Include(c => c.Steps).Include(c => c.Mentors).Include(c => c.Facts).Include(c => c.Votes)
            .FirstOrDefaultAsync(c => c.PublicId == publicId && database.CandidateReach.Any(r => r.CandidateId == c.Id && r.UnitId == scope.UnitId && r.ValidTo == null), cancellationToken);
        if (file is null) return null;
        var place = file.Placements.Latest()!;
        var cell = await CellFactsReader.ReadAsync(database, place.CellId, place.VillageId, scope.AsOf, cancellationToken);
        var rules = file.RulesOn(rulebook, scope.AsOf);
        var competent = cell.Above is { } above ? rules.DecidedBy(above) : null;
        var committeeNext = file.Stage == CandidateStage.CellVotePassed && competent == DecidingBody.StandingCommitteeAbove && !file.AgreedByCommittee;
        return new FileCourse(file, cell, rules, rulebook.Sets, file.Hindrances(cell, rules, LastOf, await ReceivedOnAsync(file, scope.AsOf, cancellationToken), scope.AsOf), competent, committeeNext);
    }

    /// <summary>The day on which the cell received the decision, as it was entered last; a day before the decision belongs to one that was taken back.</summary>
    private async Task<DateOnly?> ReceivedOnAsync(Candidate file, DateOnly today, CancellationToken cancellationToken)
    {
        if (file.Stage != CandidateStage.Decided || file.FactsOn(today).DecidedOn is not { } decidedOn) return null;
        var receivedOn = await database.FileDates.Where(date => date.CandidateId == file.Id && date.Kind == FileDateKind.DecisionReceived)
            .OrderByDescending(date => date.Id).Select(date => (DateOnly?)date.On).FirstOrDefaultAsync(cancellationToken);
        return receivedOn >= decidedOn ? receivedOn : null;
    }

    private DateOnly? LastOf(DateOnly start, int days) => calendar.After(start, days).TryGet(out var span) ? span.End : null;
}
