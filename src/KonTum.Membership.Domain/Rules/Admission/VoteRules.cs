using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>13. The cell has enough full members to propose anybody.</summary>
public sealed class CellLargeEnough() : AdmissionRule(13, RuleKind.Refusal, looksAhead: true, nameof(RuleSet.CellMinimumFullMembers))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var (needed, members) = (situation.Rules.CellMinimumFullMembers, situation.Cell.FullMembers);
        return members < needed ? Verdict.Refuse(new DomainError("Vote.CellTooSmall", needed, members)) : Verdict.Pass;
    }
}

/// <summary>14. The cell's vote adds up and reaches the threshold of its base, at equality too.</summary>
public sealed class CellVoteReached() : AdmissionRule(14, RuleKind.Refusal, looksAhead: false, nameof(RuleSet.CellThreshold), nameof(RuleSet.ExcusedLeaveBase))
{
    public override Verdict Judge(RuleSituation situation) => Ballots.Judge(situation.File.CellBallot, situation.Rules.CellThreshold, ballot => ballot.CellBase(situation.Rules));
}

/// <summary>15. Exactly the full members of the cell on that day are the voters: no probationer, not the applicant, nobody left out.</summary>
public sealed class VotersAreMembers() : AdmissionRule(15, RuleKind.Refusal, looksAhead: false)
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.File.CellBallot is not { } ballot) return Verdict.Refuse(new DomainError("Vote.Missing") { Field = "Entitled" });
        var members = situation.Cell.FullMembers;
        if (ballot.Members > members) return Verdict.Refuse(new DomainError("Vote.MoreEntitledThanMembers", ballot.Members, members) { Field = "Entitled" });
        return ballot.Members < members ? Verdict.Refuse(new DomainError("Vote.FewerEntitledThanMembers", ballot.Members, members) { Field = "Entitled" }) : Verdict.Pass;
    }
}

/// <summary>17. The base committee has considered where another decides, and the deciding body's own vote is on record; both reached their threshold.</summary>
public sealed class CommitteesVoted() : AdmissionRule(17, RuleKind.Refusal, looksAhead: false,
    nameof(RuleSet.CommitteeThreshold), nameof(RuleSet.StandingCommitteeThreshold))
{
    public override Verdict Judge(RuleSituation situation)
    {
        var (file, rules) = (situation.File, situation.Rules);
        if (file.DecidedBy == DecidingBody.StandingCommitteeAbove)
        {
            if (file.CommitteeBallot is not { } committee) return Verdict.Refuse(new DomainError("Rule.CommitteeNotAsked"));
            if (Ballots.Judge(committee, rules.CommitteeThreshold, AllMembers) is { Outcome: RuleOutcome.Refuse } refused) return refused;
        }

        var threshold = file.DecidedBy == DecidingBody.BaseCommittee ? rules.CommitteeThreshold : rules.StandingCommitteeThreshold;
        return Ballots.Judge(file.DecidingBallot, threshold, AllMembers);
    }

    private static int AllMembers(Ballot ballot) => ballot.Members;
}

/// <summary>18. The body that the rule set names for the unit above the cell has decided.</summary>
public sealed class DecidingBodyCompetent() : AdmissionRule(18, RuleKind.Refusal, looksAhead: false, nameof(RuleSet.DecidingBodies))
{
    public override Verdict Judge(RuleSituation situation)
    {
        if (situation.Cell.Above is not { } above || situation.Rules.DecidedBy(above) is not { } competent) return Verdict.Refuse(new DomainError("Rule.NoDecidingBody"));
        return situation.File.DecidedBy == competent ? Verdict.Pass : Verdict.Refuse(new DomainError("Rule.WrongDecidingBody", competent) { Field = "DecidedBy" });
    }
}

internal static class Ballots
{
    public static Verdict Judge(Ballot? ballot, VoteThreshold threshold, Func<Ballot, int> votingBase)
    {
        if (ballot is null) return Verdict.Refuse(new DomainError("Vote.Missing") { Field = "Entitled" });
        if (ballot.Impossible() is [var first, ..]) return Verdict.Refuse(first);
        var needed = threshold.Needed(votingBase(ballot));
        return ballot.InFavour < needed ? Verdict.Refuse(new DomainError("Vote.BelowThreshold", ballot.InFavour, needed) { Field = "InFavour" }) : Verdict.Pass;
    }
}
