using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>What happens to a file after the admission decision, besides its steps.</summary>
public sealed partial class Candidate
{
    /// <summary>The certificate of the class for new members; it comes before recognition.</summary>
    public DateOnly? NewMemberClassOn { get; private set; }

    public string? NewMemberClassNumber { get; private set; }

    /// <summary>The Party's own register of members took the person over; the file is kept for a while longer.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    public Result RecordNewMemberClass(DateOnly on, string? number, ChangeContext change)
    {
        if (Stage is not (CandidateStage.Decided or CandidateStage.Probation)) return new DomainError("NewMemberClass.NotNow", Stage);
        if (string.IsNullOrWhiteSpace(number)) return new DomainError("NewMemberClass.NumberMissing") { Field = "Document" };
        if (number.Length > CandidateStep.MaxDocumentLength) return new DomainError("Text.TooLong", CandidateStep.MaxDocumentLength) { Field = "Document" };
        if (on < ClosedOn) return new DomainError("NewMemberClass.BeforeDecision", on, ClosedOn) { Field = "OccurredOn" };
        NewMemberClassOn = on;
        NewMemberClassNumber = number.Trim();
        Raise(new DomainEvent("Candidate.NewMemberClassRecorded", on, change));
        return Result.Ok;
    }

    public Result HandOver(DateOnly on, ChangeContext change)
    {
        if (Stage != CandidateStage.Recognised) return new DomainError("HandOver.NotRecognised");
        if (HandedOverOn is { } handedOver) return new DomainError("HandOver.Done", handedOver) { Field = "OccurredOn" };
        if (on < LastStep.OccurredOn) return new DomainError("Step.BeforeLast", on, LastStep.OccurredOn) { Field = "OccurredOn" };
        HandedOverOn = on;
        Raise(new DomainEvent("Candidate.HandedOver", on, change));
        return Result.Ok;
    }

    /// <summary>The competent committee strikes the probationer off; the member's own standing is ended by the caller.</summary>
    public Result StrikeOff(ExitReason reason, DateOnly on, string decision, RuleSet rules, ChangeContext change)
    {
        if (Stage is not (CandidateStage.Decided or CandidateStage.Probation)) return new DomainError("StrikeOff.NotProbationary", Stage);
        var ended = EndWith(CandidateStage.StruckOff, on, decision, rules, change);
        if (ended.IsOk) LastStep.Explain(reason);
        return ended;
    }

    /// <summary>Another cell took the file over: from that day on it is followed there. Steps, mentors and every day served go along.</summary>
    /// <param name="villageId">Where the person lives now; null where that did not change.</param>
    public Result MoveToCell(int cellId, int? villageId, DateOnly on, ChangeContext change)
    {
        if (Stage >= CandidateStage.Recognised) return new DomainError("Step.FileClosed", Stage);
        if (on < LatestFact()) return new DomainError("Step.BeforeLast", on, LatestFact()) { Field = "OccurredOn" };
        var place = _placements.Latest()!;
        if (place.CellId == cellId) return new DomainError("Transfer.SameCell") { Field = "ToCell" };
        var moved = _placements.Follow(new CandidatePlacement(cellId, villageId ?? place.VillageId, on));
        if (moved.IsOk) Raise(new DomainEvent("Candidate.Moved", on, change));
        return moved;
    }
}
