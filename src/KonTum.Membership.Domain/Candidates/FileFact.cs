using KonTum.Membership.Domain.Common;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Domain.Candidates;

/// <summary>What can be recorded of a file besides its steps: that a paper is there, its date and number, never what it says.</summary>
public enum FileFactKind
{
    ApplicationLetter,
    Curriculum,
    VerifiedApplicant,
    VerifiedParents,
    VerifiedParentsInLaw,
    VerifiedSpouse,
    VerifiedChildren,
    LastVerificationReply,
    IntroducedByMember,
    IntroducedByYouthUnion,
    IntroducedByTradeUnion,
    MassOrganisationOpinion,
    ResidenceOpinion,

    /// <summary>Introductions and opinions were made anew because the file had aged.</summary>
    PapersRenewed,

    /// <summary>The province's written agreement to an exception.</summary>
    ProvinceAgreement,

    /// <summary>An elder, a village head or a respected person, as the cell confirmed.</summary>
    RespectedPerson,

    /// <summary>An earlier membership ended.</summary>
    EarlierMembershipEnded,

    /// <summary>The person was readmitted once before.</summary>
    ReadmittedBefore,

    /// <summary>The cell voted on recognition.</summary>
    RecognitionVote,
}

public static class FileFactKinds
{
    /// <summary>Those recorded by themselves, at any time; the others come with their step.</summary>
    public static readonly IReadOnlyList<FileFactKind> Free =
    [
        FileFactKind.PapersRenewed, FileFactKind.ProvinceAgreement, FileFactKind.RespectedPerson, FileFactKind.EarlierMembershipEnded, FileFactKind.ReadmittedBefore,
    ];

    public static FileFactKind Of(VerifiedPerson person) => person switch
    {
        VerifiedPerson.Applicant => FileFactKind.VerifiedApplicant,
        VerifiedPerson.Parents => FileFactKind.VerifiedParents,
        VerifiedPerson.ParentsInLaw => FileFactKind.VerifiedParentsInLaw,
        VerifiedPerson.Spouse => FileFactKind.VerifiedSpouse,
        _ => FileFactKind.VerifiedChildren,
    };

    public static FileFactKind Of(IntroducerKind kind) => kind switch
    {
        IntroducerKind.Member => FileFactKind.IntroducedByMember,
        IntroducerKind.YouthUnion => FileFactKind.IntroducedByYouthUnion,
        _ => FileFactKind.IntroducedByTradeUnion,
    };
}

/// <summary>One dated fact of a file. It belongs to the step that brought it and counts as long as that step does.</summary>
public sealed class FileFact
{
    public const int MaxReferenceLength = 60;

    private FileFact()
    {
    }

    internal FileFact(int? stepOrder, FileFactKind kind, DateOnly on, ChangeContext change, string? reference = null, VerificationOutcome? outcome = null, int? memberId = null)
    {
        StepOrder = stepOrder;
        Kind = kind;
        On = on;
        Reference = string.IsNullOrWhiteSpace(reference) ? null : reference.Trim();
        Outcome = outcome;
        MemberId = memberId;
        EnteredAt = change.At;
    }

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    /// <summary>The step that brought it; null where it was recorded by itself.</summary>
    public int? StepOrder { get; private set; }

    public FileFactKind Kind { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>The number of the paper; null where it has none.</summary>
    public string? Reference { get; private set; }

    public VerificationOutcome? Outcome { get; private set; }

    /// <summary>The member who introduces; null elsewhere.</summary>
    public int? MemberId { get; private set; }

    public DateTime EnteredAt { get; private set; }
}

public enum VotingBody
{
    Cell,
    BaseCommittee,
    StandingCommittee,
}

/// <summary>A vote on a file as it was counted, with the threshold that it had to reach.</summary>
public sealed class CandidateVote
{
    private CandidateVote()
    {
        Ballot = null!;
        RuleSetId = string.Empty;
    }

    internal CandidateVote(int stepOrder, VotingBody body, DateOnly on, string? document, Ballot ballot, int votingBase, int needed, string ruleSetId)
    {
        StepOrder = stepOrder;
        Body = body;
        On = on;
        Document = document;
        Ballot = ballot;
        VotingBase = votingBase;
        Needed = needed;
        RuleSetId = ruleSetId;
    }

    public int Id { get; private set; }

    public int CandidateId { get; private set; }

    /// <summary>The step that the vote led to.</summary>
    public int StepOrder { get; private set; }

    public VotingBody Body { get; private set; }

    public DateOnly On { get; private set; }

    public string? Document { get; private set; }

    public Ballot Ballot { get; private set; }

    public int VotingBase { get; private set; }

    public int Needed { get; private set; }

    public string RuleSetId { get; private set; }

    public bool Passed => Ballot.InFavour >= Needed;
}
