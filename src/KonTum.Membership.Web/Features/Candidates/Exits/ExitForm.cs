using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Domain.Candidates;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Exits;

/// <summary>The end of a file. Whether a reason and a number are asked for depends on the way it ends.</summary>
public sealed class ExitForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Exit.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }

    [StringLength(CandidateStep.MaxDocumentLength), Display(Name = "Exit.Document")]
    public string? Document { get; set; }

    [Display(Name = "Exit.ReasonKind")]
    public ExitReason? ReasonKind { get; set; }

    [StringLength(CandidateStep.MaxReasonLength), Display(Name = "Exit.Reason")]
    public string? Reason { get; set; }

    [Display(Name = "Exit.HeldByOthers")]
    public bool HeldByOthers { get; set; }

    public EndFile ToCommand(CandidateStage exit) => new(exit, Version, OccurredOn, Document, ReasonKind, Reason, HeldByOthers);
}

/// <summary>The ways in which one file can end where it stands.</summary>
public sealed record ExitChoicePage(CandidateDetail Candidate, IReadOnlyList<CandidateStage> Exits);

public sealed record ExitPage(CandidateDetail Candidate, CandidateStage Exit, ExitForm Form, IReadOnlyList<SelectListItem> Reasons);
