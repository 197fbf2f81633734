using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;

namespace KonTum.Membership.Application.Candidates;

/// <summary>A member asked to help, with what only the cell knows of the two.</summary>
public sealed record MentorAsked(Guid PublicId, bool CloseRelative = false, DateOnly? AcquaintedSince = null);

/// <summary>Who signed for the applicant and when. The members are the mentors of the file.</summary>
/// <param name="StandIn">The committee that stands in for the second member; null where two members sign.</param>
public sealed record IntroductionsAsked(IntroducerKind? StandIn, Guid? FirstMember, DateOnly? FirstSignedOn, Guid? SecondMember, DateOnly? SecondSignedOn, string? StandInNumber);

/// <summary>The next step of a file, as it was typed. What a step does not ask stays empty.</summary>
/// <param name="Stage">Which step; it must be the one that follows.</param>
public sealed record TakeStep(CandidateStage Stage, int Version, DateOnly? OccurredOn, string? Document)
{
    /// <summary>One of the cell's own pools.</summary>
    public Guid? PoolId { get; init; }

    public IReadOnlyList<MentorAsked> Mentors { get; init; } = [];

    public DateOnly? LetterOn { get; init; }

    public DateOnly? CurriculumOn { get; init; }

    public IReadOnlyDictionary<VerifiedPerson, VerificationOutcome> Verification { get; init; } = new Dictionary<VerifiedPerson, VerificationOutcome>();

    public DateOnly? LastReplyOn { get; init; }

    public IntroductionsAsked? Introductions { get; init; }

    public DateOnly? MassOrganisationsOn { get; init; }

    public DateOnly? ResidenceOn { get; init; }

    /// <summary>The vote of the cell, or of the body that admits.</summary>
    public Ballot? Ballot { get; init; }

    public DecidingBody? DecidedBy { get; init; }

    /// <summary>The cell's vote on recognition.</summary>
    public DateOnly? VotedOn { get; init; }
}
