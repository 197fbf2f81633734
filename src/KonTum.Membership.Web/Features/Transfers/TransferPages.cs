using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Transfers;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Domain.Transfers;
using KonTum.Membership.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Transfers;

public sealed class ProposeForm
{
    public Guid SlipId { get; set; }

    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Propose.ToCell")]
    public string? ToCell { get; set; }

    [Required, Display(Name = "Propose.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }

    [Required, StringLength(Transfer.MaxDocumentLength), Display(Name = "Propose.Document")]
    public string? Document { get; set; }

    public ProposeTransfer ToCommand() => new(SlipId, Version, ToCell, OccurredOn, Document);
}

public sealed class AcceptForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Accept.OccurredOn")]
    public DateOnly? OccurredOn { get; set; }

    [Required, StringLength(Transfer.MaxDocumentLength), Display(Name = "Accept.Document")]
    public string? Document { get; set; }

    [StringLength(40), Display(Name = "Accept.Village")]
    public string? VillageCode { get; set; }

    public AcceptTransfer ToCommand() => new(Version, OccurredOn, Document, VillageCode);
}

public sealed class DeclineForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Decline.On")]
    public DateOnly? DeclinedOn { get; set; }

    [Required, StringLength(Transfer.MaxReasonLength), Display(Name = "Decline.Reason")]
    public string? DeclineReason { get; set; }
}

public sealed record ProposePage(CandidateDetail Candidate, ProposeForm Form, IReadOnlyList<SelectListItem> Cells);

public sealed record TransfersPage(IReadOnlyList<(TransferLine Line, DueDay Due)> Rows, DateOnly Today);

/// <summary>One slip, as both cells see it.</summary>
public sealed record SlipPage(TransferLine Line, DueDay Due, DefinitionList Served, AcceptForm Accept, DeclineForm Decline, IReadOnlyList<SelectListItem> Villages, DateOnly Today, bool MayWrite, Guid CandidateId)
{
    public bool IsWaiting => Line.State == TransferState.Proposed;

    public bool MayAnswer => IsWaiting && MayWrite && Line.IsTo;

    public bool MayCallBack => IsWaiting && MayWrite && Line.IsFrom;

    /// <summary>Who reads the slip opens the file only where it is.</summary>
    public bool MayOpen => Line.State == TransferState.Accepted ? Line.IsTo : Line.IsFrom;
}
