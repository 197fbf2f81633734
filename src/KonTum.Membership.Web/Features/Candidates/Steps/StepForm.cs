using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Steps;

/// <summary>The next step of a file. Which fields are asked depends on the step.</summary>
public sealed class StepForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Step.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }

    [StringLength(CandidateStep.MaxDocumentLength), Display(Name = "Step.Document")]
    public string? Document { get; set; }

    [Display(Name = "Step.Pool")]
    public Guid? PoolId { get; set; }

    [Display(Name = "Step.FirstMentor")]
    public Guid? FirstMentor { get; set; }

    [Display(Name = "Step.SecondMentor")]
    public Guid? SecondMentor { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Entitled")]
    public int? Entitled { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Present")]
    public int? Present { get; set; }

    [Range(0, 1000), Display(Name = "Vote.InFavour")]
    public int? InFavour { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Against")]
    public int? Against { get; set; }

    [Range(0, 1000), Display(Name = "Vote.Blank")]
    public int? BlankOrInvalid { get; set; }

    public TakeStep ToCommand(CandidateStage stage) => new(
        stage, Version, OccurredOn, Document, PoolId, [.. new[] { FirstMentor, SecondMentor }.OfType<Guid>()],
        Entitled is null || InFavour is null ? null : new CellVote(Entitled.Value, Present ?? 0, InFavour.Value, Against ?? 0, BlankOrInvalid ?? 0));
}

public sealed record StepPage(CandidateDetail Candidate, CandidateStage Stage, StepForm Form, IReadOnlyList<SelectListItem> Mentors, IReadOnlyList<SelectListItem> Pools, int FullMembers, int VotesNeeded);
