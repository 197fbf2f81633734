using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>Corrections of a file's course. Nothing is deleted: each is an entry of its own.</summary>
public sealed partial class Candidate
{
    /// <summary>The entry that <see cref="TakeBack"/> would take back; null where there is none that can be.</summary>
    public CandidateStep? CanBeTakenBack
    {
        get
        {
            var counting = _steps.Where(step => step.Counts).OrderByDescending(step => step.Order).ToList();
            return counting.Count < 2 || MemberPublicId is not null || Stage is not (CandidateStage.NotPassed or <= CandidateStage.CellVotePassed) ? null : counting[0];
        }
    }

    /// <summary>
    /// The last step never was. It and the entry before it hold for no day any more, and the new entry holds from the
    /// earlier one's day: a past day is read as if the step had not been recorded, and both stay in the history.
    /// </summary>
    public Result TakeBack(ChangeContext change)
    {
        if (CanBeTakenBack is not { } undone) return new DomainError(MemberPublicId is null ? "Undo.Nothing" : "Undo.Admitted");
        if (string.IsNullOrWhiteSpace(change.Reason)) return new DomainError("Step.ReasonMissing") { Field = "Reason" };
        if (change.Reason.Length > CandidateStep.MaxReasonLength) return new DomainError("Text.TooLong", CandidateStep.MaxReasonLength) { Field = "Reason" };
        var before = _steps.Where(step => step.Counts && step != undone).MaxBy(step => step.Order)!;
        var order = LastStep.Order + 1;
        foreach (var held in _steps.Where(step => step.Until is null || step == before).ToList()) held.HandOver();
        undone.TakeBack(order);
        if (undone is { Stage: CandidateStage.MentorsAssigned, Act: StepAct.Taken })
            foreach (var mentor in _mentors) mentor.EndOn(mentor.ValidFrom);
        if (undone is { Stage: CandidateStage.ClassCompleted, Act: StepAct.Taken }) CertificateOn = null;
        if (undone.Act == StepAct.Resumed)
        {
            ClosedOn = before.OccurredOn;
            EndHelp(before.OccurredOn);
        }

        if (undone.Stage == CandidateStage.NotPassed)
        {
            ClosedOn = null;
            foreach (var mentor in _mentors.Where(mentor => mentor.ValidTo == undone.OccurredOn)) mentor.Reopen();
        }

        _steps.Add(new CandidateStep(order, before.Stage, StepAct.TakenBack, before.OccurredOn, null, before.RuleSetId, change));
        Stage = before.Stage;
        Raise(new DomainEvent("Candidate.StepTakenBack", DateOnly.FromDateTime(change.At), change));
        return Result.Ok;
    }

    /// <summary>A file that was not passed goes on where it stood; who helped helps again, with the time already served.</summary>
    public Result Resume(DateOnly on, string? document, RuleSet rules, ChangeContext change)
    {
        if (Stage != CandidateStage.NotPassed) return new DomainError("Resume.NotHere", Stage);
        if (Refuse(on, document, change) is { } error) return error;
        var ended = _steps.Where(step => step.Counts).MaxBy(step => step.Order)!;
        var before = _steps.Where(step => step.Counts && step.Order < ended.Order).MaxBy(step => step.Order)!;
        Append(before.Stage, on, document, rules, change, StepAct.Resumed);
        ClosedOn = null;
        foreach (var mentor in _mentors.Where(mentor => mentor.ValidTo == ended.OccurredOn && ended.OccurredOn < on).ToList())
            _mentors.Add(new MentorAssignment(new MentorChoice(mentor.MemberId, true, mentor.Volunteered, mentor.CloseRelative), on).Knowing(mentor.KnownSince, mentor.Replacement));
        foreach (var mentor in _mentors.Where(mentor => mentor.ValidTo == on && ended.OccurredOn == on)) mentor.Reopen();
        Raise(new DomainEvent("Candidate.Resumed", on, change));
        return Result.Ok;
    }

    /// <summary>From a day on another rule set judges the file, as a new regulation orders it. The steps taken keep theirs.</summary>
    public Result SwitchRules(RuleSet to, DateOnly on, string? document, ChangeContext change)
    {
        if (Stage >= CandidateStage.Recognised) return new DomainError("Step.FileClosed", Stage);
        if (string.IsNullOrWhiteSpace(change.Reason)) return new DomainError("Step.ReasonMissing") { Field = "Reason" };
        if (on < to.ValidFrom) return new DomainError("Switch.NotInForce", to.LegalBasis, to.ValidFrom) { Field = "OccurredOn" };
        if (LastStep.RuleSetId == to.Id) return new DomainError("Switch.SameRules", to.LegalBasis) { Field = "RuleSetId" };
        if (Refuse(on, document, change) is { } error) return error;
        Append(Stage, on, document, to, change, StepAct.RulesSwitched);
        Raise(new DomainEvent("Candidate.RulesSwitched", on, change));
        return Result.Ok;
    }
}
