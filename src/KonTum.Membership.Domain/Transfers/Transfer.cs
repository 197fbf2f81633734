using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Transfers;

public enum TransferState
{
    /// <summary>The sending cell has proposed; the file stays where it is.</summary>
    Proposed,

    Accepted,
    Declined,

    /// <summary>The sending cell took the proposal back, or the file ended first.</summary>
    CalledBack,
}

/// <summary>
/// A slip that goes with a file from one cell to another. Nothing moves before the receiving cell accepts, and
/// nothing by itself when it does not.
/// </summary>
public sealed class Transfer : Aggregate
{
    public const int MaxDocumentLength = CandidateStep.MaxDocumentLength;
    public const int MaxReasonLength = CandidateStep.MaxReasonLength;

    private Transfer()
    {
        Document = string.Empty;
    }

    private Transfer(Guid publicId, int candidateId, int fromCellId, int toCellId, DateOnly proposedOn, string document)
    {
        PublicId = publicId;
        CandidateId = candidateId;
        FromCellId = fromCellId;
        ToCellId = toCellId;
        ProposedOn = proposedOn;
        Document = document;
    }

    public Guid PublicId { get; private set; }

    public int CandidateId { get; private set; }

    public int FromCellId { get; private set; }

    public int ToCellId { get; private set; }

    public DateOnly ProposedOn { get; private set; }

    /// <summary>Number of the letter of introduction.</summary>
    public string Document { get; private set; }

    public TransferState State { get; private set; }

    /// <summary>The day on which it was accepted, declined or called back.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Number of the receiving cell's resolution.</summary>
    public string? AnswerDocument { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? AnswerReason { get; private set; }

    public static Result<Transfer> Propose(Guid publicId, Candidate candidate, int toCellId, DateOnly on, string? document, ChangeContext change)
    {
        var errors = new List<DomainError>();
        var last = candidate.LastStep.OccurredOn;
        var from = candidate.Placements.Latest()!;
        if (candidate.Stage >= CandidateStage.Recognised) errors.Add(new DomainError("Step.FileClosed", candidate.Stage));
        if (from.CellId == toCellId) errors.Add(new DomainError("Transfer.SameCell") { Field = "ToCell" });
        if (string.IsNullOrWhiteSpace(document)) errors.Add(new DomainError("Exit.DocumentMissing") { Field = "Document" });
        if (document?.Length > MaxDocumentLength) errors.Add(new DomainError("Text.TooLong", MaxDocumentLength) { Field = "Document" });
        if (on < last) errors.Add(new DomainError("Step.BeforeLast", on, last) { Field = "OccurredOn" });
        if (errors.Count > 0) return Result<Transfer>.Refused(errors);
        var transfer = new Transfer(publicId, candidate.Id, from.CellId, toCellId, on, document!.Trim());
        transfer.Raise(new DomainEvent("Transfer.Proposed", on, change));
        return transfer;
    }

    public Result Accept(DateOnly on, string? resolution, ChangeContext change)
    {
        if (string.IsNullOrWhiteSpace(resolution)) return new DomainError("Exit.DocumentMissing") { Field = "Document" };
        if (resolution.Length > MaxDocumentLength) return new DomainError("Text.TooLong", MaxDocumentLength) { Field = "Document" };
        var answered = Answer(TransferState.Accepted, on);
        if (!answered.IsOk) return answered;
        AnswerDocument = resolution.Trim();
        Raise(new DomainEvent("Transfer.Accepted", on, change));
        return Result.Ok;
    }

    public Result Decline(DateOnly on, string? reason, ChangeContext change)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new DomainError("Step.ReasonMissing") { Field = "Reason" };
        if (reason.Length > MaxReasonLength) return new DomainError("Text.TooLong", MaxReasonLength) { Field = "Reason" };
        var answered = Answer(TransferState.Declined, on);
        if (!answered.IsOk) return answered;
        AnswerReason = reason.Trim();
        Raise(new DomainEvent("Transfer.Declined", on, change));
        return Result.Ok;
    }

    public Result CallBack(DateOnly on, ChangeContext change)
    {
        var answered = Answer(TransferState.CalledBack, on);
        if (answered.IsOk) Raise(new DomainEvent("Transfer.CalledBack", on, change));
        return answered;
    }

    /// <summary>Until when the receiving cell should have answered.</summary>
    public static DueDay AnswerDue(DateOnly proposedOn, DateOnly? answeredOn, RuleSet rules, WorkingCalendar calendar) =>
        DueDay.WorkingDays(proposedOn, rules.TransferWorkingDays, answeredOn, calendar);

    private Result Answer(TransferState state, DateOnly on)
    {
        if (State != TransferState.Proposed) return new DomainError("Transfer.Answered", State);
        if (on < ProposedOn) return new DomainError("Transfer.BeforeProposal", on, ProposedOn) { Field = "OccurredOn" };
        State = state;
        AnsweredOn = on;
        return Result.Ok;
    }
}
