using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Probation;
using KonTum.Membership.Domain.Candidates;
using KonTum.Membership.Domain.Probation;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Rules;
using KonTum.Membership.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Probation;

/// <summary>One form of the page at a time: a day, a number, and what the act asks for besides.</summary>
public sealed class ProbationForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Form.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }

    [StringLength(CandidateStep.MaxDocumentLength), Display(Name = "Form.Document")]
    public string? Document { get; set; }

    [Range(1, 12), Display(Name = "Form.Months")]
    public int? Months { get; set; }

    public Guid ProposalId { get; set; }

    [Display(Name = "Form.ReasonKind")]
    public ExitReason? ReasonKind { get; set; }

    [StringLength(CandidateStep.MaxReasonLength), Display(Name = "Form.Words")]
    public string? Words { get; set; }

    [Display(Name = "Form.Outcome")]
    public StrikeOffState? Outcome { get; set; }

    public NumberedFact ToFact() => new(Version, OccurredOn, Document);

    public ProposeStrikeOff ToProposal() => new(ProposalId, Version, OccurredOn, Document, ReasonKind, Words);
}

/// <summary>What can be recorded beside the steps.</summary>
public enum ProbationAct
{
    Class,
    HandOver,
    Extend,
    Propose,
    Decide,
}

public sealed record ProbationPage(ProbationView File, DefinitionList Dates, ProbationAlert? Alert, RuleSet Rules, IReadOnlyList<ProbationAct> Acts)
{
    public StrikeOffLine? Waiting => File.StrikeOffs.FirstOrDefault(strike => strike.State == StrikeOffState.Proposed);
}

public sealed record ProbationActPage(ProbationView File, ProbationAct Act, ProbationForm Form, IReadOnlyList<SelectListItem> Choices);
