namespace KonTum.Membership.Domain.Candidates;

/// <summary>The steps from wish to full membership, in order, and the ways in which a file can end.</summary>
public enum CandidateStage
{
    WishRecorded,
    InPool,
    MentorsAssigned,
    ClassCompleted,
    FileOpened,
    BackgroundVerified,
    OpinionsCollected,
    CellVotePassed,
    Decided,
    Probation,
    Recognised,

    Withdrawn,
    RemovedFromPool,
    NotPassed,
    Transferred,
    Deceased,

    /// <summary>A probationer whom the competent committee struck off.</summary>
    StruckOff,
}

public static class CandidateStages
{
    /// <summary>The stages of the bar on screen; full membership ends it.</summary>
    public static readonly IReadOnlyList<CandidateStage> Path =
    [
        CandidateStage.WishRecorded, CandidateStage.InPool, CandidateStage.MentorsAssigned, CandidateStage.ClassCompleted,
        CandidateStage.FileOpened, CandidateStage.BackgroundVerified, CandidateStage.OpinionsCollected, CandidateStage.CellVotePassed,
        CandidateStage.Decided, CandidateStage.Probation, CandidateStage.Recognised,
    ];

    /// <summary>The stages before the admission decision: the people of a pool or on the way to it.</summary>
    public static readonly IReadOnlyList<CandidateStage> BeforeDecision = [.. Path.TakeWhile(stage => stage != CandidateStage.Decided)];

    public static bool IsBeforeDecision(this CandidateStage stage) => stage < CandidateStage.Decided;

    /// <summary>The file no longer waits for an admission decision: it has one, or it ended on a side exit.</summary>
    public static bool IsOver(this CandidateStage stage) => !stage.IsBeforeDecision();

    /// <summary>The step that follows, or null at the end of the path and on side exits.</summary>
    public static CandidateStage? Next(this CandidateStage stage) => stage < CandidateStage.Recognised ? stage + 1 : null;
}
