using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;

namespace KonTum.Membership.Domain.Probation;

public enum StrikeOffState
{
    /// <summary>The cell has proposed; the member stays a member.</summary>
    Proposed,

    Decided,

    /// <summary>The competent committee did not follow the proposal.</summary>
    Rejected,
}

/// <summary>The cell proposes to strike a probationer off; only the competent committee does it.</summary>
public sealed class StrikeOff : Aggregate
{
    private StrikeOff()
    {
        Resolution = string.Empty;
    }

    private StrikeOff(Guid publicId, Candidate candidate, ExitReason reason, string? words, DateOnly proposedOn, string resolution)
    {
        PublicId = publicId;
        CandidateId = candidate.Id;
        Reason = reason;
        Words = words;
        ProposedOn = proposedOn;
        Resolution = resolution;
    }

    public Guid PublicId { get; private set; }

    public int CandidateId { get; private set; }

    public ExitReason Reason { get; private set; }

    /// <summary>What is said besides the reason chosen.</summary>
    public string? Words { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    /// <summary>Number of the cell's resolution.</summary>
    public string Resolution { get; private set; }

    public StrikeOffState State { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Number of the committee's decision or answer.</summary>
    public string? Decision { get; private set; }

    public static Result<StrikeOff> Propose(Guid publicId, Candidate candidate, ExitReason? reason, string? words, DateOnly on, string? resolution, ChangeContext change)
    {
        var errors = new List<DomainError>();
        if (candidate.Stage is not (CandidateStage.Decided or CandidateStage.Probation)) errors.Add(new DomainError("StrikeOff.NotProbationary", candidate.Stage));
        if (reason is null || !CandidateStage.StruckOff.Reasons().Contains(reason.Value)) errors.Add(new DomainError("Exit.ReasonMissing") { Field = "ReasonKind" });
        if (reason == ExitReason.Other && string.IsNullOrWhiteSpace(words)) errors.Add(new DomainError("Step.ReasonMissing") { Field = "Words" });
        if (words?.Length > CandidateStep.MaxReasonLength) errors.Add(new DomainError("Text.TooLong", CandidateStep.MaxReasonLength) { Field = "Words" });
        if (string.IsNullOrWhiteSpace(resolution)) errors.Add(new DomainError("Exit.DocumentMissing") { Field = "Document" });
        if (resolution?.Length > CandidateStep.MaxDocumentLength) errors.Add(new DomainError("Text.TooLong", CandidateStep.MaxDocumentLength) { Field = "Document" });
        if (on < candidate.LastStep.OccurredOn) errors.Add(new DomainError("Step.BeforeLast", on, candidate.LastStep.OccurredOn) { Field = "OccurredOn" });
        if (errors.Count > 0) return Result<StrikeOff>.Refused(errors);
        var proposal = new StrikeOff(publicId, candidate, reason!.Value, string.IsNullOrWhiteSpace(words) ? null : words.Trim(), on, resolution!.Trim());
        proposal.Raise(new DomainEvent("Removal.Proposed", on, change));
        return proposal;
    }

    /// <param name="struckOff">Whether the committee follows the cell.</param>
    public Result Decide(bool struckOff, DateOnly on, string? decision, ChangeContext change)
    {
        if (State != StrikeOffState.Proposed) return new DomainError("StrikeOff.Decided", State);
        if (on < ProposedOn) return new DomainError("StrikeOff.BeforeProposal", on, ProposedOn) { Field = "OccurredOn" };
        if (string.IsNullOrWhiteSpace(decision)) return new DomainError("Exit.DocumentMissing") { Field = "Document" };
        if (decision.Length > CandidateStep.MaxDocumentLength) return new DomainError("Text.TooLong", CandidateStep.MaxDocumentLength) { Field = "Document" };
        State = struckOff ? StrikeOffState.Decided : StrikeOffState.Rejected;
        DecidedOn = on;
        Decision = decision.Trim();
        Raise(struckOff ? new DomainEvent("Removal.Decided", on, change) : new DomainEvent("Removal.Rejected", on, change));
        return Result.Ok;
    }
}
