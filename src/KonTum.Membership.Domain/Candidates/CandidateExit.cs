namespace KonTum.Membership.Domain.Candidates;

/// <summary>Why a file ended, from a short list. What else has to be said follows in words.</summary>
public enum ExitReason
{
    ConditionsNoLongerMet,
    NoLongerTakesPart,
    MovedAway,
    WorkOrStudy,
    VotesTooFew,
    PapersInsufficient,
    ConductUnfit,
    NoWorkOrDues,

    /// <summary>None of these: then it is said in words.</summary>
    Other,
}

/// <summary>The ways in which a file can end before the admission decision, and what each asks for.</summary>
public static class CandidateExits
{
    public static readonly IReadOnlyList<CandidateStage> All =
        [CandidateStage.Withdrawn, CandidateStage.RemovedFromPool, CandidateStage.NotPassed, CandidateStage.Transferred, CandidateStage.Deceased];

    /// <summary>Whether a file at a stage can end so: nobody leaves a pool they never entered, and only what was considered can be turned down.</summary>
    public static bool CanEnd(this CandidateStage exit, CandidateStage stage) => stage.IsBeforeDecision() && exit switch
    {
        CandidateStage.Withdrawn or CandidateStage.Transferred or CandidateStage.Deceased => true,
        CandidateStage.RemovedFromPool => stage >= CandidateStage.InPool,
        CandidateStage.NotPassed => stage >= CandidateStage.OpinionsCollected,
        _ => false,
    };

    /// <summary>The reasons to choose from; empty where none is asked. Whoever withdraws owes nobody a reason.</summary>
    public static IReadOnlyList<ExitReason> Reasons(this CandidateStage exit) => exit switch
    {
        CandidateStage.RemovedFromPool => [ExitReason.ConditionsNoLongerMet, ExitReason.NoLongerTakesPart, ExitReason.MovedAway, ExitReason.Other],
        CandidateStage.NotPassed => [ExitReason.VotesTooFew, ExitReason.ConditionsNoLongerMet, ExitReason.PapersInsufficient, ExitReason.Other],
        CandidateStage.Transferred => [ExitReason.MovedAway, ExitReason.WorkOrStudy, ExitReason.Other],
        CandidateStage.StruckOff => [ExitReason.ConductUnfit, ExitReason.NoWorkOrDues, ExitReason.ConditionsNoLongerMet, ExitReason.Other],
        _ => [],
    };

    /// <summary>What a committee decides has a number; what happens to a person need not have one.</summary>
    public static bool NeedsDocument(this CandidateStage exit) =>
        exit is CandidateStage.RemovedFromPool or CandidateStage.NotPassed or CandidateStage.Transferred;
}
