using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>Which rules stand at which step. The one place that says so: acts, pages and the planner ask here.</summary>
public static class StepRules
{
    private static readonly ConsentGiven Consent = new();
    private static readonly StatementsAgreed Statements = new();
    private static readonly AgeReached Age = new();
    private static readonly OverAgeAgreed OverAge = new();
    private static readonly SchoolingReached Schooling = new();
    private static readonly LetterBeforeCurriculum Letter = new();
    private static readonly CertificateStands Certificate = new();
    private static readonly IntroducersEnough Enough = new();
    private static readonly IntroducersKnown Known = new();
    private static readonly IntroducerUnrelated Unrelated = new();
    private static readonly VerificationComplete Verified = new();
    private static readonly ConclusionAfterReplies Conclusion = new();
    private static readonly CellLargeEnough CellSize = new();
    private static readonly CellVoteReached CellVote = new();
    private static readonly VotersAreMembers Voters = new();
    private static readonly PapersFresh Fresh = new();
    private static readonly CommitteesVoted Committees = new();
    private static readonly DecidingBodyCompetent Competent = new();
    private static readonly CeremonyInTime Ceremony = new();
    private static readonly ProbationServed Probation = new();
    private static readonly FullFromTheRightDay FullFrom = new();
    private static readonly RecognitionInTime Recognition = new();
    private static readonly ReadmissionAllowed Readmission = new();
    private static readonly StoppedOnWithdrawal Stopped = new();

    /// <summary>In the order of their numbers. The twenty-fifth judges reports and not files: <see cref="FiguresClose"/>.</summary>
    public static IReadOnlyList<AdmissionRule> All { get; } =
    [
        Consent, Statements, Age, OverAge, Schooling, Letter, Certificate, Enough, Known, Unrelated, Verified, Conclusion,
        CellSize, CellVote, Voters, Fresh, Committees, Competent, Ceremony, Probation, FullFrom, Recognition, Readmission, Stopped,
    ];

    /// <summary>The rules that judge what was recorded before the step: they can be asked before anything is typed.</summary>
    public static IReadOnlyList<AdmissionRule> Before(CandidateStage step) => step switch
    {
        CandidateStage.InPool => [Consent, Statements, Stopped],
        CandidateStage.MentorsAssigned or CandidateStage.ClassCompleted or CandidateStage.FileOpened or CandidateStage.BackgroundVerified or CandidateStage.OpinionsCollected => [Stopped],
        CandidateStage.CellVotePassed => [Consent, Statements, Age, OverAge, Schooling, Certificate, Enough, Known, Unrelated, CellSize, Fresh, Readmission, Stopped],
        CandidateStage.Decided => [OverAge, Readmission, Stopped],
        CandidateStage.Probation => [Ceremony],
        CandidateStage.Recognised => [Probation, Recognition],
        _ => [],
    };

    /// <summary>The rules that judge what the step itself brings.</summary>
    public static IReadOnlyList<AdmissionRule> With(CandidateStage step) => step switch
    {
        CandidateStage.WishRecorded => [Consent, Statements],
        CandidateStage.ClassCompleted => [Certificate],
        CandidateStage.FileOpened => [Letter],
        CandidateStage.BackgroundVerified => [Verified, Conclusion],
        CandidateStage.OpinionsCollected => [Enough],
        CandidateStage.CellVotePassed => [Voters, CellVote],
        CandidateStage.Decided => [Competent, Committees],
        CandidateStage.Recognised => [FullFrom],
        _ => [],
    };

    public static IEnumerable<AdmissionRule> At(CandidateStage step) => Before(step).Concat(With(step));
}

/// <summary>Something that a rule says against a step on a day.</summary>
public sealed record Hindrance(AdmissionRule Rule, CandidateStage Step, Verdict Verdict);
