using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>The side exits.</summary>
public sealed partial class Candidate
{
    /// <summary>Ends the file before an admission decision. Who helped is free from that day on.</summary>
    /// <param name="reason">One of the exit's own reasons; null where it has none.</param>
    public Result End(CandidateStage exit, ExitReason? reason, DateOnly on, string? document, RuleSet rules, ChangeContext change)
    {
        if (!CandidateExits.All.Contains(exit)) return new DomainError("Step.NotAnExit", exit);
        if (Stage.IsOver()) return new DomainError("Step.FileClosed", Stage);
        if (!exit.CanEnd(Stage)) return new DomainError("Exit.NotFromHere", Stage, exit);
        var errors = RefuseExit(exit, reason, on, document, change).ToList();
        if (errors.Count > 0) return Result.Refused(errors);
        var ended = EndWith(exit, on, document, rules, change);
        if (ended.IsOk && reason is { } chosen) LastStep.Explain(chosen);
        return ended;
    }

    private IEnumerable<DomainError> RefuseExit(CandidateStage exit, ExitReason? reason, DateOnly on, string? document, ChangeContext change)
    {
        var offered = exit.Reasons();
        if (offered.Count > 0 && reason is null) yield return new DomainError("Exit.ReasonMissing") { Field = "ReasonKind" };
        if (reason is { } chosen && !offered.Contains(chosen)) yield return new DomainError("Exit.ReasonOfAnother", chosen) { Field = "ReasonKind" };
        if (reason == ExitReason.Other && string.IsNullOrWhiteSpace(change.Reason)) yield return new DomainError("Step.ReasonMissing") { Field = "Reason" };
        if (exit.NeedsDocument() && string.IsNullOrWhiteSpace(document)) yield return new DomainError("Exit.DocumentMissing") { Field = "Document" };
        // A mentor who took over after that day would have helped somebody who had already left.
        if (LatestFact() is var latest && on < latest) yield return new DomainError("Step.BeforeLast", on, latest) { Field = "OccurredOn" };
    }

    private DateOnly LatestFact() =>
        _mentors.Select(mentor => mentor.ValidFrom).Concat(_placements.Select(place => place.ValidFrom)).Append(LastStep.OccurredOn).Max();
}
