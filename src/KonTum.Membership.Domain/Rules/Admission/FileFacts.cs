using KonTum.Membership.Domain.Members;
using KonTum.Membership.Domain.Organisation;

namespace KonTum.Membership.Domain.Rules.Admission;

/// <summary>Whether something was stated of oneself, and agreed to be kept. What was stated is no business of a rule.</summary>
public readonly record struct OwnStatement(bool Stated, bool Agreed);

/// <param name="HasProof">A paper or recording that shows it is named.</param>
public sealed record ConsentFacts(DateOnly? RequestedOn, DateOnly? GivenOn, bool HasProof);

public enum IntroducerKind
{
    Member,

    /// <summary>A base committee of the Youth Union stands in for one member.</summary>
    YouthUnion,

    /// <summary>A base committee of the trade union stands in for one member.</summary>
    TradeUnion,
}

/// <param name="SignedOn">Null while the paper is awaited.</param>
/// <param name="FullWhenSigning">A full member on the day of the signature.</param>
/// <param name="KnownSince">Since when the member and the applicant work, study or live in one unit.</param>
/// <param name="Replacement">Took over from an introducer who moved, was disciplined or died.</param>
public sealed record IntroducerFacts(IntroducerKind Kind, DateOnly? SignedOn, bool FullWhenSigning, DateOnly? KnownSince, bool Replacement = false, bool CloseRelative = false);

/// <summary>Whose past and present record is verified. Nobody's name is kept.</summary>
public enum VerifiedPerson
{
    Applicant,
    Parents,

    /// <summary>Parents-in-law, or whoever brought the applicant up.</summary>
    ParentsInLaw,
    Spouse,
    Children,
}

public enum VerificationOutcome
{
    /// <summary>The place asked has not answered.</summary>
    Awaited,
    Confirmed,

    /// <summary>A member with a full curriculum of their own: not verified again.</summary>
    Exempt,

    /// <summary>There is no such relative.</summary>
    NotApplicable,
}

/// <summary>
/// What is recorded in a file, as far as a rule looks at it. What was never recorded is null; whether that is in the
/// way is for the rule to say. Religion is not among it.
/// </summary>
public sealed record FileFacts
{
    public required DateOnly BirthDate { get; init; }

    public required Schooling Schooling { get; init; }

    public bool YouthUnionMember { get; init; }

    /// <summary>An elder, a village head or a respected person, as the cell confirmed.</summary>
    public bool RespectedPerson { get; init; }

    public ConsentFacts? Consent { get; init; }

    public IReadOnlyList<OwnStatement> Statements { get; init; } = [];

    /// <summary>The day of the province's written agreement to this case.</summary>
    public DateOnly? AgreementOn { get; init; }

    public DateOnly? CertificateOn { get; init; }

    public DateOnly? LetterOn { get; init; }

    public DateOnly? CurriculumOn { get; init; }

    /// <summary>The day from which the papers of the file are fresh: of the file, or of the papers made anew.</summary>
    public DateOnly? PapersOn { get; init; }

    public IReadOnlyList<IntroducerFacts> Introducers { get; init; } = [];

    public IReadOnlyDictionary<VerifiedPerson, VerificationOutcome> Verification { get; init; } = new Dictionary<VerifiedPerson, VerificationOutcome>();

    public DateOnly? LastReplyOn { get; init; }

    public DateOnly? ConcludedOn { get; init; }

    public Ballot? CellBallot { get; init; }

    /// <summary>The base committee's vote on the cell's proposal; null where there was none since the file was last returned.</summary>
    public Ballot? CommitteeBallot { get; init; }

    public Ballot? DecidingBallot { get; init; }

    public DecidingBody? DecidedBy { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>The day on which the cell received the decision; null where it is not recorded.</summary>
    public DateOnly? DecisionReceivedOn { get; init; }

    public DateOnly? CeremonyOn { get; init; }

    /// <summary>The day of the cell's vote on recognition.</summary>
    public DateOnly? RecognitionVoteOn { get; init; }

    /// <summary>As it was recorded, to be compared with what the rule set says.</summary>
    public DateOnly? FullFrom { get; init; }

    /// <summary>The day on which an earlier membership ended; null for somebody who was never a member.</summary>
    public DateOnly? LeftOn { get; init; }

    public bool ReadmittedBefore { get; init; }

    public DateOnly? WithdrawnOn { get; init; }
}

/// <summary>What the rules know of the cell and the place on the day of the act.</summary>
/// <param name="FullMembers">Full members of the cell: neither probationers nor the applicant.</param>
/// <param name="Above">The kind of the unit that the cell belongs to; null where there is none.</param>
/// <param name="DifficultArea">Whether the applicant's village lies in an area with the lower schooling rule.</param>
public sealed record CellFacts(int FullMembers, UnitKind? Above, bool DifficultArea);
