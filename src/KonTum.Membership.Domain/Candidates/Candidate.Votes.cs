using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Consent;
using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>Who decided on the admission, and by what vote.</summary>
public sealed record AdmissionDecision(DecidingBody Body, Ballot Ballot);

/// <summary>The votes on a file, and what follows from them.</summary>
public sealed partial class Candidate
{
    /// <summary>
    /// The cell considers the person. Passed when the votes in favour reach the threshold of the base, at equality
    /// too; otherwise the file ends as not passed and may be resumed.
    /// </summary>
    public Result RecordCellVote(Ballot ballot, CellFacts cell, DateOnly on, string? resolution, RuleSet rules, ChangeContext change)
    {
        if (Stage != CandidateStage.OpinionsCollected) return new DomainError("Step.OutOfOrder", Stage, CandidateStage.CellVotePassed);
        var refused = ballot.Impossible().Concat(Refusals(CandidateStage.CellVotePassed, FactsOn(on) with { CellBallot = ballot }, cell, rules, on)).Where(IsNoResult).DistinctBy(error => error.Code).ToList();
        if (refused.Count > 0) return Result.Refused(refused);
        var recorded = ballot.InFavour >= rules.CellThreshold.Needed(ballot.CellBase(rules))
            ? MoveTo(CandidateStage.CellVotePassed, on, resolution, rules, change)
            : EndWith(CandidateStage.NotPassed, on, resolution, rules, change);
        if (recorded.IsOk) Count(VotingBody.Cell, ballot, ballot.CellBase(rules), rules.CellThreshold, on, rules);
        return recorded;
    }

    /// <summary>The base committee considers the cell's proposal: it agrees, or the file ends as not passed.</summary>
    public Result RecordCommitteeVote(Ballot ballot, DateOnly on, string? resolution, RuleSet rules, ChangeContext change)
    {
        if (Stage != CandidateStage.CellVotePassed || AgreedByCommittee) return new DomainError("Committee.NotDue", Stage);
        if (ballot.Impossible() is { Count: > 0 } impossible) return Result.Refused(impossible);
        if (Refuse(on, resolution, change) is { } error) return error;
        if (ballot.InFavour >= rules.CommitteeThreshold.Needed(ballot.Members))
        {
            Append(Stage, on, resolution, rules, change, StepAct.CommitteeAgreed);
            Raise(new DomainEvent("Candidate.CommitteeAgreed", on, change));
        }
        else if (EndWith(CandidateStage.NotPassed, on, resolution, rules, change, StepAct.CommitteeRefused) is { IsOk: false } refused)
        {
            return refused;
        }

        Count(VotingBody.BaseCommittee, ballot, ballot.Members, rules.CommitteeThreshold, on, rules);
        return Result.Ok;
    }

    /// <summary>A committee sends the file back to be completed: it stays where it is, and the committee votes anew.</summary>
    public Result ReturnByCommittee(DateOnly on, string? document, RuleSet rules, ChangeContext change)
    {
        if (Stage != CandidateStage.CellVotePassed) return new DomainError("Committee.NotDue", Stage);
        if (string.IsNullOrWhiteSpace(change.Reason)) return new DomainError("Step.ReasonMissing") { Field = "Reason" };
        if (Refuse(on, document, change) is { } error) return error;
        Append(Stage, on, document, rules, change, StepAct.Returned);
        Raise(new DomainEvent("Candidate.Returned", on, change));
        return Result.Ok;
    }

    /// <summary>The competent body admits: a member from this day on, probationary first.</summary>
    public Result<Member> Admit(Guid memberPublicId, AdmissionDecision decision, CellFacts cell, DateOnly decidedOn, string? number, RuleSet rules, ChangeContext change)
    {
        if (string.IsNullOrWhiteSpace(number)) return new DomainError("Decision.NumberMissing") { Field = "Document" };
        if (decision.Ballot.Impossible() is { Count: > 0 } impossible) return Result<Member>.Refused(impossible);
        var facts = FactsOn(decidedOn) with { DecidedBy = decision.Body, DecidingBallot = decision.Ballot };
        var moved = MoveBy(CandidateStage.Decided, facts, cell, decidedOn, number, rules, change);
        if (!moved.IsOk) return Result<Member>.Refused(moved.Errors);
        var committee = decision.Body == DecidingBody.BaseCommittee;
        Count(committee ? VotingBody.BaseCommittee : VotingBody.StandingCommittee, decision.Ballot, decision.Ballot.Members, committee ? rules.CommitteeThreshold : rules.StandingCommitteeThreshold, decidedOn, rules);
        EndHelp(decidedOn);
        ClosedOn = decidedOn;
        MemberPublicId = memberPublicId;
        var place = _placements.At(decidedOn) ?? _placements.Latest()!;
        var declaration = SelfDeclaration.Create(Declaration.EthnicCode, Declaration.EthnicConsentOn, Declaration.ReligionCode, Declaration.ReligionConsentOn).Value;
        return new Member(memberPublicId, new PersonFacts(Name, BirthDate, Gender, Schooling, YouthUnionMember), decidedOn, place.CellId, place.VillageId, declaration, change);
    }

    public Result BeginProbation(DateOnly ceremonyOn, string? minutes, RuleSet rules, ChangeContext change) =>
        MoveBy(CandidateStage.Probation, FactsOn(ceremonyOn) with { CeremonyOn = ceremonyOn }, NoCell, ceremonyOn, minutes, rules, change);

    /// <param name="votedOn">The day of the cell's vote on recognition; null where it is not known.</param>
    public Result Recognise(DateOnly? votedOn, DateOnly decidedOn, string? decision, RuleSet rules, ChangeContext change)
    {
        if (RefusePaper(votedOn, decidedOn, "VotedOn") is { } error) return error;
        var facts = FactsOn(decidedOn);
        // The member's standing changes on this day, see Member.Recognise.
        DateOnly? fullFrom = facts.CeremonyOn is { } ceremony ? ProbationServed.End(ceremony, rules) : null;
        var moved = MoveBy(CandidateStage.Recognised, facts with { RecognitionVoteOn = votedOn, FullFrom = fullFrom }, NoCell, decidedOn, decision, rules, change);
        if (moved.IsOk && votedOn is { } voted) Keep(FileFactKind.RecognitionVote, voted, change);
        return moved;
    }

    /// <summary>A vote below its threshold is a result to be recorded; every other refusal keeps it from being recorded.</summary>
    private static bool IsNoResult(DomainError error) => error.Code != "Vote.BelowThreshold";

    private void Count(VotingBody body, Ballot ballot, int votingBase, VoteThreshold threshold, DateOnly on, RuleSet rules) =>
        _votes.Add(new CandidateVote(LastStep.Order, body, on, LastStep.Document, ballot, votingBase, threshold.Needed(votingBase), rules.Id));
}
