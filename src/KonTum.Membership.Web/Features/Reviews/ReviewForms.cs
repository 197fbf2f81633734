using System.ComponentModel.DataAnnotations;
using KonTum.Membership.Domain.Reviews;

namespace KonTum.Membership.Web.Features.Reviews;

public sealed class OpenRoundForm
{
    public Guid Id { get; set; }

    [Required, StringLength(ReviewRound.MaxTitleLength), Display(Name = "Form.Title")]
    public string? Title { get; set; }

    [Required, Display(Name = "Form.FirstOn")]
    public DateOnly? FirstOn { get; set; }

    [Required, MinLength(1), Display(Name = "Form.Units")]
    public string[]? UnitSlugs { get; set; }
}

public sealed class VisitForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Form.HeldOn")]
    public DateOnly? HeldOn { get; set; }

    [Required, StringLength(ReviewRound.MaxTextLength), Display(Name = "Form.Findings")]
    public string? Findings { get; set; }
}

public sealed class DecideForm
{
    public int Version { get; set; }

    [Required, StringLength(ReviewRound.MaxDecisionLength), Display(Name = "Form.Decision")]
    public string? Text { get; set; }

    /// <summary>Whether the unit that reviews takes it upon itself; otherwise the committee visited does.</summary>
    [Display(Name = "Form.OwnedAbove")]
    public bool OwnedAbove { get; set; }

    [Required, Display(Name = "Form.DueOn")]
    public DateOnly? DueOn { get; set; }
}

public sealed class DoneForm
{
    public int Version { get; set; }

    [Required, Display(Name = "Form.DoneOn")]
    public DateOnly? DoneOn { get; set; }

    [Required, StringLength(ReviewRound.MaxDecisionLength), Display(Name = "Form.Note")]
    public string? Note { get; set; }
}
