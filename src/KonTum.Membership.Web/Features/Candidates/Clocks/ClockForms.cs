using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Application.Candidates;
using KonTum.Membership.Application.Procedure;
using KonTum.Membership.Domain.Procedure;
using KonTum.Membership.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace KonTum.Membership.Web.Features.Candidates.Clocks;

/// <summary>A day from which a clock runs and that no step records.</summary>
public sealed class FileDateForm
{
    public Guid EntryId { get; set; } = Guid.CreateVersion7();

    [Required, Display(Name = "FileDate.Kind")]
    public FileDateKind? Kind { get; set; }

    [Required, Display(Name = "FileDate.On")]
    public DateOnly? On { get; set; }

    [StringLength(FileDate.MaxDocumentLength), Display(Name = "FileDate.Document")]
    public string? Document { get; set; }

    public RecordFileDate ToCommand() => new(EntryId, Kind!.Value, On, Document);
}

/// <summary>The decision that puts a deadline off.</summary>
public sealed class ExtensionForm
{
    public Guid EntryId { get; set; } = Guid.CreateVersion7();

    [Required, Display(Name = "Extension.Clock")]
    public ClockKind? Clock { get; set; }

    [Required, Display(Name = "Extension.TargetOn")]
    public DateOnly? TargetOn { get; set; }

    [Required, StringLength(ClockExtension.MaxNumberLength), Display(Name = "Extension.Number")]
    public string? Number { get; set; }

    [Required, Display(Name = "Extension.DecidedOn")]
    public DateOnly? DecidedOn { get; set; }

    [Required, StringLength(ClockExtension.MaxDecidedByLength), Display(Name = "Extension.DecidedBy")]
    public string? DecidedBy { get; set; }

    [Required, StringLength(ClockExtension.MaxReasonLength), Display(Name = "Extension.Reason")]
    public string? Reason { get; set; }

    public ExtendClock ToCommand() => new(Clock!.Value, TargetOn, Number, DecidedOn, DecidedBy);
}

/// <summary>All clocks of a file with their sentences, and what can be entered about them.</summary>
public sealed record ClocksPage(CandidateDetail Candidate, DefinitionList Clocks, IReadOnlyList<SelectListItem> Dates, IReadOnlyList<SelectListItem> Extendable, FileDateForm DateForm, ExtensionForm ExtensionForm, bool MayWrite);
