using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Domain.Rules.Admission;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>The next step of a file. Which fields are asked depends on the step.</summary>
public sealed class StepForm : BallotForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Step.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }

    [StringLength(CandidateStep.MaxDocumentLength), Display(Name = "Step.Document")]
    public string? Document { get; set; }

    [StringLength(CandidateStep.MaxReasonLength), Display(Name = "Step.Reason")]
    public string? Reason { get; set; }

    [Display(Name = "Step.Pool")]
    public Guid? PoolId { get; set; }

    [Display(Name = "Step.FirstMentor")]
    public Guid? FirstMentor { get; set; }

    [Display(Name = "Step.FirstKnownSince")]
    public DateOnly? FirstKnownSince { get; set; }

    [Display(Name = "Step.FirstRelative")]
    public bool FirstRelative { get; set; }

    [Display(Name = "Step.SecondMentor")]
    public Guid? SecondMentor { get; set; }

    [Display(Name = "Step.SecondKnownSince")]
    public DateOnly? SecondKnownSince { get; set; }

    [Display(Name = "Step.SecondRelative")]
    public bool SecondRelative { get; set; }

    [Display(Name = "Step.LetterOn")]
    public DateOnly? LetterOn { get; set; }

    [Display(Name = "Step.CurriculumOn")]
    public DateOnly? CurriculumOn { get; set; }

    [Display(Name = "Step.Verified.Applicant")]
    public VerificationOutcome? VerifiedApplicant { get; set; }

    [Display(Name = "Step.Verified.Parents")]
    public VerificationOutcome? VerifiedParents { get; set; }

    [Display(Name = "Step.Verified.ParentsInLaw")]
    public VerificationOutcome? VerifiedParentsInLaw { get; set; }

    [Display(Name = "Step.Verified.Spouse")]
    public VerificationOutcome? VerifiedSpouse { get; set; }

    [Display(Name = "Step.Verified.Children")]
    public VerificationOutcome? VerifiedChildren { get; set; }

    [Display(Name = "Step.LastReplyOn")]
    public DateOnly? LastReplyOn { get; set; }

    /// <summary>Member where two members introduce; otherwise the committee that stands in for the second.</summary>
    [Display(Name = "Step.Introduction")]
    public IntroducerKind? Introduction { get; set; }

    [Display(Name = "Step.FirstIntroducer")]
    public Guid? FirstIntroducer { get; set; }

    [Display(Name = "Step.FirstSignedOn")]
    public DateOnly? FirstSignedOn { get; set; }

    [Display(Name = "Step.SecondIntroducer")]
    public Guid? SecondIntroducer { get; set; }

    [Display(Name = "Step.SecondSignedOn")]
    public DateOnly? SecondSignedOn { get; set; }

    [StringLength(FileFact.MaxReferenceLength), Display(Name = "Step.StandInNumber")]
    public string? StandInNumber { get; set; }

    [Display(Name = "Step.MassOrganisationsOn")]
    public DateOnly? MassOrganisationsOn { get; set; }

    [Display(Name = "Step.ResidenceOn")]
    public DateOnly? ResidenceOn { get; set; }

    [Display(Name = "Step.DecidedBy")]
    public DecidingBody? DecidedBy { get; set; }

    [Display(Name = "Step.VotedOn")]
    public DateOnly? VotedOn { get; set; }

    public TakeStep ToCommand(CandidateStage stage) => new(stage, Version, OccurredOn, Document)
    {
        PoolId = PoolId,
        Mentors = [.. new[] { Asked(FirstMentor, FirstRelative, FirstKnownSince), Asked(SecondMentor, SecondRelative, SecondKnownSince) }.OfType<MentorAsked>()],
        LetterOn = LetterOn,
        CurriculumOn = CurriculumOn,
        Verification = Outcomes(),
        LastReplyOn = LastReplyOn,
        Introductions = Introduction is { } kind ? new IntroductionsAsked(kind == IntroducerKind.Member ? null : kind, FirstIntroducer, FirstSignedOn, SecondIntroducer, SecondSignedOn, StandInNumber) : null,
        MassOrganisationsOn = MassOrganisationsOn,
        ResidenceOn = ResidenceOn,
        Ballot = ToBallot(),
        DecidedBy = DecidedBy,
        VotedOn = VotedOn,
    };

    private static MentorAsked? Asked(Guid? mentor, bool relative, DateOnly? since) => mentor is { } id ? new MentorAsked(id, relative, since) : null;

    private Dictionary<VerifiedPerson, VerificationOutcome> Outcomes()
    {
        var outcomes = new Dictionary<VerifiedPerson, VerificationOutcome>();
        Note(VerifiedPerson.Applicant, VerifiedApplicant);
        Note(VerifiedPerson.Parents, VerifiedParents);
        Note(VerifiedPerson.ParentsInLaw, VerifiedParentsInLaw);
        Note(VerifiedPerson.Spouse, VerifiedSpouse);
        Note(VerifiedPerson.Children, VerifiedChildren);
        return outcomes;

        void Note(VerifiedPerson person, VerificationOutcome? outcome)
        {
            if (outcome is { } known) outcomes[person] = known;
        }
    }
}

/// <summary>What can be chosen on the page of a step, and what it says beforehand.</summary>
/// <param name="Base">Base and threshold of the vote that the step asks for; null where there is none.</param>
public sealed record StepPage(
    CandidateDetail Candidate, CandidateStage Stage, StepForm Form, FileCourse Course, IReadOnlyList<SelectListItem> Mentors, IReadOnlyList<SelectListItem> Pools,
    IReadOnlyList<SelectListItem> Introducers, IReadOnlyList<SelectListItem> Outcomes, IReadOnlyList<SelectListItem> Introductions, IReadOnlyList<SelectListItem> Bodies, string? Base);
